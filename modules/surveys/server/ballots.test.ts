import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashOfCode } from '#modules/surveys/server/ballots/cast-ballot.ts';
import { newPaperCode } from '#platform/text/paper-code.ts';
import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import { readInbox } from '#modules/notify/contract.ts';
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
import { enterSheets, printSheets, readSurvey } from '#modules/surveys/contract/survey.ts';
import { aBallot, anOpenSurvey, aSurveyedCounty, refusal } from '#modules/surveys/testing.ts';
import { newId } from '#platform/id.ts';
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

/** Somebody answers as a phone does: with a ballot, without showing who he is. */
const cast = (ballot: Ballot, answers: Answers): Promise<unknown> =>
  world.stranger.call(castBallot, { params: { county: world.county }, body: { ballot, answers } });

test('each who was drawn answers once, repeats what he got no word of, and may decline', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const params = { id: survey.id };
  const [first, second, third] = of.town.guardians.map(({ grant }) => grant);
  const guardian = await world.as(first ?? '');
  const ballot = await aBallot(guardian, survey, of.town.org);
  expect(await refusal(aBallot(guardian, survey, of.town.org))).toBe('surveys.has_ballot');
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
  const late = await aBallot(other, survey, of.town.org);
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
  const fourth = await world.as(of.town.guardians[3]?.grant ?? '');
  expect(await refusal(fourth.call(signBallot, { params, body: { blinded: '_'.repeat(342) } }))).toBe(
    'surveys.ballot_unfit',
  );
});

test('a ballot is good for its survey and school alone, and nobody makes one himself', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const another = await anOpenSurvey(world, drafter, opener);
  const guardian = await world.as(of.town.guardians[0]?.grant ?? '');
  const ballot = (await aBallot(guardian, survey, of.town.org)) as Exclude<Ballot, { code: string }>;
  const answers = { visited: 'no' };
  const bad = [
    { ...ballot, survey: another.id },
    { ...ballot, org: of.village.org },
    { ...ballot, token: `${ballot.token.slice(1)}A` },
    { ...ballot, signature: `A${ballot.signature.slice(1)}` },
    { ...ballot, survey: newId() },
    { code: '0000-0000-0000' },
  ];
  for (const one of bad) expect(await refusal(cast(one, answers)), JSON.stringify(one)).toBe('surveys.no_such_ballot');
  expect(
    await refusal(
      world.stranger.call(lookAtSheet, { params: { county: world.county }, body: { ballot: { code: '0123456789' } } }),
    ),
  ).toBe('surveys.no_such_ballot');
  // Whoever was not drawn has none.
  const small = await anOpenSurvey(world, drafter, opener, { perSchool: 1 });
  const outside = await Promise.all(
    of.town.guardians.map(async ({ grant }) =>
      refusal((await world.as(grant)).call(readBallotKey, { params: { id: small.id } })),
    ),
  );
  expect(outside.filter((code) => code === 'access.not_found')).toHaveLength(11);
});

test('who is pressed says so, the bureau is told from where, and the ballot stays good', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const ballot = await aBallot(await world.as(of.village.guardians[0]?.grant ?? ''), survey, of.village.org);
  const press = () =>
    world.stranger.call(reportPressure, {
      params: { county: world.county },
      body: { ballot, what: ['watched', 'told'] },
    });
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
      .where('org', '=', of.village.org)
      .execute(),
  );
  expect(school).toEqual({ pressed: 1, pressures: ['told', 'watched'] });
  expect((await drafter.call(readSurvey, { params: { id: survey.id } })).pressedSchools).toBe(1);
});

test('sheets are printed with codes nobody keeps, entered once, and what cannot be is told by its place', async () => {
  const survey = await anOpenSurvey(world, drafter, opener);
  const url = `/api/surveys/${survey.id}/papers`;
  const headers = { 'idempotency-key': newId() };
  const pdf = await opener.raw({ method: 'POST', url, body: { org: of.town.org, sheets: 2 }, headers });
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
    .call(printSheets, { params: { id: survey.id }, body: { org: of.town.org, sheets: 11 } })
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ code: 'surveys.too_many_sheets', data: { most: 10 } });
  const foreign = { org: newId(), sheets: 1 };
  expect(await refusal(opener.call(printSheets, { params: { id: survey.id }, body: foreign }))).toBe(
    'surveys.not_asked',
  );

  const codes = await someCodes(survey.id, of.town.org, 3);
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
  const shown = await world.stranger.call(lookAtSheet, { params: { county: world.county }, body: { ballot: held } });
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
  const codes = Array.from({ length: count }, newPaperCode);
  await world.system(({ db }) =>
    db
      .insertInto('surveys.paper')
      .values(codes.map((code) => ({ county: world.county, survey, org, sha256: hashOfCode(code) })))
      .execute(),
  );
  return codes;
}
