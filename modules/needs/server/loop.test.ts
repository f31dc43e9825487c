import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { readResource } from '#modules/resources/contract/resource.ts';
import { aProvider, aResource, someCategories } from '#modules/resources/testing.ts';
import {
  completeEngagement,
  cancelMeeting,
  confirmMeeting,
  giveFeedback,
  listEngagements,
  proposeMeeting,
} from '#modules/needs/contract/engagement.ts';
import { listNeeds, openNeed, readNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { checkRun, readRun, readRunRows, releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let people: Record<'homeroom' | 'official' | 'volunteer' | 'guardian', Client>;
let homeroomGrant: string;
let pupil: string;
let resource: string;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const school = await anOrganisation(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const group = await aClass(world, school);
  const child = await aPupil(world, { org: school, class: group });
  pupil = child.person;
  const volunteer = await aPersonAs(world, 'volunteer', { name: '陈老师' });
  resource = await aResource(world, await aProvider(world, { person: volunteer.person }));
  homeroomGrant = (await aPersonAs(world, 'homeroom', { org: school, class: group })).grant;
  people = {
    homeroom: await world.as(homeroomGrant),
    official: await world.as((await aPersonAs(world, 'official', { org: bureau })).grant),
    volunteer: await world.as(volunteer.grant),
    guardian: await world.as((await aGuardianOf(world, pupil, school)).grant),
  };
});

afterAll(() => world.close());

const wish = {
  scope: 'pupil',
  category: 'mental.2',
  urgency: 2,
  mode: 'either',
  wantedFrom: '2026-11-24',
  wantedTo: '2027-01-20',
} as const;

test('a need goes the whole way from being stated to being met', async () => {
  const { homeroom, official, volunteer, guardian } = people;

  const need = await homeroom.call(openNeed, { body: { ...wish, pupil, words: '想有人说说话' } });
  expect(need).toMatchObject({
    state: 'open',
    pupilName: '林小雨',
    consent: 'asked',
    unmet: null,
    rural: true,
    grade: 4,
  });

  const { id: run } = await official.call(startRun, { body: { category: 'mental' } });
  await world.settled();
  const ready = await official.call(readRun, { params: { id: run } });
  // One child is fewer than ten: the head of the run does not count it.
  expect(ready).toMatchObject({ state: 'ready', served: null, unserved: null, rural: null });
  expect(ready.objective).toBe(ready.bound);
  expect(await official.call(checkRun, { params: { id: run } })).toMatchObject({ outcome: 'same' });
  const rows = await official.call(readRunRows, { params: { id: run }, query: {} });
  expect(rows.items[0]).toMatchObject({
    verdict: 'served',
    chosen: { title: '晚间心理陪伴', terms: [{ name: 'remote' }, { name: 'time' }] },
  });
  expect(JSON.stringify(rows)).not.toContain('小雨');

  expect(await official.call(releaseRun, { params: { id: run } })).toMatchObject({ offers: 1, skipped: [] });
  await world.settled();
  const [inVolunteersInbox] = (await volunteer.call(readInbox, { query: {} })).items;
  expect(inVolunteersInbox?.text).toBe('有一个适合您的服务邀请：个体辅导，石塘乡。');
  const [inFamilysInbox] = (await guardian.call(readInbox, { query: {} })).items;
  expect(inFamilysInbox?.text).toBe('找到一个合适的人选：个体辅导。要不要接受，由您决定。');

  const [offer] = (await volunteer.call(listOffers, { query: {} })).items;
  expect(offer).toMatchObject({ side: 'provider', mayAnswer: true, pupilName: null, pupil: null });
  expect(JSON.stringify(offer)).not.toContain('小雨');
  const id = offer?.id ?? '';
  await volunteer.call(answerOffer, { params: { id }, body: { answer: 'accept' } });

  const [toFamily] = (await guardian.call(listOffers, { query: {} })).items;
  expect(toFamily).toMatchObject({
    side: 'served',
    mayAnswer: true,
    pupilName: '林小雨',
    consentNeeded: { purpose: 'service.mental' },
  });
  await expect(guardian.call(answerOffer, { params: { id }, body: { answer: 'accept' } })).rejects.toMatchObject({
    code: 'needs.consent_first',
  });
  await guardian.call(decideConsent, { body: { pupil, purpose: 'service.mental', decision: 'given' } });
  await world.settled();
  expect(await guardian.call(answerOffer, { params: { id }, body: { answer: 'accept' } })).toMatchObject({
    state: 'accepted',
  });
  expect(await homeroom.call(readNeed, { params: { id: need.id } })).toMatchObject({
    state: 'engaged',
    consent: 'given',
  });
  const places = await volunteer.call(readResource, { params: { id: resource } });
  expect(places.weeks.map((week) => week.remaining)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);

  const [engagement] = (await volunteer.call(listEngagements, { query: {} })).items;
  expect(engagement).toMatchObject({ called: '4年级学生', state: 'active' });
  const at = '2026-11-24T11:00:00Z';
  const proposed = await volunteer.call(proposeMeeting, {
    params: { id: engagement?.id ?? '' },
    body: { at, minutes: 45, remote: true },
  });
  const meeting = { id: proposed.meetings[0]?.id ?? '' };
  const again = await volunteer.call(proposeMeeting, {
    params: { id: engagement?.id ?? '' },
    body: { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true },
  });
  await volunteer.call(cancelMeeting, { params: { id: again.meetings[1]?.id ?? '' } });
  await world.settled();
  expect((await guardian.call(readInbox, { query: {} })).items[0]?.text).toBe('一次见面取消了：个体辅导。');
  await expect(volunteer.call(confirmMeeting, { params: meeting })).rejects.toMatchObject({
    code: 'needs.meeting_not_over',
  });
  world.clock.pass(10 * 3_600_000);
  expect((await volunteer.call(confirmMeeting, { params: meeting })).meetings[0]).toMatchObject({
    state: 'held',
    grade: 'C',
  });
  await expect(homeroom.call(listNeeds, { query: {} })).rejects.toMatchObject({ code: 'access.sign_in_first' });
  const nextDay = await world.as(homeroomGrant);
  expect((await nextDay.call(confirmMeeting, { params: meeting })).meetings[0]).toMatchObject({ grade: 'B' });
  await guardian.call(giveFeedback, {
    params: { id: engagement?.id ?? '' },
    body: { helpful: 3, words: '孩子爱说话了' },
  });
  expect(await guardian.call(completeEngagement, { params: { id: engagement?.id ?? '' } })).toMatchObject({
    state: 'completed',
    feedback: { helpful: 3 },
  });
  expect((await nextDay.call(listNeeds, { query: {} })).items).toMatchObject([{ state: 'closed' }]);
});
