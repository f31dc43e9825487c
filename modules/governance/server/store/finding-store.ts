import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type LeftRow = Selectable<Database['governance.policy_finding_left']>;

/** What was left as it is, of each finding as it was decided last. */
export async function allLeft({ db, actor }: Reader): Promise<LeftRow[]> {
  const { rows } = await sql<LeftRow>`select distinct on (finding) * from governance.policy_finding_left
    where county = ${actor.county} order by finding, left_at desc, id desc`.execute(db);
  return rows;
}

export async function insertLeft(
  { db, actor }: Reader,
  row: Omit<Insertable<Database['governance.policy_finding_left']>, 'county'>,
): Promise<void> {
  await db
    .insertInto('governance.policy_finding_left')
    .values({ ...row, county: actor.county })
    .execute();
}
