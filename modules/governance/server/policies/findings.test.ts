import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addDuty,
  beginDutyDraft,
  discardDutyDraft,
  keepMatter,
  putDutiesInForce,
} from '#modules/governance/contract/duty-draft.ts';
import { listDutyLists, listMatters } from '#modules/governance/contract/duty-list.ts';
import {
  addPolicy,
  beginPolicyDraft,
  changePolicyDraft,
  type PolicyWish,
  putPolicyInForce,
  readPolicyDraft,
} from '#modules/governance/contract/policy-draft.ts';
import { type Finding, leaveFinding, listFindings } from '#modules/governance/contract/policy-finding.ts';
import { listHanging } from '#modules/governance/contract/policy.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let bureau: string;
let police: string;
let official: Client;
let colleague: Client;
let leader: Client;
const grants: string[] = [];

/** A day later everybody signs in again. */
async function nextDay(): Promise<string> {
  world.clock.pass(86_400_000);
  const [one = '', other = '', third = ''] = grants;
  [official, colleague, leader] = [await world.as(one), await world.as(other), await world.as(third)];
  return dayOf(world.clock.now);
}

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const school = await anOrganisation(world, { name: '石塘乡中心小学' });
  for (const [role, org] of [
    ['official', bureau],
    ['official', bureau],
    ['school_leader', school],
  ] as const)
    grants.push((await aPersonAs(world, role, { org })).grant);
  await nextDay();
});
afterAll(() => world.close());

const inForce = async (more: Partial<PolicyWish>): Promise<string> => {
  const said = { title: '校门口交通办法', issuer: bureau, level: 'county', kind: 'measure', isPublic: true } as const;
  const when = { issuedOn: '2026-01-01', began: '2026-01-01' };
  const { id } = await official.call(addPolicy, { body: { ...said, ...when, text: '第一条　甲。', ...more } });
  await colleague.call(putPolicyInForce, { params: { id }, body: { seen: 0 } });
  return id;
};

const code = 'gate_traffic';
/** Puts a list of one duty in force that rests on this. */
const listResting = async (basisAt: { policy: string; anchor?: string } | null): Promise<void> => {
  const began = await nextDay();
  const { version: begun } = await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: begun } });
  const said = { places: [world.county], lead: police, basis: '《未成年人保护法》第八十八条', limitDays: 3 };
  await official.call(addDuty, { params, body: { ...said, basisAt, seen: begun + 1 } });
  await colleague.call(putDutiesInForce, { body: { began, seen: begun + 2 } });
};

const dutyNow = async () => {
  const [list] = (await leader.call(listDutyLists)).items;
  const [matter] = (await leader.call(listMatters, { params: { id: list?.id ?? '' } })).items;
  return matter?.duties[0];
};

const found = async (query: object = {}): Promise<Finding[]> =>
  (await official.call(listFindings, { query: { size: 200, ...query } })).items;

test('a duty shows the clause it rests on and the clause what rests on it; a document that is not public stays untold', async () => {
  const law = await inForce({ title: '道路安全办法', text: '第一条　甲。\n第二条　学校门口应当有斑马线。' });
  await listResting({ policy: law, anchor: 'article-2' });
  expect((await dutyNow())?.basisAt).toMatchObject({
    policy: { id: law, title: '道路安全办法', state: 'in_force' },
    anchor: 'article-2',
    label: '第二条',
    body: '学校门口应当有斑马线。',
  });
  const { items } = await leader.call(listHanging, { params: { id: law } });
  expect(items).toMatchObject([
    { anchor: 'article-2', policy: null, duty: { matter: code, name: '上下学交通', lead: '公安局' } },
  ]);
  await listResting({ policy: await inForce({ title: '内部规程', isPublic: false }) });
  expect((await dutyNow())?.basisAt).toBeNull();
});

test('a duty rests on a document that is there, and on a clause it has', async () => {
  const policy = await inForce({});
  const { version: seen } = await official.call(beginDutyDraft, { body: { from: 'latest' } });
  const said = { places: [world.county], lead: police, basis: '依据', limitDays: 3, seen };
  const resting = (basisAt: object) =>
    official.call(addDuty, { params: { code }, body: { ...said, basisAt } as never });
  await expect(resting({ policy: newId() })).rejects.toMatchObject({
    status: 422,
    code: 'governance.no_such_policy',
    data: { field: 'basisAt' },
  });
  await expect(resting({ policy, anchor: 'article-9' })).rejects.toMatchObject({
    status: 422,
    code: 'governance.no_such_clause',
    data: { field: 'basisAt' },
  });
  await official.call(discardDutyDraft, { body: { seen } });
});

test('what duties rest on is looked at as it is today: no document, one that has ended, a clause that is gone', async () => {
  const ofDuties = async () =>
    (await found()).filter(({ duty }) => duty).map(({ kind, other, anchor }) => [kind, other?.id, anchor]);
  await listResting(null);
  expect(await ofDuties()).toEqual([['duty_without', undefined, null]]);
  const policy = await inForce({ text: '第一条　甲。\n第二条　乙。' });
  await listResting({ policy, anchor: 'article-2' });
  expect(await ofDuties()).toEqual([]);
  const next = async (isAbolition: boolean, text: string): Promise<void> => {
    const began = await nextDay();
    const { version } = await official.call(beginPolicyDraft, { params: { id: policy }, body: { began, isAbolition } });
    const { draft } = await official.call(readPolicyDraft, { params: { id: policy } });
    const { id: _, isAbolition: __, version: seen, ...said } = draft;
    await official.call(changePolicyDraft, { params: { id: policy }, body: { ...said, text, seen } });
    await colleague.call(putPolicyInForce, { params: { id: policy }, body: { seen: seen + 1 } });
    expect(version.number).toBeNull();
  };
  await next(false, '第一条　甲。');
  expect(await ofDuties()).toEqual([['duty_clause_gone', policy, 'article-2']]);
  await next(false, '第一条　甲。\n第二条　又有了。');
  expect(await ofDuties()).toEqual([]);
  await inForce({
    title: '代替第二条的办法',
    began: '2026-01-02',
    links: [{ relation: 'supersedes', fromAnchor: null, to: policy, toAnchor: 'article-2' }],
  });
  expect(await ofDuties()).toEqual([['duty_clause_gone', policy, 'article-2']]);
  await next(true, '');
  expect(await ofDuties()).toEqual([['duty_basis_ended', policy, 'article-2']]);
});

test('numbers a text cites are known or found, where they stand', async () => {
  const policy = await inForce({ text: '第一条　根据教基〔2022〕7号制定。\n第二条　再引教基[2022]7号。' });
  const cited = async () =>
    (await found({ kind: 'cited_unknown' })).map(({ policy: at, anchor, cited: number }) => [at?.id, anchor, number]);
  expect(await cited()).toEqual([[policy, 'article-1', '教基〔2022〕7号']]);
  const ministry = {
    title: '协同育人机制的意见',
    issuer: null,
    issuerName: '教育部等十三部门',
    level: 'national',
  } as const;
  await inForce({ ...ministry, documentNumber: '教基（2022）7号' });
  expect(await cited()).toEqual([]);
});

test('what is found is left as it is with a reason, told with who and when, and found anew in a later version', async () => {
  const id = await inForce({ title: '没有上位依据的办法' });
  const own = async (show: 'open' | 'left') =>
    (await found({ kind: 'no_basis', show })).filter(({ policy }) => policy?.id === id);
  const [finding] = await own('open');
  const counted = async () =>
    (await official.call(listFindings)).open.find(({ kind }) => kind === 'no_basis')?.count ?? Number.NaN;
  const before = await counted();
  const body = { key: finding?.key ?? '', reason: '县里自己的探索，没有上位文件。' };
  await official.call(leaveFinding, { body });
  expect([await own('open'), before - (await counted())]).toEqual([[], 1]);
  const [left] = await own('left');
  expect(left?.left).toMatchObject({ reason: body.reason, by: expect.stringMatching(/./) });
  const began = dayOf(world.clock.now);
  await official.call(beginPolicyDraft, { params: { id }, body: { began } });
  await colleague.call(putPolicyInForce, { params: { id }, body: { seen: 0 } });
  expect(await own('open')).toHaveLength(1);
  await expect(official.call(leaveFinding, { body })).rejects.toMatchObject({
    status: 409,
    code: 'governance.no_such_finding',
  });
});

test('what is amiss is the bureau’s to read and to decide', async () => {
  await expect(leader.call(listFindings)).rejects.toMatchObject({ status: 404 });
  const body = { key: 'matter_without myopia', reason: '我们不需要这个。' };
  await expect(leader.call(leaveFinding, { body })).rejects.toMatchObject({ status: 404 });
});
