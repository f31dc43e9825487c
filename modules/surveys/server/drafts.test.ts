import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listInvitations } from '#modules/surveys/contract/ballot.ts';
import {
  closeSurvey,
  dropSurvey,
  draftSurvey,
  keepSurvey,
  listSurveys,
  openSurvey,
  readSurvey,
  tellResults,
} from '#modules/surveys/contract/survey.ts';
import { mostSurveys } from '#modules/surveys/server/limits.ts';
import { aSurveyedCounty, aSurveySaid, refusal, someQuestions } from '#modules/surveys/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let of: Awaited<ReturnType<typeof aSurveyedCounty>>;
let world: World;
let [drafter, opener] = [] as unknown as [Client, Client];
let leader: Client;
beforeAll(async () => {
  world = await createWorld();
  of = await aSurveyedCounty(world);
});
/** The clock goes on in some tests, and sessions end. */
beforeEach(async () => {
  [drafter, opener] = [await world.as(of.grants.drafter), await world.as(of.grants.opener)];
  leader = await world.as(of.grants.leader);
});
afterAll(() => world.close());

test('a draft is kept, seen by officials alone, sent out by another, and not changed after', async () => {
  const draft = await drafter.call(draftSurvey, { body: aSurveySaid(world) });
  const params = { id: draft.id };
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
  expect(await refusal(drafter.call(dropSurvey, { params, body: { seen } }))).toBe('surveys.not_draft');
  expect(await refusal(opener.call(closeSurvey, { params, body: { seen } }))).toBe('surveys.not_over');
  expect(await refusal(opener.call(tellResults, { params, body: { seen } }))).toBe('surveys.not_closed');
  // Ten of the 24 were drawn and told, five at each school.
  const invited = await Promise.all(
    [of.town, of.village].map(async ({ guardians }) => {
      const lists = await Promise.all(
        guardians.map(async ({ grant }) => (await world.as(grant)).call(listInvitations, {})),
      );
      return lists.filter(({ items }) => items.some(({ survey }) => survey === params.id)).length;
    }),
  );
  expect(invited).toEqual([5, 5]);
});

test('a questionnaire that cannot be answered is told where, and an empty one is not sent', async () => {
  const [first, ...others] = someQuestions;
  const wrong = { ...aSurveySaid(world), questions: [...others, ...(first ? [first] : [])] };
  const error = await drafter.call(draftSurvey, { body: wrong }).catch((one: unknown) => one);
  expect(error).toMatchObject({
    code: 'surveys.questions_wrong',
    data: { faults: [{ question: 'how', fault: 'later' }] },
  });
  const { id } = await drafter.call(draftSurvey, { body: { ...aSurveySaid(world), questions: [] } });
  const params = { id };
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 0 } }))).toBe('surveys.no_questions');
  await drafter.call(keepSurvey, {
    params,
    body: { ...aSurveySaid(world), ends: addDays(dayOf(world.clock.now), 2), seen: 0 },
  });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 1 } }))).toBe('surveys.ends_early');
  await drafter.call(keepSurvey, { params, body: { ...aSurveySaid(world), asked: 'staff', seen: 1 } });
  expect(await refusal(opener.call(openSurvey, { params, body: { seen: 2 } }))).toBe('surveys.nobody');
  expect(await drafter.call(dropSurvey, { params, body: { seen: 2 } })).toEqual({ id: params.id });
  expect(await refusal(drafter.call(readSurvey, { params }))).toBe('access.not_found');
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
  expect(await refusal(drafter.call(draftSurvey, { body: aSurveySaid(world) }))).toBe('surveys.too_many');
  await world.system(({ db }) =>
    db.deleteFrom('surveys.survey').where('county', '=', world.county).where('state', '=', 'draft').execute(),
  );
});
