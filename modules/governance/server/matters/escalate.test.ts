import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDuty, beginDutyDraft, keepMatter, putDutiesInForce } from '#modules/governance/contract/duty-draft.ts';
import { readRaisedMatter } from '#modules/governance/contract/raised-matter.ts';
import { readTask, suspendTask } from '#modules/governance/contract/task.ts';
import { escalate } from '#modules/governance/server/matters/escalate.ts';
import { aMatter, aTask } from '#modules/governance/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', government: '' };
const grants: Record<string, string> = {};
const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');

/** A duty of the police whose steps are the county’s government after one working day, and the bureau after three. */
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.government = await anOrganisation(world, { kind: 'department', name: '政府办' });
  for (const [who, org] of Object.entries({ ...orgs, colleague: orgs.bureau }))
    grants[who] = (await aPersonAs(world, org === orgs.bureau ? 'official' : 'department', { org })).grant;
  const official = await as('bureau');
  await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: 0 } });
  const steps = [
    { afterDays: 1, org: orgs.government },
    { afterDays: 3, org: orgs.bureau },
  ];
  const duty = { places: [world.county], lead: orgs.police, basis: '《未成年人保护法》', limitDays: 1, steps };
  await official.call(addDuty, { params, body: { ...duty, seen: 1 } });
  await (await as('colleague')).call(putDutiesInForce, { body: { began: dayOf(world.clock.now), seen: 2 } });
});
afterAll(() => world.close());

const days = (count: number): void => world.clock.pass(count * 86_400_000);
const lateTexts = async (who: string): Promise<string[]> => {
  await world.settled();
  return (await (await as(who)).call(readInbox)).items.map(({ text }) => text).filter((text) => text.includes('超期'));
};

test('what is late is told step by step to whom the duty names, each once, and on working days alone', async () => {
  // A Tuesday; due on Wednesday.
  const matter = await aMatter(await as('bureau'), { source: 'finding', kind: 'gate_traffic' });
  const params = { id: matter.id };
  await runJob(world, escalate);
  expect(await lateTexts('government')).toEqual([]);
  await expect((await as('government')).call(readRaisedMatter, { params })).rejects.toMatchObject({ status: 404 });
  days(2);
  await runJob(world, escalate);
  await runJob(world, escalate);
  expect(await lateTexts('government')).toEqual(['有一件事项超期了，按规定报给您单位']);
  expect(await lateTexts('bureau')).toEqual([]);
  // Saturday tells nobody, and Monday the third working day.
  days(2);
  await runJob(world, escalate);
  expect(await lateTexts('bureau')).toEqual([]);
  days(2);
  await runJob(world, escalate);
  expect(await lateTexts('bureau')).toEqual(['有一件事项超期了，按规定报给您单位']);
  const read = await (await as('government')).call(readRaisedMatter, { params });
  expect(read.steps.map(({ what, to }) => [what, to?.name])).toEqual([
    ['raised', '公安局'],
    ['escalated', '政府办'],
    ['escalated', '县教育局'],
  ]);
  days(30);
  await runJob(world, escalate);
  expect(await lateTexts('government')).toHaveLength(1);
});

test('of a late task whoever asked hears; of one that waits nobody', async () => {
  const official = await as('bureau');
  const task = await aTask(official, orgs.police, { workingDays: 1 });
  const waiting = await aTask(official, orgs.police, { workingDays: 1 });
  const body = { seen: 0, reason: '等施工许可。' };
  await official.call(suspendTask, { params: { id: waiting.id }, body });
  const own = await aTask(await as('police'), orgs.police, { workingDays: 1 });
  days(7);
  await runJob(world, escalate);
  const stepsOf = async (id: string) => {
    const { steps } = await (await as('bureau')).call(readTask, { params: { id } });
    return steps.filter(({ what }) => what === 'escalated').map(({ org }) => org?.name);
  };
  expect(await stepsOf(task.id)).toEqual(['县教育局']);
  expect(await stepsOf(waiting.id)).toEqual([]);
  expect(await stepsOf(own.id)).toEqual(['县教育局']);
  expect((await lateTexts('bureau')).filter((text) => text.includes('任务'))).toHaveLength(2);
});
