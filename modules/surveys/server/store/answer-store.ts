import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Tally } from '#modules/surveys/server/rules/tally.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import type { Span } from '#platform/facts/fact.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Keeps sheets. Their ids are random, not by time as all others are: an order would tell who came after whom. */
export async function insertAnswers(
  { db, actor }: Reader,
  survey: string,
  sheets: readonly { org: string; answers: Answers }[],
): Promise<void> {
  await insertMany(
    db,
    'surveys.answer',
    // Rows go as one text of JSON, in which this is a part and not a text of its own.
    sheets.map(({ org, answers }) => ({
      county: actor.county,
      id: randomUUID(),
      survey,
      org,
      answers: answers as never,
    })),
  );
}

/** What was answered at one school. */
export async function answersAt({ db, actor }: Reader, survey: string, org: string): Promise<Answers[]> {
  const rows = await db
    .selectFrom('surveys.answer')
    .select('answers')
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('org', '=', org)
    .orderBy('id')
    .execute();
  return rows.map(({ answers }) => answers as Answers);
}

/** Of the surveys closed in a span, the minutes said on them and how many sheets came in. */
export async function minutesAnswered(
  { db, actor }: Reader,
  { began, ended }: Span,
): Promise<(readonly [minutes: number, sheets: number])[]> {
  const { rows } = await sql<{ minutes: number; sheets: number }>`select minutes, count(*)::int as sheets
    from surveys.survey as survey join surveys.answer as answer
      on answer.county = survey.county and answer.survey = survey.id
    where survey.county = ${actor.county} and survey.closed_on between ${began}::date and ${ended}::date
    group by minutes order by minutes`.execute(db);
  return rows.map(({ minutes, sheets }) => [minutes, sheets]);
}

export async function insertTallies(
  { db, actor }: Reader,
  survey: string,
  tallies: readonly (Tally & { org: string })[],
): Promise<void> {
  await insertMany(
    db,
    'surveys.tally',
    tallies.map((one) => ({ ...one, county: actor.county, survey })),
  );
}

/** How often each answer was given at each school whose answers count. */
export const talliesOf = ({ db, actor }: Reader, survey: string): Promise<(Tally & { org: string })[]> =>
  db
    .selectFrom('surveys.tally')
    .select(['org', 'question', 'value', 'times'])
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .execute();

/** A page of what was answered in words to a question where it counts, in the order of the random ids, and how many there are. */
export async function pageOfWords(
  { db, actor }: Reader,
  survey: string,
  question: string,
  paging: Paging,
): Promise<{ words: string[]; total: number }> {
  const from = sql`from surveys.answer as answer join surveys.school as school
    on school.county = answer.county and school.survey = answer.survey and school.org = answer.org and school.set_aside = ''
    where answer.county = ${actor.county} and answer.survey = ${survey} and answer.answers ? ${question}`;
  const { limit, offset } = windowOf(paging);
  const { rows } = await sql<{ words: string }>`select answer.answers ->> ${question} as words ${from}
    order by answer.id limit ${limit} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db);
  return { words: rows.map(({ words }) => words), total: counted.rows[0]?.total ?? 0 };
}
