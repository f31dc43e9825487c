import { sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { OwnHours } from '#modules/notify/server/held/hours-of.ts';
import type { Reminders } from '#modules/notify/server/ringing.ts';
import { atHour, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** One message to many. */
export interface NewItem {
  event: string;
  topic: string;
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  link: string;
  roles: readonly string[];
  level: 1 | 2 | 3;
  at: Date;
  /** What it is about; undefined where nothing is to be read or answered. */
  about?: string | undefined;
}

/** A mailbox that has counted a new message. */
export interface Numbered extends OwnHours, Omit<Reminders, keyof OwnHours> {
  person: string;
  seq: number;
}

/**
 * Takes the next number in each mailbox for a message, and one more unread. The mailboxes' rows stay locked, taken in order
 * of person, so numbers grow in the order of commits. Who has this event already is left out: of these persons alone it is
 * looked for, or what comes to a hundred thousand in shares would be read again for each share.
 */
export async function takeNumbers(
  { db, actor }: Reader,
  persons: readonly string[],
  { event, topic }: NewItem,
): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    with wanted as (
      select who.person from unnest(${persons}::uuid[]) as who (person)
      except
      select i.person from notify.item i where i.county = ${actor.county} and i.event = ${event} and i.topic = ${topic}
        and i.person = any(${persons}::uuid[])
    )
    insert into notify.mailbox as m (county, person, last_seq, unread)
    select ${actor.county}, person, 1, 1 from wanted order by person
    on conflict (county, person) do update set last_seq = m.last_seq + 1, unread = m.unread + 1
    returning person, last_seq as seq, daily_budget as "dailyBudget", quiet_from as "quietFrom",
      quiet_until as "quietUntil", digest_hour as "digestHour"`.execute(db);
  return rows;
}

/** How many ordinary messages have rung for each person since the day began; nobody stands there with none. */
export async function rangOn(
  { db, actor }: Reader,
  persons: readonly string[],
  at: Date,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('notify.item')
    .select(['person', (eb) => eb.fn.countAll<number>().as('rang')])
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${persons}::uuid[])`)
    .where('quiet', '=', false)
    .where('level', '<', 3)
    .where('at', '>=', atHour(dayOf(at), 0))
    .groupBy('person')
    .execute();
  return new Map(rows.map(({ person, rang }) => [person, Number(rang)]));
}

/** Puts a message under the numbers taken for it. */
export async function insertItems(
  { db, actor }: Reader,
  item: NewItem,
  given: readonly { person: string; seq: number; quiet: boolean }[],
): Promise<void> {
  await sql`
    insert into notify.item (county, person, seq, event, topic, text_key, data, link, roles, level, quiet, at, about)
    select ${actor.county}, given.person, given.seq, ${item.event}, ${item.topic}, ${item.textKey},
      ${JSON.stringify(item.data)}::jsonb, ${item.link}, ${item.roles}::text[], ${item.level}, given.quiet, ${item.at}, ${item.about ?? null}::uuid
    from unnest(${given.map((one) => one.person)}::uuid[], ${given.map((one) => one.seq)}::bigint[],
      ${given.map((one) => one.quiet)}::boolean[]) as given (person, seq, quiet)`.execute(db);
}

/** A message that has come, or that more have come than fit on a page: then without a topic, under the last number. */
interface Come {
  person: string;
  seq: number;
  topic: string | null;
  quiet: boolean | null;
  about: string | null;
  missed: number;
  unread: number;
}

/** What has come after a number, in the order of person and number, with how many each has unread. */
export async function itemsAfter(
  { db, actor }: Reader,
  after: readonly { key: string; seq: number }[],
  page: number,
): Promise<Come[]> {
  const { rows } = await sql<Come>`
    select m.person, coalesce(i.seq, m.last_seq) as seq, i.topic, i.quiet, i.about, m.last_seq - wanted.seq as missed, m.unread
    from unnest(${after.map((one) => one.key)}::uuid[], ${after.map((one) => one.seq)}::bigint[]) as wanted (person, seq)
    join notify.mailbox m on m.county = ${actor.county} and m.person = wanted.person and m.last_seq > wanted.seq
    left join lateral (select n.seq, n.topic, n.quiet, n.about from notify.item n where n.county = ${actor.county}
      and n.person = wanted.person and n.seq > wanted.seq and m.last_seq - wanted.seq <= ${page}) i on true
    order by m.person, i.seq`.execute(db);
  return rows;
}

export async function pageOfItems({ db, actor }: Reader, paging: Paging) {
  const own = db.selectFrom('notify.item').where('county', '=', actor.county).where('person', '=', actor.person);
  return readPage(own, (query) => query.selectAll().orderBy('seq', 'desc'), paging);
}

/** How a person's mailbox stands; undefined while he never got anything and never said how he wants it. */
export async function mailboxOf({ db, actor }: Reader, person: string) {
  return db
    .selectFrom('notify.mailbox')
    .select(['last_seq as lastSeq', 'unread'])
    .select(['daily_budget as dailyBudget', 'quiet_from as quietFrom', 'quiet_until as quietUntil'])
    .select(['digest_hour as digestHour', 'patience_minutes as patienceMinutes', 'ways'])
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .executeTakeFirst();
}

/** Marks items as read and counts what is left, in one go. */
export async function readBetween(
  { db, actor, now }: Reader & { now: Date },
  { from, upTo }: { from: number; upTo: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('notify.item')
    .set({ read_at: now })
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('seq', '>=', from)
    .where('seq', '<=', upTo)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await db
    .updateTable('notify.mailbox')
    .set({ unread: sql<number>`greatest(0, unread - ${Number(numUpdatedRows)})` })
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .execute();
}

/** Keeps what the actor wants of his mailbox. */
export async function saveWishes(
  { db, actor }: Reader,
  wanted: Omit<Updateable<Database['notify.mailbox']>, 'county' | 'person'>,
): Promise<void> {
  await db
    .insertInto('notify.mailbox')
    .values({ county: actor.county, person: actor.person, ...wanted })
    .onConflict((conflict) => conflict.columns(['county', 'person']).doUpdateSet(wanted))
    .execute();
}

/** Counts one more change before the eyes of people; their mailboxes are locked in order of person. */
export async function countChange({ db, actor }: Reader, persons: readonly string[]): Promise<void> {
  await sql`insert into notify.mailbox as m (county, person, changes)
    select distinct ${actor.county}, who.person, 1 from unnest(${persons}::uuid[]) as who (person) order by who.person
    on conflict (county, person) do update set changes = m.changes + 1`.execute(db);
}

/** How often something has changed before somebody's eyes. */
export async function changesOf({ db, actor }: Reader, person: string): Promise<number> {
  const box = await db
    .selectFrom('notify.mailbox')
    .select('changes')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .executeTakeFirst();
  return box?.changes ?? 0;
}

/** How far it has come with those before whose eyes something has changed since. */
export async function changesAfter(
  { db, actor }: Reader,
  after: readonly { key: string; seq: number }[],
): Promise<{ key: string; seq: number }[]> {
  const { rows } = await sql<{ key: string; seq: number }>`select m.person as key, m.changes as seq
    from unnest(${after.map((one) => one.key)}::uuid[], ${after.map((one) => one.seq)}::bigint[]) as wanted (person, seq)
    join notify.mailbox m on m.county = ${actor.county} and m.person = wanted.person and m.changes > wanted.seq`.execute(
    db,
  );
  return rows;
}
