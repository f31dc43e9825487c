import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import {
  answerRequest,
  askRequest,
  listOwnRequests,
  listRequests,
  withdrawRequest,
} from '#modules/people/contract/request.ts';
import { workingDaysAfter } from '#modules/people/server/rights/clock.ts';
import { watchRequests } from '#modules/people/server/rights/watch-requests.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let pupil: string;
const grants: Record<string, string> = {};
const persons: Record<string, string> = {};
const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  const elsewhere = await anOrganisation(world, { name: '另一所学校' });
  const child = await aPupil(world, { org, class: await aClass(world, org) });
  pupil = child.person;
  grants['pupil'] = child.grant;
  for (const [who, name] of [['guardian', '林大山'] as const, ['other', '赵文远'] as const])
    ({ grant: grants[who], person: persons[who] } = await aGuardianOf(world, pupil, org, name));
  grants['leader'] = (await aPersonAs(world, 'school_leader', { org })).grant;
  grants['stranger'] = (await aPersonAs(world, 'school_leader', { org: elsewhere })).grant;
  grants['official'] = (await aPersonAs(world, 'official', { org })).grant;
});
afterAll(() => world.close());

const ask = async (who = 'guardian', words = '出生日期写错了，应该是 5 月 16 日') =>
  (await as(who)).call(askRequest, { params: { id: pupil }, body: { kind: 'correction', words } });
const ownOf = async (who: string) =>
  (await (await as(who)).call(listOwnRequests, { params: { id: pupil }, query: {} })).items;
const inboxOf = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: {} })).items.map(({ text }) => text);
const answer = async (id: string, said: 'granted' | 'refused' = 'granted', who = 'leader') =>
  (await as(who)).call(answerRequest, { params: { id }, body: { answer: said, reason: '核对过户口簿，已改正' } });

test('a working day is from Monday to Friday', () => {
  expect(workingDaysAfter('2026-11-24', 3)).toBe('2026-11-27');
  expect(workingDaysAfter('2026-11-24', 4)).toBe('2026-11-30');
  expect(workingDaysAfter('2026-11-28', 1)).toBe('2026-11-30');
  expect(workingDaysAfter('2026-11-24', 15)).toBe('2026-12-15');
});

test('what a family asks goes to the leader of the school, is answered with a reason, and the asker is told', async () => {
  const { id, dueOn, state } = await ask();
  expect([state, dueOn]).toEqual(['open', '2026-12-15']);
  expect(await inboxOf('leader')).toEqual([expect.stringContaining('请求更正或删除')]);
  const { items } = await (await as('leader')).call(listRequests, { query: {} });
  expect(items).toMatchObject([{ id, pupilName: '林小雨', asker: '林大山', isLate: false }]);
  await answer(id);
  expect(await ownOf('guardian')).toMatchObject([{ state: 'granted', reason: '核对过户口簿，已改正' }]);
  expect(await inboxOf('guardian')).toEqual(['学校答复了您的请求，请看一看。']);
});

test('nobody but the asker and the school reads it: no other guardian, no other school, no county', async () => {
  const { id } = await ask();
  expect(await ownOf('other')).toEqual([]);
  expect((await (await as('stranger')).call(listRequests, { query: {} })).items).toEqual([]);
  for (const who of ['stranger', 'official', 'guardian', 'other'])
    await expect(answer(id, 'granted', who)).rejects.toMatchObject({ code: 'access.not_found' });
  for (const who of ['other', 'leader'])
    await expect((await as(who)).call(withdrawRequest, { params: { id } })).rejects.toMatchObject({
      code: 'access.not_found',
    });
  await expect((await as('official')).call(listRequests, { query: {} })).rejects.toMatchObject({
    code: 'access.not_found',
  });
  await answer(id, 'refused');
});

test('it is answered or taken back once, also at the same moment', async () => {
  const { id } = await ask();
  const family = await as('guardian');
  const tries = [answer(id), answer(id, 'refused'), family.call(withdrawRequest, { params: { id } })];
  const done = await Promise.allSettled(tries);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of done)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'people.request_closed' });
});

test('the county hears at half and at the end of the time of which school, not of which child, and once each', async () => {
  await ask('guardian', '联系电话写错了');
  const told = async () => (await inboxOf('official')).filter((text) => text.includes('家庭的请求'));
  const days = async (count: number) => {
    for (let day = 0; day < count; day++) {
      world.clock.pass(86_400_000);
      await runJob(world, watchRequests);
    }
  };
  await days(9);
  expect(await told()).toEqual([]);
  await days(3);
  expect(await told()).toEqual(['石塘乡中心小学有一个家庭的请求过了一半期限还没有答复。']);
  await days(12);
  expect(await told()).toEqual([
    '石塘乡中心小学有一个家庭的请求到期还没有答复。',
    '石塘乡中心小学有一个家庭的请求过了一半期限还没有答复。',
  ]);
  expect((await told()).join()).not.toMatch(/林|电话/);
  const { items } = await (await as('leader')).call(listRequests, { query: {} });
  expect(items[0]).toMatchObject({ state: 'open', isLate: true });
});

test('a deletion is granted to who acts for the child when it is answered: himself, or a guardian no order keeps from him', async () => {
  const body = { kind: 'deletion', words: '请删除' } as const;
  const asked = async (who: string) => (await (await as(who)).call(askRequest, { params: { id: pupil }, body })).id;
  const id = await asked('guardian');
  const correction = await ask();
  const today = dayOf(world.clock.now);
  const stands = (how: { ended: string | null; restrained: string }) =>
    world.system(({ db }) =>
      db
        .updateTable('people.guardianship')
        .set(how)
        .where('guardian', '=', persons['guardian'] ?? '')
        .execute(),
    );
  for (const no of [
    { ended: null, restrained: `{[${today},)}` },
    { ended: today, restrained: '{}' },
  ]) {
    await stands(no);
    await expect(answer(id)).rejects.toMatchObject({ code: 'people.asker_acts_no_more' });
  }
  expect((await answer(correction.id)).state).toBe('granted');
  await stands({ ended: null, restrained: '{}' });
  expect((await answer(id)).state).toBe('granted');
  expect((await answer(await asked('pupil'))).state).toBe('granted');
  await world.settled();
});
