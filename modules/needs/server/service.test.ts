import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aTown } from '#modules/people/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { readResource } from '#modules/resources/contract/resource.ts';
import { someCategories } from '#modules/resources/testing.ts';
import {
  cancelMeeting,
  completeEngagement,
  confirmMeeting,
  endEngagement,
  giveFeedback,
  listEngagements,
  proposeMeeting,
  readEngagement,
} from '#modules/needs/contract/engagement.ts';
import { listNeeds, openNeed, readNeed } from '#modules/needs/contract/need.ts';
import { readRunRows, startRun } from '#modules/needs/contract/run.ts';
import { answerOffer, listOffers, readOffer } from '#modules/needs/contract/offer.ts';
import { endPeriods } from '#modules/needs/server/end-periods.ts';
import { acceptBoth, anOffer, runJob, type WaitingOffer } from '#modules/needs/testing.ts';
import { newId } from '#platform/id.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let waiting: WaitingOffer;
let engagement: { params: { id: string } };

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  waiting = await anOffer(world);
  engagement = { params: { id: await acceptBoth(waiting) } };
});
afterEach(() => world.close());

const hours = (count: number): void => world.clock.pass(count * 3_600_000);
const days = (count: number): void => hours(24 * count);
const again = (who: keyof WaitingOffer['grants']): Promise<Client> => world.as(waiting.grants[who]);
const need = async (who: Client = waiting.people.guardian) => who.call(readNeed, { params: { id: waiting.ids.need } });
const freePlaces = async (): Promise<number> =>
  (await waiting.people.volunteer.call(readResource, { params: { id: waiting.ids.resource } })).remaining;
const texts = async (who: Client): Promise<string[]> =>
  (await who.call(readInbox, { query: {} })).items.map((item) => item.text);

/** Arranges a meeting this evening; gives its address. */
async function arranged(who = waiting.people.volunteer, at = '2026-11-24T11:00:00Z') {
  const { meetings } = await who.call(proposeMeeting, { ...engagement, body: { at, minutes: 45, remote: true } });
  return { params: { id: meetings.find((one) => one.at === new Date(at).toISOString())?.id ?? '' } };
}

const withdrawConsent = () =>
  waiting.people.guardian.call(decideConsent, {
    body: { pupil: waiting.ids.pupil, purpose: 'service.mental', decision: 'withdrawn' },
  });

describe('a service that is ended', () => {
  test('frees its place, calls off what was to come, and its need is looked after anew', async () => {
    const { volunteer, guardian } = waiting.people;
    await arranged();
    const body = { reason: '搬家了' };
    expect(await guardian.call(endEngagement, { ...engagement, body })).toMatchObject({
      state: 'ended',
      meetings: [{ state: 'cancelled' }],
    });
    expect(await need()).toMatchObject({ state: 'open' });
    expect(await freePlaces()).toBe(1);
    const seen = await volunteer.call(readEngagement, engagement);
    expect(seen.state).toBe('ended');
    expect(JSON.stringify(seen)).not.toContain('搬家');
  });

  test('is ended once: a second time nothing changes and nobody is told again', async () => {
    const { volunteer, guardian } = waiting.people;
    await guardian.call(endEngagement, { ...engagement, body: {} });
    await volunteer.call(endEngagement, { ...engagement, body: {} });
    await world.settled();
    const told = '一项服务已经结束：个体辅导。';
    expect((await texts(volunteer)).filter((text) => text === told)).toHaveLength(1);
    expect((await texts(guardian)).filter((text) => text === told)).toHaveLength(0);
    await expect(volunteer.call(completeEngagement, engagement)).rejects.toMatchObject({
      code: 'needs.nothing_held_yet',
    });
    const meeting = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
    await expect(volunteer.call(proposeMeeting, { ...engagement, body: meeting })).rejects.toMatchObject({
      code: 'needs.engagement_ended',
    });
  });

  test('does not bring the same two together again for this need', async () => {
    await waiting.people.volunteer.call(endEngagement, { ...engagement, body: {} });
    const pairs = await world.system(({ db }) =>
      db.selectFrom('needs.decline').select(['need', 'resource', 'side']).execute(),
    );
    expect(pairs).toEqual([{ need: waiting.ids.need, resource: waiting.ids.resource, side: 'provider' }]);
  });

  test('leaves the school the same to read, whoever ended it or took back his consent', async () => {
    const read: string[] = [];
    for (const end of [
      () => waiting.people.guardian.call(endEngagement, { ...engagement, body: {} }),
      () => waiting.people.volunteer.call(endEngagement, { ...engagement, body: {} }),
      withdrawConsent,
    ]) {
      await end();
      await world.settled();
      const { homeroom } = waiting.people;
      const all = [
        await homeroom.call(listNeeds, { query: {} }),
        await homeroom.call(listOffers, { query: {} }),
        await homeroom.call(listEngagements, { query: {} }),
        await texts(homeroom),
      ];
      read.push(JSON.stringify(all).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''));
      await world.close();
      world = await createWorld();
      await someCategories(world);
      await aTown(world);
      waiting = await anOffer(world);
      engagement = { params: { id: await acceptBoth(waiting) } };
    }
    expect(read[0]).toContain('"ended"');
    expect(read).toEqual(read.map(() => read[0]));
  }, 60_000);

  test('ends with the consent to it', async () => {
    await withdrawConsent();
    await world.settled();
    expect(await need()).toMatchObject({ state: 'open', decision: 'refused' });
    expect(await waiting.people.volunteer.call(readEngagement, engagement)).toMatchObject({ state: 'ended' });
    expect(await freePlaces()).toBe(1);
  });

  test('cannot be ended once it is completed', async () => {
    const meeting = await arranged();
    hours(10);
    await waiting.people.guardian.call(confirmMeeting, meeting);
    await waiting.people.guardian.call(completeEngagement, engagement);
    await expect(waiting.people.volunteer.call(endEngagement, { ...engagement, body: {} })).rejects.toMatchObject({
      code: 'needs.engagement_ended',
    });
    await expect(waiting.people.guardian.call(completeEngagement, engagement)).rejects.toMatchObject({
      code: 'needs.engagement_ended',
    });
  });
});

/** How many resources the need could get in a run of now. */
async function candidatesNow(): Promise<number | undefined> {
  const official = await again('official');
  const { id } = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  const { items } = await official.call(readRunRows, { params: { id }, query: {} });
  return items.find((row) => row.need === waiting.ids.need)?.candidates;
}

describe('a time that is over', () => {
  test('leaves a service nobody came to unmet: it has ended, and its need has lapsed and can be stated again', async () => {
    days(70);
    await runJob(world, endPeriods);
    const homeroom = await again('homeroom');
    expect(await need(homeroom)).toMatchObject({ state: 'lapsed', unmet: null });
    expect((await homeroom.call(listEngagements, { query: {} })).items).toMatchObject([{ state: 'ended' }]);
    const wish = {
      scope: 'pupil',
      pupil: waiting.ids.pupil,
      category: 'mental.2',
      urgency: 2,
      mode: 'either',
    } as const;
    const body = { ...wish, wantedFrom: '2027-02-03', wantedTo: '2027-03-20' };
    expect(await homeroom.call(openNeed, { body })).toMatchObject({ state: 'open' });
  });

  test('completes a service that took place', async () => {
    const meeting = await arranged();
    hours(10);
    await waiting.people.volunteer.call(confirmMeeting, meeting);
    days(60);
    await runJob(world, endPeriods);
    expect(await need(await again('homeroom'))).toMatchObject({ state: 'closed' });
  });

  test('leaves a week to confirm the last meeting before nothing counts as held', async () => {
    await arranged(waiting.people.volunteer, '2027-01-18T11:00:00Z');
    days(58);
    await runJob(world, endPeriods);
    expect(await need(await again('homeroom'))).toMatchObject({ state: 'engaged' });
    days(7);
    await runJob(world, endPeriods);
    expect(await need(await again('homeroom'))).toMatchObject({ state: 'lapsed' });
  });

  test('returns a need that is still wanted to those that wait, for four weeks not for the same pair', async () => {
    await world.system(({ db }) =>
      db.updateTable('needs.need').set({ wanted_to: '2027-06-01' }).where('id', '=', waiting.ids.need).execute(),
    );
    days(70);
    await runJob(world, endPeriods);
    expect(await need(await again('homeroom'))).toMatchObject({ state: 'open' });
    expect(await candidatesNow()).toBe(0);
    days(28);
    expect(await candidatesNow()).toBe(1);
  });

  test('is not accepted as a time to want something in', async () => {
    const wish = {
      scope: 'class',
      class: waiting.ids.class,
      category: 'mental.2',
      urgency: 2,
      mode: 'either',
    } as const;
    const body = { ...wish, wantedFrom: '2026-11-01', wantedTo: '2026-11-23' };
    await expect(waiting.people.homeroom.call(openNeed, { body })).rejects.toMatchObject({
      code: 'needs.period_past',
    });
    const open = await waiting.people.homeroom.call(openNeed, { body: { ...body, wantedTo: '2026-11-24' } });
    days(1);
    await runJob(world, endPeriods);
    const homeroom = await again('homeroom');
    expect(await homeroom.call(readNeed, { params: { id: open.id } })).toMatchObject({ state: 'lapsed' });
  });
});

describe('a child’s name', () => {
  const called = async (): Promise<string> =>
    (await (await again('volunteer')).call(readEngagement, engagement)).called;

  test('reaches the volunteer from two hours before a meeting to two hours after it, and not otherwise', async () => {
    expect(await called()).toBe('4年级学生');
    expect((await waiting.people.guardian.call(readEngagement, engagement)).called).toBe('小雨');
    const meeting = await arranged();
    expect(await called()).toBe('4年级学生');
    hours(6.99);
    expect(await called()).toBe('4年级学生');
    hours(0.01);
    expect(await called()).toBe('小雨');
    hours(4.75);
    expect(await called()).toBe('小雨');
    hours(0.01);
    expect(await called()).toBe('4年级学生');
    await (await again('guardian')).call(confirmMeeting, meeting);
    await (await again('guardian')).call(completeEngagement, engagement);
    expect(await called()).toBe('一名小学生');
  });

  test('does not outlive a called-off meeting, a withdrawn consent or the service', async () => {
    const meeting = await arranged(waiting.people.volunteer, '2026-11-24T03:00:00Z');
    expect(await called()).toBe('小雨');
    await waiting.people.guardian.call(cancelMeeting, meeting);
    expect(await called()).toBe('4年级学生');
    await arranged(waiting.people.volunteer, '2026-11-24T03:30:00Z');
    expect(await called()).toBe('小雨');
    await withdrawConsent();
    expect(await called()).not.toBe('小雨');
  });

  test('and the school and grade are not the volunteer’s to read before both have accepted', async () => {
    const second = await anOffer(world);
    const params = { params: { id: second.ids.offer } };
    const { brief } = await second.people.volunteer.call(readOffer, params);
    expect(brief).toMatchObject({ schoolName: null, grade: null, townName: '石塘乡', stage: 'primary' });
    expect((await second.people.guardian.call(readOffer, params)).brief).toMatchObject({ grade: 4 });
    await acceptBoth(second);
    expect((await second.people.volunteer.call(readOffer, params)).brief).toMatchObject({ grade: 4 });
  });
});

describe('a meeting', () => {
  test('lies within the service', async () => {
    const outside = arranged(waiting.people.volunteer, '2027-03-01T11:00:00Z');
    await expect(outside).rejects.toMatchObject({ code: 'needs.meeting_outside' });
  });

  test('is not proposed to a service that is being ended', async () => {
    const letGo = await holding(world, ({ db }) =>
      db
        .updateTable('needs.engagement')
        .set({ state: 'ended', ended_at: world.clock.now })
        .where('id', '=', engagement.params.id)
        .execute(),
    );
    const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
    const proposed = waiting.people.volunteer.call(proposeMeeting, { ...engagement, body });
    const refused = expect(proposed).rejects.toMatchObject({ code: 'needs.engagement_ended' });
    await queriesWait(world);
    await letGo();
    await refused;
    expect((await waiting.people.guardian.call(readEngagement, engagement)).meetings).toEqual([]);
  });

  test('that was called off is not confirmed, and one that was held is not called off', async () => {
    const off = await arranged();
    const held = await arranged(waiting.people.volunteer, '2026-11-24T10:00:00Z');
    await waiting.people.guardian.call(cancelMeeting, off);
    await waiting.people.guardian.call(cancelMeeting, off);
    hours(10);
    await expect(waiting.people.volunteer.call(confirmMeeting, off)).rejects.toMatchObject({
      code: 'needs.meeting_cancelled',
    });
    await waiting.people.volunteer.call(confirmMeeting, held);
    await waiting.people.volunteer.call(confirmMeeting, held);
    await expect(waiting.people.guardian.call(cancelMeeting, held)).rejects.toMatchObject({
      code: 'needs.meeting_already_held',
    });
  });

  test('is called off or confirmed, never both, when both happen at once', async () => {
    const meeting = await arranged();
    hours(10);
    const { volunteer, guardian } = waiting.people;
    const tries = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => volunteer.call(confirmMeeting, meeting)),
      ...Array.from({ length: 4 }, () => guardian.call(cancelMeeting, meeting)),
    ]);
    const done = tries.map((one) => one.status === 'fulfilled');
    expect(done.slice(0, 4).includes(true)).not.toBe(done.slice(4).includes(true));
    const [one] = (await guardian.call(readEngagement, engagement)).meetings;
    expect(one?.state === 'held').toBe(one?.confirmedBy.length === 1);
  });

  test('is not confirmed for both sides by one person in two roles', async () => {
    const meeting = await arranged();
    hours(10);
    await waiting.people.volunteer.call(confirmMeeting, meeting);
    const grant = newId();
    await world.system(async ({ db }) => {
      const { person } = await db
        .selectFrom('people.role_grant')
        .select('person')
        .where('id', '=', waiting.grants.volunteer)
        .executeTakeFirstOrThrow();
      const role = { county: world.county, id: grant, person, role: 'homeroom', org: waiting.ids.org };
      await db
        .insertInto('people.role_grant')
        .values({ ...role, class: waiting.ids.class, began: '2020-09-01' })
        .execute();
    });
    const both = await world.as(grant);
    const { meetings, side } = await both.call(readEngagement, engagement);
    expect([side, meetings[0]?.mayConfirm]).toEqual(['served', false]);
    await expect(both.call(confirmMeeting, meeting)).rejects.toMatchObject({ code: 'needs.other_side_confirms' });
    expect((await waiting.people.guardian.call(confirmMeeting, meeting)).meetings[0]?.grade).toBe('B');
  });

  test('only the provider speaks of does not close a child’s need', async () => {
    const { volunteer, guardian } = waiting.people;
    const meeting = await arranged();
    hours(10);
    expect(await volunteer.call(confirmMeeting, meeting)).toMatchObject({ mayComplete: false });
    await expect(volunteer.call(completeEngagement, engagement)).rejects.toMatchObject({
      code: 'needs.served_side_first',
    });
    await guardian.call(confirmMeeting, meeting);
    expect(await volunteer.call(completeEngagement, engagement)).toMatchObject({ state: 'completed' });
  });
});

describe('feedback', () => {
  test('is for something that took place', async () => {
    const given = waiting.people.guardian.call(giveFeedback, { ...engagement, body: { helpful: 3 } });
    await expect(given).rejects.toMatchObject({ code: 'needs.nothing_held_yet' });
  });

  test('is read by the school in words, by the provider only as how helpful it was', async () => {
    const meeting = await arranged();
    hours(1);
    const { guardian } = waiting.people;
    hours(9);
    await guardian.call(confirmMeeting, meeting);
    await guardian.call(giveFeedback, { ...engagement, body: { helpful: 2, words: '孩子爱说话了' } });
    const read = async (who: Client) => (await who.call(readEngagement, engagement)).heard;
    expect(await read(await again('homeroom'))).toEqual([{ helpful: 2, words: '孩子爱说话了' }]);
    expect(await read(await again('volunteer'))).toEqual([{ helpful: 2, words: '' }]);
    expect(await guardian.call(readEngagement, engagement)).toMatchObject({
      heard: [],
      feedback: { helpful: 2, words: '孩子爱说话了' },
    });
  });

  test('is asked only of those who may give it', async () => {
    const meeting = await arranged();
    hours(10);
    await waiting.people.guardian.call(confirmMeeting, meeting);
    const may = async (who: Client) => (await who.call(readEngagement, engagement)).mayGiveFeedback;
    expect([await may(waiting.people.guardian), await may(await again('homeroom'))]).toEqual([true, false]);
  });
});

test('both sides accepting at the same instant make exactly one engagement', async () => {
  const { people, ids } = await anOffer(world);
  const body = { pupil: ids.pupil, purpose: 'service.mental', decision: 'given' } as const;
  await people.guardian.call(decideConsent, { body });
  const accept = { params: { id: ids.offer }, body: { answer: 'accept' } } as const;
  const answers = await Promise.all([
    people.volunteer.call(answerOffer, accept),
    people.guardian.call(answerOffer, accept),
  ]);
  expect(answers.map((offer) => offer.state).sort()).toEqual(['accepted', 'open']);
  const begun = await world.system(({ db }) =>
    db.selectFrom('needs.engagement').select('id').where('offer', '=', ids.offer).execute(),
  );
  expect(begun).toHaveLength(1);
});

test('an offer is not accepted after its time', async () => {
  const { people, ids } = await anOffer(world);
  days(8);
  const late = people.guardian.call(answerOffer, { params: { id: ids.offer }, body: { answer: 'accept' } });
  await expect(late).rejects.toMatchObject({ code: 'needs.offer_not_open' });
});

test('a pupil’s need stays the same need when he changes the class', async () => {
  const { homeroom } = waiting.people;
  const wish = { scope: 'pupil', pupil: waiting.ids.pupil, category: 'mental.2', urgency: 2, mode: 'either' } as const;
  const body = { ...wish, wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
  await world.system(({ db }) =>
    db.updateTable('needs.need').set({ class: null }).where('id', '=', waiting.ids.need).execute(),
  );
  await expect(homeroom.call(openNeed, { body })).rejects.toMatchObject({ code: 'needs.duplicate' });
});
