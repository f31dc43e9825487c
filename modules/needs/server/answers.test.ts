import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aPersonAs, aTown } from '#modules/people/testing.ts';
import { readResource } from '#modules/resources/contract/resource.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { readBoard } from '#modules/needs/contract/board.ts';
import { readNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, readOffer } from '#modules/needs/contract/offer.ts';
import { listRuns } from '#modules/needs/contract/run.ts';
import { expireOffers } from '#modules/needs/server/expire-offers.ts';
import { anOffer, matchAndRelease, runJob, type WaitingOffer } from '#modules/needs/testing.ts';
import type { Context } from '#platform/context.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let waiting: WaitingOffer;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  waiting = await anOffer(world);
});
afterEach(() => world.close());

const offer = () => ({ params: { id: waiting.ids.offer } });
const need = () => waiting.people.homeroom.call(readNeed, { params: { id: waiting.ids.need } });
const freePlaces = async (): Promise<number> =>
  (await waiting.people.volunteer.call(readResource, { params: { id: waiting.ids.resource } })).remaining;

describe('an offer that waits', () => {
  test('holds its place, and its need is not matched again', async () => {
    expect(await freePlaces()).toBe(0);
    expect(await need()).toMatchObject({ state: 'offered' });
  });

  test('is declined freely: the place is free, the need is open, and no trace of who declined is left', async () => {
    const { guardian, volunteer, homeroom } = waiting.people;
    await guardian.call(answerOffer, { ...offer(), body: { answer: 'decline', reason: '家里自己有办法' } });
    await world.settled();
    expect(await freePlaces()).toBe(1);
    expect(await need()).toMatchObject({ state: 'open', consent: 'asked' });
    expect((await guardian.call(readOffer, offer())).state).toBe('declined');
    for (const other of [volunteer, homeroom]) {
      const seen = await other.call(readOffer, offer());
      expect([seen.state, seen.answer, seen.expiresAt]).toEqual(['ended', null, null]);
      expect(JSON.stringify(seen)).not.toContain('家里');
    }
  });

  test('that was declined is not made again between the same two', async () => {
    await waiting.people.volunteer.call(answerOffer, { ...offer(), body: { answer: 'decline' } });
    await matchAndRelease(world, waiting.people.official).catch(() => undefined);
    expect(await need()).toMatchObject({ state: 'open', unmet: null });
    expect(await freePlaces()).toBe(1);
  });

  test('ends by itself when nobody answers, and its need returns to the pool', async () => {
    world.clock.pass(8 * 86_400_000);
    await runJob(world, expireOffers);
    const teacher = await world.system(({ db }) =>
      db.selectFrom('needs.need').select('state').where('id', '=', waiting.ids.need).executeTakeFirstOrThrow(),
    );
    expect(teacher.state).toBe('open');
    expect(await freePlaces()).toBe(1);
  });

  test('ends though the ending of another fails, which ends when the clock asks again', async () => {
    const offers = [waiting.ids.offer, (await anOffer(world)).ids.offer];
    world.clock.pass(8 * 86_400_000);
    const states = () =>
      world.system(async ({ db }) => {
        const rows = await db.selectFrom('needs.offer').select('state').where('id', 'in', offers).execute();
        return rows.map(({ state }) => state).sort();
      });
    const failed: unknown[] = [];
    let begun = 0;
    const room = {
      county: world.county,
      signal: new AbortController().signal,
      log: { ...world.server.app.log, error: (of: object) => void failed.push(of) },
      transaction: <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
        world.system(async (ctx) => {
          const done = await work(ctx);
          begun += 1;
          if (begun === 2) throw new Error('only this one');
          return done;
        }),
    };
    await expireOffers.run(room, {});
    expect(failed).toMatchObject([{ job: 'needs.expire_offers', county: world.county }]);
    expect(await states()).toEqual(['expired', 'open']);
    await runJob(world, expireOffers);
    expect(await states()).toEqual(['expired', 'expired']);
  });

  test('is not answered for both sides by one person in two roles, not even at once', async () => {
    const { volunteer, guardian } = waiting.people;
    const body = { pupil: waiting.ids.pupil, purpose: 'service.mental', decision: 'given' } as const;
    await guardian.call(decideConsent, { body });
    await world.system(async ({ db }) => {
      const [mine, his] = await Promise.all(
        [waiting.grants.volunteer, waiting.grants.guardian].map((grant) =>
          db.selectFrom('people.role_grant').select('person').where('id', '=', grant).executeTakeFirstOrThrow(),
        ),
      );
      const { person } = mine ?? { person: '' };
      await db.updateTable('people.role_grant').set({ person }).where('id', '=', waiting.grants.guardian).execute();
      await db
        .updateTable('people.guardianship')
        .set({ guardian: person })
        .where('guardian', '=', his?.person ?? '')
        .execute();
    });
    const family = await world.as(waiting.grants.guardian);
    const accept = { ...offer(), body: { answer: 'accept' } } as const;
    const tries = await Promise.allSettled([volunteer.call(answerOffer, accept), family.call(answerOffer, accept)]);
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ status: 409, code: 'needs.other_side_answers' }]);
    const seen = [await volunteer.call(readOffer, offer()), await family.call(readOffer, offer())];
    expect(seen.map((one) => [one.state, one.mayAnswer])).toEqual(seen.map(() => ['open', false]));
    expect(await need()).toMatchObject({ state: 'offered' });
  });

  test('is withdrawn with its need', async () => {
    await waiting.people.homeroom.call(withdrawNeed, { params: { id: waiting.ids.need } });
    expect(await waiting.people.volunteer.call(readOffer, offer())).toMatchObject({
      state: 'ended',
      mayAnswer: false,
    });
    expect(await freePlaces()).toBe(1);
    await expect(
      waiting.people.homeroom.call(withdrawNeed, { params: { id: waiting.ids.need } }),
    ).rejects.toMatchObject({
      code: 'needs.already_ended',
    });
  });

  test('ends when the guardian refuses the service; the school sees a question still open', async () => {
    const body = { pupil: waiting.ids.pupil, purpose: 'service.mental', decision: 'refused' } as const;
    await waiting.people.guardian.call(decideConsent, { body });
    await world.settled();
    expect(await need()).toMatchObject({ state: 'open', consent: 'asked', unmet: null });
    const family = await waiting.people.guardian.call(readNeed, { params: { id: waiting.ids.need } });
    expect(family.decision).toBe('refused');
    expect(await freePlaces()).toBe(1);
  });

  test('is answered once by each side, at the same moment too', async () => {
    const { volunteer } = waiting.people;
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => volunteer.call(answerOffer, { ...offer(), body: { answer: 'accept' } })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'needs.already_answered' });
  });

  test('is not the pupil’s to answer under fourteen', async () => {
    const { grant } = await world.system(async ({ db }) => {
      const found = await db
        .selectFrom('people.role_grant')
        .select('id')
        .where('person', '=', waiting.ids.pupil)
        .executeTakeFirstOrThrow();
      return { grant: found.id };
    });
    const pupil = await world.as(grant);
    await expect(pupil.call(answerOffer, { ...offer(), body: { answer: 'accept' } })).rejects.toMatchObject({
      code: 'needs.not_yours_to_answer',
    });
  });
});

test('the board of a county with few needs tells none of their numbers, towns or reasons', async () => {
  const board = await waiting.people.official.call(readBoard, { query: {} });
  expect(board.unmet).toEqual({ all: null, rural: null, urban: null });
  expect(board.reasons).toEqual([]);
  expect(board.towns.map((town) => town.unmet)).toEqual([null]);
  expect(board.categories.find((one) => one.category === 'mental')).toMatchObject({
    demand: null,
    unmet: null,
    used: 0,
  });
  const other = await world.as((await aPersonAs(world, 'teacher')).grant);
  await expect(other.call(readBoard, { query: {} })).rejects.toMatchObject({ status: 404 });
  await expect(other.call(listRuns, { query: {} })).rejects.toMatchObject({ status: 404 });
});
