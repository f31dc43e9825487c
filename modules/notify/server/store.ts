import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** One message to many. */
export interface NewItem {
  persons: readonly string[];
  event: string;
  topic: string;
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  link: string;
  level: 1 | 2 | 3;
  at: Date;
  /** Start of the day whose budget it counts against. */
  dayStart: Date;
}

/**
 * Adds one message to many inboxes in one statement and gives the persons who got it now. Each mailbox's row is taken in
 * order of person and counts the message's number, so numbers grow in the order of commits. A person who has this event
 * already gets nothing again. Beyond a day's budget an ordinary message is kept quiet.
 */
export async function insertItems({ db, actor }: Reader, item: NewItem): Promise<{ person: string; quiet: boolean }[]> {
  const { rows } = await sql<{ person: string; quiet: boolean }>`
    with wanted as (
      select distinct who.person from unnest(${item.persons}::uuid[]) as who (person)
      where not exists (select 1 from notify.item i where i.county = ${actor.county}
        and i.person = who.person and i.event = ${item.event} and i.topic = ${item.topic})
      order by who.person
    ), box as (
      insert into notify.mailbox as m (county, person, last_seq, unread)
      select ${actor.county}, person, 1, 1 from wanted order by person
      on conflict (county, person) do update set last_seq = m.last_seq + 1, unread = m.unread + 1
      returning m.person, m.last_seq, m.daily_budget
    )
    insert into notify.item (county, person, seq, event, topic, text_key, data, link, level, quiet, at)
    select ${actor.county}, box.person, box.last_seq, ${item.event}, ${item.topic}, ${item.textKey},
      ${JSON.stringify(item.data)}::jsonb, ${item.link}, ${item.level},
      ${item.level} < 3 and (select count(*) from notify.item i where i.county = ${actor.county} and i.person = box.person
        and not i.quiet and i.at >= ${item.dayStart}) >= box.daily_budget,
      ${item.at}
    from box
    returning person, quiet`.execute(db);
  return rows;
}

/** Wakes the nodes whose browsers listen for these persons. */
export async function wake({ db }: Reader, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
}

/** Messages after a number, per person, with how many each has unread. */
export async function itemsAfter({ db, actor }: Reader, after: readonly { person: string; seq: number }[]) {
  const { rows } = await sql<{ person: string; seq: number; topic: string; unread: number; quiet: boolean }>`
    select i.person, i.seq, i.topic, m.unread, i.quiet
    from unnest(${after.map((one) => one.person)}::uuid[], ${after.map((one) => one.seq)}::bigint[]) as wanted (person, seq)
    join notify.item i on i.county = ${actor.county} and i.person = wanted.person and i.seq > wanted.seq
    join notify.mailbox m on m.county = i.county and m.person = i.person
    order by i.person, i.seq`.execute(db);
  return rows;
}

export async function pageOfItems({ db, actor }: Reader, paging: Paging) {
  const query = db.selectFrom('notify.item').where('county', '=', actor.county).where('person', '=', actor.person);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { limit, offset } = windowOf(paging);
  const rows = await query.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();
  return { rows, total: Number(total) };
}

export async function mailboxOf({ db, actor }: Reader) {
  return db
    .selectFrom('notify.mailbox')
    .select(['last_seq', 'unread', 'daily_budget'])
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .executeTakeFirst();
}

/** Marks items as read and counts what is left, in one go. */
export async function readUpTo({ db, actor, now }: Reader & { now: Date }, seq: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('notify.item')
    .set({ read_at: now })
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('seq', '<=', seq)
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

export async function saveBudget({ db, actor }: Reader, dailyBudget: number): Promise<void> {
  await db
    .insertInto('notify.mailbox')
    .values({ county: actor.county, person: actor.person, daily_budget: dailyBudget })
    .onConflict((conflict) => conflict.columns(['county', 'person']).doUpdateSet({ daily_budget: dailyBudget }))
    .execute();
}
