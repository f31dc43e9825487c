import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { runJob } from '#modules/needs/testing.ts';
import { mixAnswers } from '#modules/surveys/server/asking/keep-time.ts';
import { anOpenSurvey, aSurveyedCounty, everybodyAnswers } from '#modules/surveys/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let of: Awaited<ReturnType<typeof aSurveyedCounty>>;
let world: World;
let [drafter, opener] = [] as unknown as [Client, Client];
beforeAll(async () => {
  world = await createWorld();
  of = await aSurveyedCounty(world);
});
/** The clock goes on in some tests, and sessions end. */
beforeEach(async () => {
  [drafter, opener] = [await world.as(of.grants.drafter), await world.as(of.grants.opener)];
});
afterAll(() => world.close());

test('nothing that is kept leads from an answer to a person, nor to a moment', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  await everybodyAnswers(world, survey, of.town, () => ({ visited: 'no' }));
  await runJob(world, mixAnswers);
  const columns = await world.system(({ db }) =>
    sql<{
      table: string;
      column: string;
      type: string;
    }>`select table_name as "table", column_name as "column", data_type as type
      from information_schema.columns where table_schema = 'surveys'`.execute(db),
  );
  const columnsOf = (table: string): string[] =>
    columns.rows
      .filter((one) => one.table === table)
      .map(({ column }) => column)
      .toSorted();
  // The answer and whoever was drawn share county, survey and school alone; the ballots that were used not even the school.
  expect(columnsOf('answer')).toEqual(['answers', 'county', 'id', 'org', 'survey']);
  expect(columnsOf('invitation')).toEqual(['blinded', 'county', 'org', 'person', 'state', 'survey']);
  expect(columnsOf('used_ballot')).toEqual(['county', 'sha256', 'survey', 'what']);
  const timed = columns.rows.filter(
    ({ table, type }) =>
      ['answer', 'invitation', 'used_ballot', 'paper', 'tally'].includes(table) && /date|time/.test(type),
  );
  expect(timed).toEqual([]);
  const keys = await world.system(({ db }) =>
    sql<{ from: string; to: string }>`select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
      from pg_constraint where contype = 'f' and conrelid in ('surveys.answer'::regclass, 'surveys.used_ballot'::regclass)`.execute(
      db,
    ),
  );
  expect(keys.rows.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual([
    'surveys.answer surveys.school',
    'surveys.used_ballot surveys.survey',
  ]);
  // No transaction, no place on the disk and no id is left that tells who came when.
  for (const table of ['answer', 'invitation', 'used_ballot']) {
    const { rows } = await world.system(({ db }) =>
      sql<{ transactions: number }>`select count(distinct xmin::text)::int as transactions
        from ${sql.table(`surveys.${table}`)} where county = ${world.county} and survey = ${survey.id}`.execute(db),
    );
    expect(rows, table).toEqual([{ transactions: 1 }]);
  }
  const ids = await world.system(({ db }) =>
    db
      .selectFrom('surveys.answer')
      .select('id')
      .where('county', '=', world.county)
      .where('survey', '=', survey.id)
      .execute(),
  );
  expect(ids.map(({ id }) => id[14])).toEqual(Array(12).fill('4'));
  // What was asked and answered stands in no log of requests, and in no record.
  const { rows: records } = await world.system(({ db }) =>
    sql<{
      text: string;
    }>`select (audit.*)::text as text from platform.audit as audit where audit.county = ${world.county}
      and (audit.*)::text like '%ballot%'`.execute(db),
  );
  expect(records).toEqual([]);
  const { rows: replies } = await world.system(({ db }) =>
    sql<{
      reply: string;
    }>`select reply::text as reply from platform.idempotency where county = ${world.county} and reply::text like '%signed%'`.execute(
      db,
    ),
  );
  expect(replies).toEqual([]);
});
