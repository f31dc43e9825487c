import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type SchoolRow = Selectable<Database['surveys.school']> & { answered: number };

const answered = sql<number>`(select count(*)::int from surveys.answer as answer
  where answer.county = school.county and answer.survey = school.survey and answer.org = school.org)`.as('answered');

/** The schools of surveys, with how many answers came from each. */
export const schoolsOf = ({ db, actor }: Reader, surveys: readonly string[]): Promise<SchoolRow[]> =>
  surveys.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('surveys.school as school')
        .selectAll('school')
        .select(answered)
        .where('school.county', '=', actor.county)
        .where('school.survey', 'in', surveys)
        .orderBy('school.survey')
        .orderBy('school.org')
        .execute();

/** One school of a survey, held until the transaction ends. */
export const heldSchool = ({ db, actor }: Reader, survey: string, org: string) =>
  db
    .selectFrom('surveys.school')
    .selectAll()
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('org', '=', org)
    .forUpdate()
    .executeTakeFirst();

export const insertSchools = ({ db }: Reader, rows: readonly Insertable<Database['surveys.school']>[]): Promise<void> =>
  insertMany(db, 'surveys.school', rows);

export async function changeSchool(
  { db, actor }: Reader,
  { survey, org }: { survey: string; org: string },
  change: Updateable<Database['surveys.school']>,
): Promise<void> {
  await db
    .updateTable('surveys.school')
    .set(change)
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('org', '=', org)
    .execute();
}

/** One more who was pressed at a school, and by what. Whether he is the first of it. */
export async function addPressure(
  { db, actor }: Reader,
  { survey, org }: { survey: string; org: string },
  what: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ pressed: number }>`update surveys.school
    set pressed = pressed + 1, pressures = array(select distinct one from unnest(pressures || ${what}::text[]) as one order by one)
    where county = ${actor.county} and survey = ${survey} and org = ${org} returning pressed`.execute(db);
  return rows[0]?.pressed === 1;
}

/** So many more, or fewer, who do not want to answer. */
export async function countDeclined(
  { db, actor }: Reader,
  { survey, org }: { survey: string; org: string },
  more: 1 | -1,
): Promise<void> {
  await db
    .updateTable('surveys.school')
    .set((eb) => ({ declined: eb('declined', '+', more) }))
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('org', '=', org)
    .execute();
}
