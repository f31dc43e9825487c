import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import {
  type Ballot,
  castBallot,
  declineSurvey,
  listInvitations,
  lookAtSheet,
  readBallotKey,
  reportPressure,
  signBallot,
} from '#modules/surveys/contract/ballot.ts';
import { listQuestionResults, listSchoolResponses, listWords } from '#modules/surveys/contract/results.ts';
import {
  closeSurvey,
  dropSurvey,
  enterSheets,
  keepSurvey,
  listSurveys,
  openSurvey,
  printSheets,
  readSurvey,
  setAside,
  type Survey,
  tellResults,
} from '#modules/surveys/contract/survey.ts';
import { keepTime, mixAnswers } from '#modules/surveys/server/asking/keep-time.ts';
import { mostSurveys } from '#modules/surveys/server/limits.ts';
import { aBallot, anOpenSurvey, aSurveySaid, guardiansAt, someQuestions } from '#modules/surveys/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

let world: World;
let [drafter, opener, leader, department] = [] as unknown as [Client, Client, Client, Client];
let grants: Record<'drafter' | 'opener' | 'leader' | 'department', string>;
let town: Awaited<ReturnType<typeof guardiansAt>>;
let village: Awaited<ReturnType<typeof guardiansAt>>;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  await aTown(world, { code: '990101101', name: '城关镇', rural: false });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  town = await guardiansAt(world, '城关小学', 12, '990101101201');
  village = await guardiansAt(world, '石塘乡中心小学', 12);
  const holder = async (role: string, org: string): Promise<string> => (await aPersonAs(world, role, { org })).grant;
  grants = {
    drafter: await holder('official', bureau),
    opener: await holder('official', bureau),
    leader: await holder('school_leader', town.org),
    department: await holder('department', police),
  };
});
/** The clock goes on in some tests, and sessions end. */
const signIn = async (): Promise<void> => {
  [drafter, opener] = [await world.as(grants.drafter), await world.as(grants.opener)];
  [leader, department] = [await world.as(grants.leader), await world.as(grants.department)];
};
beforeEach(signIn);
afterAll(() => world.close());

const county = { county: '990101' };

/** Somebody answers as a phone does: with a ballot, without showing who he is. */
const cast = (ballot: Ballot, answers: Answers): Promise<unknown> =>
  world.stranger.call(castBallot, { params: county, body: { ballot, answers } });

const refusal = async (act: Promise<unknown>): Promise<string> => {
  const error = await act.then(() => undefined).catch((one: unknown) => one);
  return error instanceof Refused ? error.code : String(error);
};

const day = 86_400_000;

/** Everybody of a school answers, each in his turn. */
async function everybodyAnswers(
  survey: Survey,
  { org, guardians }: typeof town,
  answers: (at: number) => Answers,
): Promise<Ballot[]> {
  const ballots: Ballot[] = [];
  for (const [at, { grant }] of guardians.entries()) {
    const ballot = await aBallot(await world.as(grant), survey, org);
    await cast(ballot, answers(at));
    ballots.push(ballot);
  }
  return ballots;
}

test('a draft is kept, seen by officials alone, sent out by another, and not changed after', async () => {
  const params = { id: newId() };
  const draft = await drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), seen: 0 } });
  expect(draft).toMatchObject({ state: 'draft', minutes: 2, response: null, version: 0 });
  expect(await refusal(leader.call(readSurvey, { params }))).toBe('access.not_found');
  expect((await leader.call(listSurveys, {})).total).toBe(0);
  expect(await refusal(drafter.call(openSurvey, { params, body: { seen: 0 } }))).toBe('surveys.own_draft');
  const changed = await drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), perSchool: 5, seen: 0 } });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 0 } }))).toBe('surveys.changed');
  expect(await refusal(opener.call(keepSurvey, { params, body: { ...aSurveySaid(world), seen: 0 } }))).toBe(
    'surveys.changed',
  );
  const open = await opener.call(openSurvey, { params, body: { seen: changed.version } });
  expect(open).toMatchObject({ state: 'open', response: { people: 24, drawn: 10, answered: 0, declined: 0 } });
  const seen = open.version;
  expect(await refusal(drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), seen } }))).toBe(
    'surveys.not_draft',
  );
  expect(await refusal(opener.call(openSurvey, { params, body: { seen } }))).toBe('surveys.not_draft');
  expect(await refusal(drafter.call(dropSurvey, { params, query: { seen } }))).toBe('surveys.not_draft');
  expect(await refusal(opener.call(closeSurvey, { params, body: { seen } }))).toBe('surveys.not_over');
  expect(await refusal(opener.call(tellResults, { params, body: { seen } }))).toBe('surveys.not_closed');
  // Ten of the 24 were drawn and told, five at each school.
  const invited = await Promise.all(
    [town, village].map(async ({ guardians }) => {
      const lists = await Promise.all(
        guardians.map(async ({ grant }) => (await world.as(grant)).call(listInvitations, {})),
      );
      return lists.filter(({ items }) => items.some(({ survey }) => survey === params.id)).length;
    }),
  );
  expect(invited).toEqual([5, 5]);
});

test('a questionnaire that cannot be answered is told where, and an empty one is not sent', async () => {
  const params = { id: newId() };
  const [first, ...others] = someQuestions;
  const wrong = { ...aSurveySaid(world), questions: [...others, ...(first ? [first] : [])], seen: 0 };
  const error = await drafter.call(keepSurvey, { params, body: wrong }).catch((one: unknown) => one);
  expect(error).toMatchObject({
    code: 'surveys.questions_wrong',
    data: { faults: [{ question: 'how', fault: 'later' }] },
  });
  await drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), questions: [], seen: 0 } });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 0 } }))).toBe('surveys.no_questions');
  await drafter.call(keepSurvey, {
    params,
    body: { ...aSurveySaid(world), ends: addDays(dayOf(world.clock.now), 2), seen: 0 },
  });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 1 } }))).toBe('surveys.ends_early');
  await drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), asked: 'staff', seen: 1 } });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 2 } }))).toBe('surveys.nobody');
  expect(await drafter.call(dropSurvey, { params, query: { seen: 2 } })).toEqual({ id: params.id });
  expect(await refusal(drafter.call(readSurvey, { params }))).toBe('access.not_found');
});

test('each who was drawn answers once, repeats what he got no word of, and may decline', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const params = { id: survey.id };
  const [first, second, third] = town.guardians.map(({ grant }) => grant);
  const guardian = await world.as(first ?? '');
  const ballot = await aBallot(guardian, survey, town.org);
  expect(await refusal(aBallot(guardian, survey, town.org))).toBe('surveys.has_ballot');
  expect(await refusal(guardian.call(declineSurvey, { params }))).toBe('surveys.has_ballot');
  const answers = { visited: 'yes', how: 4, more: '谢谢' };
  expect(await cast(ballot, answers)).toEqual({ received: true });
  // Said again, even otherwise, it counts once: the first stands.
  expect(await cast(ballot, { visited: 'no' })).toEqual({ received: true });
  const kept = await world.system(({ db }) =>
    db
      .selectFrom('surveys.answer')
      .select('answers')
      .where('survey', '=', survey.id)
      .where('county', '=', world.county)
      .execute(),
  );
  expect(kept).toEqual([{ answers }]);
  const error = await cast(ballot, { visited: 'yes' }).catch((one: unknown) => one);
  expect(error).toMatchObject({
    code: 'surveys.sheet_unfit',
    data: { faults: [{ question: 'how', fault: 'missing' }] },
  });

  const other = await world.as(second ?? '');
  expect(await other.call(declineSurvey, { params })).toEqual({ declined: true });
  await other.call(declineSurvey, { params });
  const declined = (await other.call(listInvitations, {})).items.find(({ survey: one }) => one === survey.id);
  expect(declined?.state).toBe('declined');
  const late = await aBallot(other, survey, town.org);
  expect(await cast(late, { visited: 'no' })).toEqual({ received: true });

  // The same blinded ballot is signed again, another is not, and what is no number below the modulus is refused.
  const last = await world.as(third ?? '');
  await last.call(readBallotKey, { params });
  const blinded = 'A'.repeat(342);
  const one = await last.call(signBallot, { params, body: { blinded } });
  expect(await last.call(signBallot, { params, body: { blinded } })).toEqual(one);
  expect(await refusal(last.call(signBallot, { params, body: { blinded: `B${blinded.slice(1)}` } }))).toBe(
    'surveys.has_ballot',
  );
  const fourth = await world.as(town.guardians[3]?.grant ?? '');
  expect(await refusal(fourth.call(signBallot, { params, body: { blinded: '_'.repeat(342) } }))).toBe(
    'surveys.ballot_unfit',
  );
});

test('a ballot is good for its survey and school alone, and nobody makes one himself', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const another = await anOpenSurvey(world, drafter, opener);
  const guardian = await world.as(town.guardians[0]?.grant ?? '');
  const ballot = (await aBallot(guardian, survey, town.org)) as Exclude<Ballot, { code: string }>;
  const answers = { visited: 'no' };
  const bad = [
    { ...ballot, survey: another.id },
    { ...ballot, org: village.org },
    { ...ballot, token: `${ballot.token.slice(1)}A` },
    { ...ballot, signature: `A${ballot.signature.slice(1)}` },
    { ...ballot, survey: newId() },
    { code: '0000-0000-0000' },
  ];
  for (const one of bad) expect(await refusal(cast(one, answers)), JSON.stringify(one)).toBe('surveys.no_such_ballot');
  expect(
    await refusal(world.stranger.call(lookAtSheet, { params: county, body: { ballot: { code: '0123456789' } } })),
  ).toBe('surveys.no_such_ballot');
  // Whoever was not drawn has none.
  const small = await anOpenSurvey(world, drafter, opener, { perSchool: 1 });
  const outside = await Promise.all(
    town.guardians.map(async ({ grant }) =>
      refusal((await world.as(grant)).call(readBallotKey, { params: { id: small.id } })),
    ),
  );
  expect(outside.filter((code) => code === 'access.not_found')).toHaveLength(11);
});

test('nothing that is kept leads from an answer to a person, nor to a moment', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  await everybodyAnswers(survey, town, () => ({ visited: 'no' }));
  await runJob(world, mixAnswers);
  const columns = await world.system(({ db }) =>
    sql<{
      table: string;
      column: string;
      type: string;
    }>`select table_name as "table", column_name as "column", data_type as type
      from information_schema.columns where table_schema = 'surveys'`.execute(db),
  );
  const of = (table: string): string[] =>
    columns.rows
      .filter((one) => one.table === table)
      .map(({ column }) => column)
      .toSorted();
  // The answer and whoever was drawn share county, survey and school alone; the ballots that were used not even the school.
  expect(of('answer')).toEqual(['answers', 'county', 'id', 'org', 'survey']);
  expect(of('invitation')).toEqual(['blinded', 'county', 'org', 'person', 'state', 'survey']);
  expect(of('used_ballot')).toEqual(['county', 'sha256', 'survey', 'what']);
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

test('who is pressed says so, the bureau is told from where, and the ballot stays good', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const ballot = await aBallot(await world.as(village.guardians[0]?.grant ?? ''), survey, village.org);
  const press = () =>
    world.stranger.call(reportPressure, { params: county, body: { ballot, what: ['watched', 'told'] } });
  expect(await press()).toEqual({ received: true });
  await press();
  await world.settled();
  const inbox = (await opener.call(readInbox)).items.filter(
    ({ text }) => text === '有人反映填问卷时受到了干预，请看看',
  );
  expect(inbox).toHaveLength(1);
  expect(await cast(ballot, { visited: 'no' })).toEqual({ received: true });
  const [school] = await world.system(({ db }) =>
    db
      .selectFrom('surveys.school')
      .select(['pressed', 'pressures'])
      .where('county', '=', world.county)
      .where('survey', '=', survey.id)
      .where('org', '=', village.org)
      .execute(),
  );
  expect(school).toEqual({ pressed: 1, pressures: ['told', 'watched'] });
  expect((await drafter.call(readSurvey, { params: { id: survey.id } })).pressedSchools).toBe(1);
});

test('sheets are printed with codes nobody keeps, entered once, and what cannot be is told by its place', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const url = `/api/surveys/${survey.id}/papers`;
  const headers = { 'idempotency-key': newId() };
  const pdf = await opener.raw({ method: 'POST', url, body: { org: town.org, sheets: 2 }, headers });
  expect(pdf.statusCode).toBe(200);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const kept = await world.system(({ db }) =>
    db
      .selectFrom('surveys.paper')
      .select('sha256')
      .where('county', '=', world.county)
      .where('survey', '=', survey.id)
      .execute(),
  );
  expect(kept).toHaveLength(2);
  const error = await opener
    .call(printSheets, { params: { id: survey.id }, body: { org: town.org, sheets: 11 } })
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ code: 'surveys.too_many_sheets', data: { most: 10 } });
  const foreign = { org: newId(), sheets: 1 };
  expect(await refusal(opener.call(printSheets, { params: { id: survey.id }, body: foreign }))).toBe(
    'surveys.not_asked',
  );

  const codes = await someCodes(survey.id, town.org, 3);
  const sheets = [
    { code: codes[0] ?? '', answers: { visited: 'no' } },
    { code: '0000 0000 0000', answers: { visited: 'no' } },
    { code: codes[1] ?? '', answers: { visited: 'yes' } },
    { code: (codes[0] ?? '').toLowerCase(), answers: { visited: 'yes', how: 1 } },
  ];
  expect(await opener.call(enterSheets, { params: { id: survey.id }, body: { sheets } })).toEqual({
    entered: 1,
    refused: [
      { at: 1, why: 'unknown', question: null },
      { at: 2, why: 'unfit', question: 'how' },
      { at: 3, why: 'used', question: null },
    ],
  });
  // Whoever holds a sheet may answer by phone instead.
  const held: Ballot = { code: `https://lianyu.example/m/sheet#990101.${codes[2]}` };
  const shown = await world.stranger.call(lookAtSheet, { params: county, body: { ballot: held } });
  expect(shown).toMatchObject({ survey: survey.id, title: { zh: '家访问卷' }, minutes: 2 });
  expect(await cast(held, { visited: 'no' })).toEqual({ received: true });
  expect(
    (
      await opener.call(enterSheets, {
        params: { id: survey.id },
        body: { sheets: [{ code: codes[2] ?? '', answers: { visited: 'no' } }] },
      })
    ).refused,
  ).toEqual([{ at: 0, why: 'used', question: null }]);
});

/** Codes as if they had been printed. */
async function someCodes(survey: string, org: string, count: number): Promise<string[]> {
  const { hashOfCode } = await import('#modules/surveys/server/ballots/cast-ballot.ts');
  const { newPaperCode } = await import('#platform/text/paper-code.ts');
  const codes = Array.from({ length: count }, newPaperCode);
  await world.system(({ db }) =>
    db
      .insertInto('surveys.paper')
      .values(codes.map((code) => ({ county: world.county, survey, org, sha256: hashOfCode(code) })))
      .execute(),
  );
  return codes;
}

test('when it is over it is closed, who was drawn is forgotten, and results are told once it is settled whose count', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const params = { id: survey.id };
  await everybodyAnswers(survey, town, (at) =>
    at < 10 ? { visited: 'yes', how: 4, wants: ['art'], more: `话${at}` } : { visited: 'no' },
  );
  const [ballot] = await everybodyAnswers(survey, village, () => ({ visited: 'no', wants: ['talk', 'art'] }));
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
  const aside = { org: village.org, reason: '校长在场看着填' };
  await opener.call(setAside, { params, body: aside });
  await opener.call(setAside, { params, body: { ...aside, reason: '' } });
  expect(await refusal(opener.call(setAside, { params, body: { org: newId(), reason: '' } }))).toBe(
    'surveys.not_asked',
  );
  expect(await refusal(drafter.call(listSchoolResponses, { params, query: { question: 'how' } }))).toBe(
    'surveys.not_told',
  );
  await opener.call(tellResults, { params, body: { seen: closed.version } });
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
    { org: town.org, mean: { value: 4, least: 4, most: 4 } },
  ]);
  expect(await refusal(leader.call(listWords, { params, query: { question: 'more' } }))).toBe('access.not_found');
  expect((await department.call(listQuestionResults, { params, query: {} })).total).toBe(4);
  expect(await refusal(department.call(listSchoolResponses, { params, query: {} }))).toBe('access.not_found');
});

test('those who were drawn are told once that it ends, whoever has declined is not', async () => {
  const survey = await anOpenSurvey(world, drafter, opener, { ends: addDays(dayOf(world.clock.now), 7) });
  const [first, second] = village.guardians;
  await (await world.as(second?.grant ?? '')).call(declineSurvey, { params: { id: survey.id } });
  const reminded = async (grant = ''): Promise<number> =>
    (await (await world.as(grant)).call(readInbox)).items.filter(({ text }) => text.startsWith('问卷快结束了')).length;
  const before = [await reminded(first?.grant), await reminded(second?.grant)];
  world.clock.pass(5 * day);
  await runJob(world, keepTime);
  await runJob(world, keepTime);
  expect([await reminded(first?.grant), await reminded(second?.grant)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

test('a county keeps no more surveys than it can look through', async () => {
  await world.system(async ({ db }) => {
    const { count } = await db
      .selectFrom('surveys.survey')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('county', '=', world.county)
      .executeTakeFirstOrThrow();
    const [row] = await db
      .selectFrom('surveys.survey')
      .selectAll()
      .where('county', '=', world.county)
      .limit(1)
      .execute();
    const rest = { state: 'draft', opened_by: null, opened_on: null, closed_on: null } as const;
    for (let at = Number(count); at < mostSurveys; at++)
      await db
        .insertInto('surveys.survey')
        .values({ ...(row as object), ...rest, id: newId(), questions: '[]' } as never)
        .execute();
  });
  expect(
    await refusal(drafter.call(keepSurvey, { params: { id: newId() }, body: { ...aSurveySaid(world), seen: 0 } })),
  ).toBe('surveys.too_many');
  await world.system(({ db }) =>
    db.deleteFrom('surveys.survey').where('county', '=', world.county).where('state', '=', 'draft').execute(),
  );
});
