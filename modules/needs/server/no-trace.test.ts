import { expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aTown } from '#modules/people/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { listEngagements } from '#modules/needs/contract/engagement.ts';
import { listNeeds, readNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers, readOffer } from '#modules/needs/contract/offer.ts';
import { readNeedWhy } from '#modules/needs/contract/why.ts';
import { endPeriods } from '#modules/needs/server/end-periods.ts';
import { expireOffers } from '#modules/needs/server/expire-offers.ts';
import { exportedNeeds } from '#modules/needs/server/exported.ts';
import { anOffer, runJob, type WaitingOffer } from '#modules/needs/testing.ts';
import { readTable } from '#platform/export/read-table.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

/** Reads in a world where an offer to a pupil has ended in some way; eight days later nobody has done anything more. */
async function afterEnding<T>(
  end: (waiting: WaitingOffer) => Promise<unknown>,
  read: (world: World, waiting: WaitingOffer) => Promise<T>,
): Promise<T> {
  const world = await createWorld();
  try {
    await someCategories(world);
    await aTown(world);
    const waiting = await anOffer(world);
    await end(waiting);
    await world.settled();
    world.clock.pass(8 * 86_400_000);
    await runJob(world, expireOffers);
    return await read(world, waiting);
  } finally {
    await world.close();
  }
}

/** Everything that can be read of a need, its offer and the messages about them, without ids and times. */
async function everythingRead(reader: Client, { ids }: WaitingOffer): Promise<string> {
  const read = {
    needs: await reader.call(listNeeds, { query: {} }),
    need: await reader.call(readNeed, { params: { id: ids.need } }),
    why: await reader.call(readNeedWhy, { params: { id: ids.need } }),
    offers: await reader.call(listOffers, { query: {} }),
    open: await reader.call(listOffers, { query: { state: 'open' } }),
    ended: await reader.call(listOffers, { query: { state: 'ended' } }),
    offer: await reader.call(readOffer, { params: { id: ids.offer } }),
    engagements: await reader.call(listEngagements, { query: {} }),
    inbox: await reader.call(readInbox, { query: {} }),
  };
  return JSON.stringify(read, null, 1)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
}

const answer = ({ ids }: WaitingOffer, said: 'accept' | 'decline') =>
  ({ params: { id: ids.offer }, body: { answer: said, reason: said === 'decline' ? '家里自己有办法' : '' } }) as const;

const consent = ({ people, ids }: WaitingOffer, decision: 'given' | 'refused' | 'withdrawn') =>
  people.guardian.call(decideConsent, { body: { pupil: ids.pupil, purpose: 'service.mental', decision } });

const endings: Record<string, (waiting: WaitingOffer) => Promise<unknown>> = {
  'nobody answered': async () => undefined,
  'the family declined': (waiting) => waiting.people.guardian.call(answerOffer, answer(waiting, 'decline')),
  'the family refused consent': (waiting) => consent(waiting, 'refused'),
  'the family gave consent and took it back': async (waiting) => {
    await consent(waiting, 'given');
    await consent(waiting, 'withdrawn');
  },
  'the provider declined': (waiting) => waiting.people.volunteer.call(answerOffer, answer(waiting, 'decline')),
  'the provider accepted and the family declined': async (waiting) => {
    await waiting.people.volunteer.call(answerOffer, answer(waiting, 'accept'));
    await waiting.people.guardian.call(answerOffer, answer(waiting, 'decline'));
  },
};

test('the school, the volunteer, and a family that asks why, read the same of an ended offer, whoever or whatever ended it', async () => {
  const school: [how: string, text: string][] = [];
  const volunteer: [how: string, text: string][] = [];
  const family: [how: string, text: string][] = [];
  for (const [how, end] of Object.entries(endings)) {
    await afterEnding(end, async (world, waiting) => {
      school.push([how, await everythingRead(await world.as(waiting.grants.homeroom), waiting)]);
      const guardian = await world.as(waiting.grants.guardian);
      const why = await guardian.raw({ method: 'GET', url: `/api/needs/${waiting.ids.need}/why` });
      family.push([how, why.body.replaceAll(waiting.ids.resource, 'resource')]);
      const own = await world.as(waiting.grants.volunteer);
      const [offer] = (await own.call(listOffers, { query: {} })).items;
      const inbox = (await own.call(readInbox, { query: {} })).items.map((item) => item.text);
      volunteer.push([how, JSON.stringify([offer?.state, offer?.expiresAt, inbox])]);
    });
  }
  const [[, toSchool] = ['', '']] = school;
  expect(toSchool).toContain('"state": "ended"');
  expect(toSchool).toContain('"state": "open"');
  expect(school).toEqual(school.map(([how]) => [how, toSchool]));
  const [[, toFamily] = ['', '']] = family;
  expect(toFamily).toContain('"unmet":null,"nearest":[{"resource":"resource"');
  expect(family).toEqual(family.map(([how]) => [how, toFamily]));
  const [[, toVolunteer] = ['', '']] = volunteer;
  expect(toVolunteer).toContain('"ended"');
  const notHis = volunteer.filter(([how]) => how !== 'the provider declined');
  expect(notHis).toEqual(notHis.map(([how]) => [how, toVolunteer]));
}, 90_000);

test('whoever stated a need that lapsed, and the family, are told of it in the same words whatever was before', async () => {
  const told: [how: string, school: string, family: string[]][] = [];
  for (const how of ['nobody answered', 'the family declined', 'the family refused consent', 'the provider declined']) {
    await afterEnding(endings[how] ?? (() => Promise.reject(new Error(how))), async (world, waiting) => {
      world.clock.pass(62 * 86_400_000);
      await runJob(world, endPeriods);
      await runJob(world, endPeriods);
      const family = await world.as(waiting.grants.guardian);
      const lapse = (await family.call(readInbox, { query: {} })).items.filter((item) => item.topic === 'needs.lapsed');
      told.push([
        how,
        await everythingRead(await world.as(waiting.grants.homeroom), waiting),
        lapse.map((item) => `${item.text} ${item.link === `/needs/${waiting.ids.need}`} ${item.roles.join()}`),
      ]);
    });
  }
  const [[, toSchool, toFamily] = ['', '', []]] = told;
  expect(toSchool).toContain('一个需求希望的时间已过');
  expect(toFamily).toHaveLength(1);
  expect(toFamily[0]).toContain('true guardian,pupil');
  expect(told).toEqual(told.map(([how]) => [how, toSchool, toFamily]));
}, 90_000);

test('what the county takes out tells of an offer that it ended, and of nobody what he decided', async () => {
  const end = async (waiting: WaitingOffer): Promise<void> => {
    await endings['the family declined']?.(waiting);
    await consent(waiting, 'refused');
  };
  await afterEnding(end, async (world, { ids }) => {
    const rows: Record<string, unknown>[] = [];
    for (const table of exportedNeeds.filter((one) => one.kind === 'offers' || one.kind === 'needs')) {
      const names = Object.keys(table.columns);
      await world.system(async (ctx) => {
        for await (const read of readTable(ctx, table))
          rows.push(...read.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]]))));
      });
    }
    expect(rows.map((row) => [row['subject'], row['state'], row['consent']])).toEqual([
      [ids.pupil, 'open', 'asked'],
      [ids.pupil, 'ended', undefined],
    ]);
  });
});
