import { sql } from 'kysely';
import type { NewItem } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Until when something waits for each of some people. */
type Until = readonly (readonly [person: string, due: Date])[];

const given = (until: Until) =>
  sql`unnest(${until.map(([person]) => person)}::uuid[], ${until.map(([, due]) => due)}::timestamptz[]) as given (person, due)`;

/** Keeps a message until the moment given with each person; who has it waiting already is left out. */
export async function insertHeld({ db, actor }: Reader, item: NewItem, until: Until): Promise<void> {
  if (until.length === 0) return;
  await sql`insert into notify.held (county, person, event, topic, telling, text_key, data, link, roles, level, due_at, about)
    select ${actor.county}, given.person, ${item.event}, ${item.topic}, ${newId()}, ${item.textKey},
      ${JSON.stringify(item.data)}::jsonb, ${item.link}, ${item.roles}::text[], ${item.level}, given.due,
      ${item.about ?? null}::uuid
    from ${given(until)}
    on conflict do nothing`.execute(db);
}

/** Has all that waits for these people wait until another moment, given with each. */
export const moveHeld = ({ db, actor }: Reader, until: Until) =>
  sql`update notify.held h set due_at = given.due from ${given(until)}
    where h.county = ${actor.county} and h.person = given.person`.execute(db);

/** Takes out what waits about a thing, for some people or for all. */
export const dropHeldAbout = ({ db, actor }: Reader, about: string, persons: readonly string[] | undefined) =>
  sql`delete from notify.held h where h.county = ${actor.county} and h.about = ${about}
    and (${persons === undefined} or h.person = any(${persons ?? []}::uuid[]))`.execute(db);

/** Everybody for whom something waits. */
export async function personsHeldFrom({ db, actor }: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('notify.held')
    .select('person')
    .distinct()
    .where('county', '=', actor.county)
    .execute();
  return rows.map(({ person }) => person);
}

/** What waits no longer. */
interface Told {
  item: Omit<NewItem, 'at'>;
  persons: string[];
}

/** Takes out what was told first of all whose time has come, with those to whom it was told. */
export async function takeHeld({ db, actor, now }: Reader & Pick<Context, 'now'>): Promise<Told | undefined> {
  const { rows } = await sql<Omit<NewItem, 'at'> & { person: string }>`
    with first as (select telling from notify.held where county = ${actor.county} and due_at <= ${now}
      order by due_at, telling limit 1)
    delete from notify.held h using first
    where h.county = ${actor.county} and h.due_at <= ${now} and h.telling = first.telling
    returning h.person, h.event, h.topic, h.text_key as "textKey", h.data, h.link, h.roles, h.level, h.about`.execute(
    db,
  );
  const [told] = rows;
  if (!told) return undefined;
  const { person: _, ...item } = told;
  return { item, persons: rows.map(({ person }) => person) };
}
