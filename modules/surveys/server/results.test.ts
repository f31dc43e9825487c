import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { type Ballot, castBallot, declineSurvey } from '#modules/surveys/contract/ballot.ts';
import { listQuestionResults, listSchoolResponses, listWords } from '#modules/surveys/contract/results.ts';
import { closeSurvey, readSurvey, setAside, tellResults } from '#modules/surveys/contract/survey.ts';
import { keepTime } from '#modules/surveys/server/asking/keep-time.ts';
import { anOpenSurvey, aSurveyedCounty, everybodyAnswers, refusal } from '#modules/surveys/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { declaredFacts, type Fact } from '#platform/facts/fact.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let of: Awaited<ReturnType<typeof aSurveyedCounty>>;
let world: World;
let [drafter, opener] = [] as unknown as [Client, Client];
let [leader, department] = [] as unknown as [Client, Client];
beforeAll(async () => {
  world = await createWorld();
  of = await aSurveyedCounty(world);
});
/** The clock goes on in some tests, and sessions end. */
const signIn = async (): Promise<void> => {
  [drafter, opener] = [await world.as(of.grants.drafter), await world.as(of.grants.opener)];
  [leader, department] = [await world.as(of.grants.leader), await world.as(of.grants.department)];
};
beforeEach(signIn);

const day = 86_400_000;
afterAll(() => world.close());

/** Somebody answers as a phone does: with a ballot, without showing who he is. */
const cast = (ballot: Ballot, answers: Answers): Promise<unknown> =>
  world.stranger.call(castBallot, { params: { county: world.county }, body: { ballot, answers } });

test('when it is over it is closed, who was drawn is forgotten, and results are told once it is settled whose count', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const params = { id: survey.id };
  await everybodyAnswers(world, survey, of.town, (at) =>
    at < 10 ? { visited: 'yes', how: 4, wants: ['art'], more: `话${at}` } : { visited: 'no' },
  );
  const [ballot] = await everybodyAnswers(world, survey, of.village, () => ({ visited: 'no', wants: ['talk', 'art'] }));
  world.clock.pass(14 * day);
  await signIn();
  await runJob(world, keepTime);
  expect((await drafter.call(readSurvey, { params })).state).toBe('open');
  world.clock.pass(5 * day);
  await signIn();
  await runJob(world, keepTime);
  const closed = await drafter.call(readSurvey, { params });
  expect(closed).toMatchObject({ state: 'closed', response: { people: 24, drawn: 24, answered: 24, declined: 0 } });
  expect(await refusal(cast(ballot as Ballot, { visited: 'no' }))).toBe('surveys.over');
  const today = dayOf(world.clock.now);
  const minutes = declaredFacts().get('survey_minutes') as Fact;
  const span = { began: today, ended: today };
  expect(await world.system((ctx) => minutes.read(ctx, span))).toEqual([
    { org: null, counted: [[closed.minutes, 24]], children: null },
  ]);
  const seen = closed.version;
  expect(await refusal(opener.call(closeSurvey, { params, body: { seen } }))).toBe('surveys.not_open');
  const left = await world.system(({ db }) =>
    sql<{
      rows: number;
    }>`select ((select count(*) from surveys.invitation where county = ${world.county} and survey = ${survey.id})
      + (select count(*) from surveys.used_ballot where county = ${world.county} and survey = ${survey.id})
      + (select count(*) from surveys.ballot_key where county = ${world.county} and survey = ${survey.id}))::int as rows`.execute(
      db,
    ),
  );
  expect(left.rows).toEqual([{ rows: 0 }]);

  expect(await refusal(drafter.call(listQuestionResults, { params, query: {} }))).toBe('surveys.not_told');
  const schools = await drafter.call(listSchoolResponses, { params, query: {} });
  expect(
    schools.items.map(({ name, response, straightLined, copied }) => ({
      name,
      answered: response?.answered,
      straightLined,
      copied,
    })),
  ).toEqual([
    { name: '城关小学', answered: 10, straightLined: 0, copied: 0 },
    { name: '石塘乡中心小学', answered: 10, straightLined: 0, copied: 0 },
  ]);
  const aside = { org: of.village.org, reason: '校长在场看着填' };
  await opener.call(setAside, { params, body: aside });
  await opener.call(setAside, { params, body: { ...aside, reason: '' } });
  expect(await refusal(opener.call(setAside, { params, body: { org: newId(), reason: '' } }))).toBe(
    'surveys.not_asked',
  );
  expect(await refusal(drafter.call(listSchoolResponses, { params, query: { question: 'how' } }))).toBe(
    'surveys.not_told',
  );
  const told = await opener.call(tellResults, { params, body: { seen: closed.version } });
  expect(told.response?.answered).toBe(24);
  expect(await refusal(opener.call(setAside, { params, body: aside }))).toBe('surveys.not_closed');

  const { items } = await drafter.call(listQuestionResults, { params, query: {} });
  const [visited, how, wants, more] = items;
  // Ten came home of 24; in town the two who did not come are few, so neither side is told apart.
  expect(visited?.county?.shares.map(({ count }) => count)).toEqual([10, 14]);
  expect(visited?.urban?.shares.map(({ count }) => count)).toEqual([null, null]);
  expect(visited?.rural?.shares.map(({ count }) => count)).toEqual([null, null]);
  expect(how?.county).toMatchObject({ answers: 10, mean: { value: 4, least: 4, most: 4 } });
  expect(wants?.county?.shares.map(({ count }) => count)).toEqual([12, 22, 0]);
  expect(more?.county).toEqual({ answers: 10, shares: [], mean: null });
  const words = await drafter.call(listWords, { params, query: { question: 'more', size: '200' } });
  expect(words.items.map(({ words: one }) => one).toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `话${at}`));
  expect(await refusal(drafter.call(listWords, { params, query: { question: 'how' } }))).toBe(
    'surveys.no_such_question',
  );
  expect(await refusal(drafter.call(listSchoolResponses, { params, query: { question: 'none' } }))).toBe(
    'surveys.no_such_question',
  );

  // A leader reads how it went at his own school; a department the county alone.
  const own = await leader.call(listSchoolResponses, { params, query: { question: 'how' } });
  expect(own.items.map(({ org, mean }) => ({ org, mean }))).toEqual([
    { org: of.town.org, mean: { value: 4, least: 4, most: 4 } },
  ]);
  expect(await refusal(leader.call(listWords, { params, query: { question: 'more' } }))).toBe('access.not_found');
  expect((await department.call(listQuestionResults, { params, query: {} })).total).toBe(4);
  expect(await refusal(department.call(listSchoolResponses, { params, query: {} }))).toBe('access.not_found');
});

test('those who were drawn are told once that it ends, whoever has declined is not', async () => {
  const survey = await anOpenSurvey(world, drafter, opener, { ends: addDays(dayOf(world.clock.now), 7) });
  const [first, second] = of.village.guardians;
  await (await world.as(second?.grant ?? '')).call(declineSurvey, { params: { id: survey.id } });
  const reminded = async (grant = ''): Promise<number> =>
    (await (await world.as(grant)).call(readInbox)).items.filter(({ text }) => text.startsWith('问卷快结束了')).length;
  const before = [await reminded(first?.grant), await reminded(second?.grant)];
  world.clock.pass(5 * day);
  await runJob(world, keepTime);
  await runJob(world, keepTime);
  expect([await reminded(first?.grant), await reminded(second?.grant)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
});
