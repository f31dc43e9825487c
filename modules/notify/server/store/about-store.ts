import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Timed = Pick<Context, 'db' | 'actor' | 'now'>;

/**
 * Marks as read what is unread about a thing, of some people or of all, and counts what is left. Their mailboxes are locked
 * first, in order of person, as by whoever puts something into them.
 */
export async function readItemsAbout(
  { db, actor, now }: Timed,
  about: string,
  persons: readonly string[] | undefined,
): Promise<void> {
  const unread = sql`i.county = ${actor.county} and i.about = ${about} and i.read_at is null
    and (${persons === undefined} or i.person = any(${persons ?? []}::uuid[]))`;
  await sql`select from notify.mailbox m where m.county = ${actor.county}
    and m.person in (select i.person from notify.item i where ${unread}) order by m.person for update`.execute(db);
  const { rows } = await sql<{ person: string }>`update notify.item i set read_at = ${now} where ${unread}
    returning i.person`.execute(db);
  if (rows.length === 0) return;
  await sql`update notify.mailbox m set unread = greatest(0, m.unread - given.count)
    from (select person, count(*)::integer as count from unnest(${rows.map(({ person }) => person)}::uuid[]) as read (person)
      group by person) as given
    where m.county = ${actor.county} and m.person = given.person`.execute(db);
}

/** Has what is unread and counted about a thing say one more; says with whom there was some. */
export async function raiseItems(
  { db, actor }: Pick<Timed, 'db' | 'actor'>,
  about: string | undefined,
  persons: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ person: string }>`
    update notify.item i set data = i.data || jsonb_build_object('count', (i.data ->> 'count')::integer + 1)
    where i.county = ${actor.county} and i.about = ${about ?? null} and i.person = any(${persons}::uuid[])
      and i.read_at is null and i.data ? 'count' returning i.person`.execute(db);
  return new Set(rows.map(({ person }) => person));
}

/** Writes into what is counted about a thing how many it is for each. */
export async function countAbout(
  { db, actor }: Pick<Timed, 'db' | 'actor'>,
  about: string,
  left: ReadonlyMap<string, number>,
): Promise<void> {
  await sql`update notify.item i set data = i.data || jsonb_build_object('count', given.count)
    from unnest(${[...left.keys()]}::uuid[], ${[...left.values()]}::integer[]) as given (person, count)
    where i.county = ${actor.county} and i.about = ${about} and i.person = given.person and i.read_at is null
      and i.data ? 'count'`.execute(db);
}
