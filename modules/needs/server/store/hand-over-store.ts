import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** Makes what somebody opened for a school somebody else's: of each class whoever is named for it, else whoever is named for none. */
export async function setOpeners(
  { db, actor: { county } }: Context,
  left: { person: string; org: string },
  successors: readonly { class: string | null; person: string }[],
): Promise<void> {
  const given = JSON.stringify(successors);
  for (const table of ['needs.need', 'needs.offer', 'needs.engagement'])
    await sql`update ${sql.table(table)} as held set opener = (
        select given.person from jsonb_to_recordset(${given}::jsonb) as given (class uuid, person uuid)
        where given.class = held.class or given.class is null order by given.class nulls last limit 1)
      where held.county = ${county} and held.org = ${left.org} and held.opener = ${left.person}`.execute(db);
  await sql`update needs.meeting as held set opener = engagement.opener from needs.engagement as engagement
    where held.county = ${county} and held.org = ${left.org} and held.opener = ${left.person}
      and engagement.county = held.county and engagement.id = held.engagement`.execute(db);
}
