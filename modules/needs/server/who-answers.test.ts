import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideConsent, listChildren } from '#modules/people/contract/family.ts';
import { aGuardianOf, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { readNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { readRunRows, startRun } from '#modules/needs/contract/run.ts';
import { anOffer, type WaitingOffer } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterEach(() => world.close());

const accept = ({ ids }: WaitingOffer) => ({ params: { id: ids.offer }, body: { answer: 'accept' } }) as const;
const decide = (who: Client, { ids }: WaitingOffer, decision: 'given' | 'refused') =>
  who.call(decideConsent, { body: { pupil: ids.pupil, purpose: 'service.mental', decision } });

/** The pupil himself, signed in. */
async function pupilOf({ ids }: WaitingOffer): Promise<Client> {
  const grant = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select('id').where('person', '=', ids.pupil).executeTakeFirstOrThrow(),
  );
  return world.as(grant.id);
}

/** How many needs a new run would match. */
async function matched({ people }: WaitingOffer): Promise<number> {
  const { id } = await people.official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  return (await people.official.call(readRunRows, { params: { id }, query: {} })).total;
}

test('where two guardians disagree the refusal counts, whoever decided later', async () => {
  const waiting = await anOffer(world);
  const { guardian } = waiting.people;
  const other = await world.as((await aGuardianOf(world, waiting.ids.pupil, waiting.ids.org, '林建国')).grant);
  await decide(guardian, waiting, 'refused');
  world.clock.pass(60_000);
  expect(await decide(other, waiting, 'given')).toMatchObject({ decision: 'given', standing: 'refused' });
  await world.settled();
  expect(await other.call(readNeed, { params: { id: waiting.ids.need } })).toMatchObject({ decision: 'refused' });
  expect(await matched(waiting)).toBe(0);
  expect((await guardian.call(listChildren)).items[0]?.consents[0]).toMatchObject({
    decision: 'refused',
    standing: 'refused',
  });
  world.clock.pass(60_000);
  await decide(guardian, waiting, 'given');
  await world.settled();
  expect(await other.call(readNeed, { params: { id: waiting.ids.need } })).toMatchObject({ decision: 'given' });
});

test('an offer is not accepted over the refusal of the other guardian', async () => {
  const waiting = await anOffer(world);
  const other = await world.as((await aGuardianOf(world, waiting.ids.pupil, waiting.ids.org, '林建国')).grant);
  await decide(other, waiting, 'given');
  await decide(waiting.people.guardian, waiting, 'refused');
  await expect(other.call(answerOffer, accept(waiting))).rejects.toMatchObject({
    code: expect.stringMatching(/needs\.(consent_first|offer_not_open)/),
  });
});

test('from fourteen the pupil decides and answers, and his guardian is offered no button', async () => {
  const waiting = await anOffer(world, { born: '2011-05-06' });
  const { guardian } = waiting.people;
  const pupil = await pupilOf(waiting);
  expect((await guardian.call(listOffers, { query: {} })).items).toMatchObject([
    { mayAnswer: false, consentNeeded: null },
  ]);
  expect((await pupil.call(listOffers, { query: {} })).items).toMatchObject([
    { mayAnswer: true, consentNeeded: { purpose: 'service.mental' } },
  ]);
  await expect(guardian.call(answerOffer, accept(waiting))).rejects.toMatchObject({
    code: 'needs.not_yours_to_answer',
  });
  await expect(decide(guardian, waiting, 'given')).rejects.toMatchObject({ code: 'people.not_yours_to_decide' });
  await decide(pupil, waiting, 'given');
  expect((await pupil.call(answerOffer, accept(waiting))).answer).toBe('accept');
});

test('a refusal by a pupil of fourteen takes his need out of matching like a guardian’s', async () => {
  const waiting = await anOffer(world, { born: '2011-05-06' });
  const pupil = await pupilOf(waiting);
  await decide(pupil, waiting, 'refused');
  await world.settled();
  expect(await pupil.call(readNeed, { params: { id: waiting.ids.need } })).toMatchObject({
    state: 'open',
    decision: 'refused',
  });
  expect(await waiting.people.homeroom.call(readNeed, { params: { id: waiting.ids.need } })).toMatchObject({
    state: 'open',
    consent: 'asked',
  });
  expect(await matched(waiting)).toBe(0);
});

test('under fourteen the pupil is offered no button', async () => {
  const waiting = await anOffer(world);
  const pupil = await pupilOf(waiting);
  expect((await pupil.call(listOffers, { query: {} })).items).toMatchObject([{ mayAnswer: false }]);
});
