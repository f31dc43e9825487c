import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDuty, beginDutyDraft, keepMatter, putDutiesInForce } from '#modules/governance/contract/duty-draft.ts';
import {
  assignMatter,
  closeMatter,
  handOverMatter,
  listMatterKinds,
  listRaisedMatters,
  type MatterInFull,
  raiseMatter,
  readRaisedMatter,
  reopenMatter,
  takeMatter,
} from '#modules/governance/contract/raised-matter.ts';
import { arbiterDays, mostProposals } from '#modules/governance/server/matters/limits.ts';
import { aMatter } from '#modules/governance/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { alsoA, anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { addWorkingDays } from '#platform/working-days.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs: Record<string, string> = {};
const grants: Record<string, string> = {};
let official: Client;
let colleague: Client;
let police: Client;
let civil: Client;
let health: Client;
let leader: Client;
let guardian: Client;

const people = {
  official: 'bureau',
  colleague: 'bureau',
  police: 'police',
  civil: 'civil',
  health: 'health',
  leader: 'school',
  guardian: '',
} as const;
const roles: Record<string, string> = {
  official: 'official',
  colleague: 'official',
  leader: 'school_leader',
  guardian: 'guardian',
};

/** A duty list in force: traffic is the police’s, in three working days. */
beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs['bureau'] = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  for (const [name, called] of [
    ['police', '公安局'],
    ['civil', '民政局'],
    ['health', '卫生健康局'],
  ] as const)
    orgs[name] = await anOrganisation(world, { kind: 'department', name: called });
  orgs['school'] = await anOrganisation(world, { name: '石塘乡中心小学' });
  for (const [who, at] of Object.entries(people)) {
    const org = orgs[at];
    grants[who] = (await aPersonAs(world, roles[who] ?? 'department', org === undefined ? {} : { org })).grant;
  }
  await signIn();
  await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: 0 } });
  const duty = { places: [world.county], lead: orgs['police'] ?? '', basis: '《未成年人保护法》', limitDays: 5 };
  await official.call(addDuty, { params, body: { ...duty, seen: 1 } });
  await colleague.call(putDutiesInForce, { body: { began: dayOf(world.clock.now), seen: 2 } });
});
afterAll(() => world.close());

async function signIn(): Promise<void> {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, colleague, police, civil] = [
    await as('official'),
    await as('colleague'),
    await as('police'),
    await as('civil'),
  ];
  [health, leader, guardian] = [await as('health'), await as('leader'), await as('guardian')];
}

/** Sessions of staff end; each test has a guardian with no proposals. */
beforeEach(async () => {
  grants['guardian'] = (await aPersonAs(world, 'guardian')).grant;
  await signIn();
});

const traffic = { kind: 'gate_traffic' };
const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });
const at = ({ id, version }: MatterInFull) => ({ params: { id }, seen: version });

const taken = async (by: Client, matter: MatterInFull): Promise<MatterInFull> => {
  const { params, seen } = at(matter);
  return by.call(takeMatter, { params, body: { seen } });
};
const handed = async (by: Client, matter: MatterInFull, to: string | undefined): Promise<MatterInFull> => {
  const { params, seen } = at(matter);
  return by.call(handOverMatter, { params, body: { seen, to: to ?? null, reason: '这不归我们管。' } });
};
const assigned = async (matter: MatterInFull, to: string): Promise<MatterInFull> => {
  const { params, seen } = at(matter);
  return official.call(assignMatter, { params, body: { seen, to, limitDays: 7, reason: '按三定方案归你们。' } });
};
const closed = async (by: Client, matter: MatterInFull): Promise<MatterInFull> => {
  const { params, seen } = at(matter);
  return by.call(closeMatter, { params, body: { seen, how: 'done', answer: '斑马线已经画好。' } });
};
const told = async (who: Client): Promise<unknown[]> => {
  await world.settled();
  return (await who.call(readInbox)).items.map(({ text }) => text);
};

test('a matter goes to whom the duty list names, until its day, and to the bureau where nobody is named', async () => {
  const kinds = await guardian.call(listMatterKinds);
  expect(kinds.items).toEqual([{ code: 'gate_traffic', name: '上下学交通', isAboutChild: false }]);
  const today = dayOf(world.clock.now);
  const matter = await aMatter(guardian, traffic);
  expect(matter).toMatchObject({
    holder: { name: '公安局' },
    kind: { name: '上下学交通' },
    source: 'family',
    state: 'open',
    isTaken: false,
    dueOn: addWorkingDays(today, 5),
    steps: [{ what: 'raised', from: null, to: { name: '公安局' } }],
    may: [],
  });
  const unknown = await aMatter(leader, { place: null });
  expect(unknown).toMatchObject({
    holder: { name: '县教育局' },
    kind: null,
    source: 'school',
    school: { name: '石塘乡中心小学' },
    place: { code: '990101201' },
    dueOn: addWorkingDays(today, arbiterDays),
  });
});

test('a department takes it and answers; whoever raised it reads the answer, and hears of it in words that say nothing', async () => {
  const matter = await aMatter(guardian, { ...traffic, title: '三小门口要红绿灯' });
  expect(await told(police)).toContain('有一件事项到了您单位，请看看归不归您管');
  const read = await police.call(readRaisedMatter, { params: { id: matter.id } });
  expect(read.may).toEqual(['take', 'hand_over']);
  await expect(closed(police, matter)).rejects.toEqual(refusedWith('governance.not_taken'));
  const held = await taken(police, matter);
  expect(held.may).toEqual(['hand_over', 'close']);
  await expect(taken(police, held)).rejects.toEqual(refusedWith('governance.already_taken'));
  const done = await closed(police, held);
  expect(done).toMatchObject({ state: 'done', answer: '斑马线已经画好。', urgency: null });
  expect(await told(guardian)).toEqual(['您提的一件事有了答复']);
  const own = await guardian.call(readRaisedMatter, { params: { id: matter.id } });
  expect(own.steps.map(({ what, reason }) => [what, reason])).toEqual([
    ['raised', null],
    ['taken', null],
    ['done', '斑马线已经画好。'],
  ]);
  await expect(handed(police, done, undefined)).rejects.toEqual(refusedWith('governance.matter_over'));
});

test('whoever says that it is not his names the next; after two the bureau decides, and nobody hands that on', async () => {
  const matter = await aMatter(leader, traffic);
  const second = await handed(police, matter, orgs['civil']);
  expect(second).toMatchObject({ holder: { name: '民政局' }, dueOn: matter.dueOn });
  await expect(handed(civil, second, orgs['police'])).rejects.toEqual(refusedWith('governance.has_refused_it'));
  await expect(handed(civil, second, newId())).rejects.toEqual(refusedWith('governance.no_such_department', 'to'));
  await expect(handed(civil, second, orgs['school'])).rejects.toEqual(refusedWith('governance.no_such_department'));
  const third = await handed(civil, second, orgs['health']);
  await expect(handed(health, third, newId())).rejects.toEqual(refusedWith('governance.no_such_department'));
  const fourth = await anOrganisation(world, { kind: 'department', name: '交通运输局' });
  await expect(handed(health, third, fourth)).rejects.toEqual(refusedWith('governance.arbiter_decides'));
  await expect(assigned(third, fourth)).rejects.toEqual(refusedWith('governance.not_the_holder'));
  const back = await handed(health, third, undefined);
  expect(back.holder.name).toBe('县教育局');
  await expect(handed(official, back, orgs['civil'])).rejects.toEqual(refusedWith('governance.arbiter_decides'));
  const bound = await assigned(back, orgs['police'] ?? '');
  expect(bound).toMatchObject({ holder: { name: '公安局' }, dueOn: addWorkingDays(dayOf(world.clock.now), 7) });
  await expect(handed(police, bound, undefined)).rejects.toEqual(refusedWith('governance.is_bound'));
  // What departments say to each other the school does not read; that it moved it does.
  const own = await leader.call(readRaisedMatter, { params: { id: matter.id } });
  expect(own.steps.map(({ what, to, reason }) => [what, to?.name, reason])).toEqual([
    ['raised', '公安局', null],
    ['handed_over', '民政局', null],
    ['handed_over', '卫生健康局', null],
    ['handed_over', '县教育局', null],
    ['assigned', '公安局', null],
  ]);
  const within = await civil.call(readRaisedMatter, { params: { id: matter.id } });
  expect(within.steps.at(1)?.reason).toBe('这不归我们管。');
});

test('a matter is there for whoever holds or held it, the bureau, and whoever raised it', async () => {
  const matter = await aMatter(guardian, traffic);
  const params = { id: matter.id };
  const other = await world.as((await aPersonAs(world, 'guardian')).grant);
  for (const who of [civil, leader, other])
    await expect(who.call(readRaisedMatter, { params })).rejects.toMatchObject({ status: 404 });
  await expect(taken(civil, matter)).rejects.toMatchObject({ status: 404 });
  await expect(taken(guardian, matter)).rejects.toMatchObject({ status: 404 });
  await expect(taken(official, matter)).rejects.toEqual(refusedWith('governance.not_the_holder'));
  const handedOn = await handed(police, matter, orgs['civil']);
  expect((await police.call(readRaisedMatter, { params })).may).toEqual([]);
  await expect(taken(police, handedOn)).rejects.toMatchObject({ status: 404 });
  const listed = async (who: Client, query: object = {}): Promise<boolean> => {
    const { items } = await who.call(listRaisedMatters, { query: { size: 200, ...query } });
    return items.some(({ id }) => id === matter.id);
  };
  const has = [official, police, civil, guardian].map((who) => listed(who));
  expect(await Promise.all(has)).toEqual([true, true, true, true]);
  expect(await Promise.all([health, leader, other].map((who) => listed(who)))).toEqual([false, false, false]);
  expect(await listed(official, { holder: orgs['police'] })).toBe(false);
  expect(await listed(official, { source: 'family', late: 'false' })).toBe(true);
  expect(await listed(official, { state: 'closed' })).toBe(false);
});

test('what a leader raised for his school is not there for him as a guardian', async () => {
  const { person, grant } = await aPersonAs(world, 'school_leader', { org: orgs['school'] ?? '' });
  const asLeader = await world.as(grant);
  const matter = await aMatter(asLeader);
  const asGuardian = await world.as((await alsoA(world, 'guardian', { person, org: orgs['school'] ?? '' })).grant);
  const params = { id: matter.id };
  expect(await asLeader.call(readRaisedMatter, { params })).toMatchObject({ id: matter.id });
  await expect(asGuardian.call(readRaisedMatter, { params })).rejects.toMatchObject({ status: 404 });
  expect((await asGuardian.call(listRaisedMatters, {})).items).toEqual([]);
  expect((await asLeader.call(listRaisedMatters, {})).items.map(({ id }) => id)).toContain(matter.id);
});

test('what two do at once is refused to the second', async () => {
  const matter = await aMatter(leader);
  const both = [taken(official, matter), taken(colleague, matter)];
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find((one) => one.status === 'rejected')?.reason).toEqual(refusedWith('governance.matter_changed'));
});

test('the bureau opens again what was closed, and it is with whoever closed it, until a new day', async () => {
  const matter = await aMatter(leader, traffic);
  const done = await closed(police, await taken(police, matter));
  const again = (one: MatterInFull) =>
    official.call(reopenMatter, {
      params: { id: one.id },
      body: { seen: one.version, limitDays: 2, reason: '斑马线没有画。' },
    });
  const open = await again(done);
  expect(open).toMatchObject({ state: 'open', isTaken: false, answer: null, holder: { name: '公安局' } });
  expect(open.dueOn).toBe(addWorkingDays(dayOf(world.clock.now), 2));
  await expect(again(open)).rejects.toEqual(refusedWith('governance.still_open'));
  const { params } = at(open);
  await expect(
    police.call(reopenMatter, { params, body: { seen: open.version, limitDays: 2, reason: '再办一次。' } }),
  ).rejects.toMatchObject({ status: 404 });
});

test('what is late is told so, and found', async () => {
  const matter = await aMatter(leader, traffic);
  const before = world.clock.now;
  world.clock.pass(14 * 86_400_000);
  await signIn();
  const { items } = await official.call(listRaisedMatters, { query: { late: 'true', size: 200 } });
  expect(items.find(({ id }) => id === matter.id)?.urgency).toBe('late');
  expect(world.clock.now > before).toBe(true);
});

test.each([
  ['a kind the list does not have', { kind: 'no_such' }, 'governance.no_such_matter', 'kind'],
  ['a place elsewhere', { place: '990102' }, 'governance.no_such_place', 'place'],
  ['no place', { place: null }, 'governance.place_needed', 'place'],
  ['a school nobody knows', { school: newId() }, 'governance.no_such_school', 'school'],
] as const)('%s is refused, and the field is named', async (_, more, code, field) => {
  await expect(aMatter(guardian, more)).rejects.toEqual(refusedWith(code, field));
});

test('an official says where it came from, a family has so many proposals at once', async () => {
  await expect(aMatter(official)).rejects.toEqual(refusedWith('governance.source_needed', 'source'));
  expect(await aMatter(official, { source: 'conference' })).toMatchObject({ source: 'conference' });
  for (let made = 0; made < mostProposals; made++) await aMatter(guardian);
  await expect(aMatter(guardian)).rejects.toEqual(refusedWith('governance.too_many_proposals'));
  await expect(police.call(raiseMatter, { body: { title: '一件', body: '一件事情' } })).rejects.toMatchObject({
    status: 404,
  });
});

test('where the county has no bureau nothing is raised, for nobody would hold it', async () => {
  const other = await createWorld();
  try {
    await aTown(other);
    const somebody = await other.as((await aPersonAs(other, 'guardian')).grant);
    await expect(aMatter(somebody)).rejects.toEqual(refusedWith('governance.no_arbiter'));
  } finally {
    await other.close();
  }
});
