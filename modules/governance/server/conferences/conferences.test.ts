import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addMaterial,
  type AgendaItem,
  listWaitingItems,
  orderAgenda,
  proposeItem,
  putOffItem,
  takeOnItem,
  withdrawItem,
} from '#modules/governance/contract/agenda.ts';
import {
  answerConvocation,
  callOff,
  changeConference,
  type ConferenceInFull,
  convene,
  convoke,
  endConference,
  listConferences,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { exportedConferences } from '#modules/governance/server/conferences/exported.ts';
import { aConference, aMatter, anItem, anItemOn, aPlan } from '#modules/governance/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { readTable } from '#platform/export/read-table.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '', school: '', other: '' };
const roles = {
  bureau: 'official',
  police: 'department',
  civil: 'department',
  school: 'school_leader',
  other: 'school_leader',
};
const grants: Record<string, string> = {};
let official: Client;
let police: Client;
let civil: Client;
let school: Client;
let other: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs.school = await anOrganisation(world, { name: '云岭一小' });
  orgs.other = await anOrganisation(world, { name: '云岭二小' });
  for (const [who, org] of Object.entries(orgs))
    grants[who] = (await aPersonAs(world, roles[who as keyof typeof roles], { org, name: '陈科长' })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, police, civil] = [await as('bureau'), await as('police'), await as('civil')];
  [school, other] = [await as('school'), await as('other')];
});

const notFound = expect.objectContaining({ status: 404 });
const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });
const at = ({ id, version: seen }: { id: string; version: number }, more: object = {}) => ({
  params: { id },
  body: { seen, ...more } as never,
});
const read = (who: Client, id: string): Promise<ConferenceInFull> => who.call(readConference, { params: { id } });
const told = async (who: Client): Promise<string[]> => {
  await world.settled();
  return (await who.call(readInbox, { query: { size: 100 } })).items.map(({ text }) => text);
};

test('nobody hears of a conference before it is convoked; then those called read it, and nobody else', async () => {
  const prepared = await official.call(convene, { body: aPlan([orgs.police, orgs.school]) });
  expect(prepared).toMatchObject({ state: 'preparing', may: ['change', 'convoke', 'call_off'] });
  for (const who of [police, school]) await expect(read(who, prepared.id)).rejects.toEqual(notFound);
  const called = await official.call(convoke, at(prepared));
  expect(called.state).toBe('convoked');
  for (const who of [police, school])
    expect(await read(who, called.id)).toMatchObject({ title: '第四次联席会议', may: ['answer'] });
  for (const who of [civil, other]) await expect(read(who, called.id)).rejects.toEqual(notFound);
  const has = async (who: Client): Promise<boolean> =>
    (await who.call(listConferences, { query: { size: 100 } })).items.some(({ id }) => id === called.id);
  expect(await Promise.all([official, police, school, civil, other].map(has))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(await told(school)).toContain('您单位受邀参加一次联席会议，请看看并答复');
});

test('who is called answers, and says otherwise; everybody called reads that', async () => {
  const { id } = await aConference(official, [orgs.police, orgs.school], { observers: [orgs.civil] });
  const answering = (who: Client, body: object) => who.call(answerConvocation, { params: { id }, body: body as never });
  await answering(school, { answer: 'comes', whoComes: '刘校长' });
  await answering(police, { answer: 'comes', whoComes: '陈科长' });
  await answering(police, { answer: 'does_not', whoComes: '陈科长' });
  const { seats, ownOrg } = await read(school, id);
  expect(ownOrg).toBe(orgs.school);
  expect(new Map(seats.map((seat) => [seat.org.name, [seat.answer, seat.whoComes, seat.isObserver]]))).toEqual(
    new Map([
      ['公安局', ['does_not', null, false]],
      ['云岭一小', ['comes', '刘校长', false]],
      ['民政局', [null, null, true]],
    ]),
  );
  await expect(answering(other, { answer: 'comes' })).rejects.toEqual(notFound);
  await expect(answering(official, { answer: 'comes' })).rejects.toEqual(notFound);
});

test('a change is told to those called, who keep their answers; who is called no more reads it no more', async () => {
  const first = await aConference(official, [orgs.police, orgs.school]);
  await school.call(answerConvocation, { params: { id: first.id }, body: { answer: 'comes', whoComes: '刘校长' } });
  const moved = aPlan([orgs.school, orgs.civil], { place: '县政府二楼' });
  const changed = await official.call(changeConference, at(first, moved));
  expect(changed.place).toBe('县政府二楼');
  expect((await read(civil, first.id)).seats).toContainEqual(
    expect.objectContaining({ org: { id: orgs.school, name: '云岭一小' }, answer: 'comes' }),
  );
  await expect(read(police, first.id)).rejects.toEqual(notFound);
  expect(await told(civil)).toContain('您单位受邀的一次联席会议有了变动');
  await expect(official.call(changeConference, at(first, moved))).rejects.toEqual(
    refusedWith('governance.conference_changed'),
  );
});

test('what is called off says why, and what was on its agenda waits for the next one', async () => {
  const called = await aConference(official, [orgs.police]);
  const item = await anItemOn(official, called.id, police);
  const off = await official.call(callOff, at(called, { reason: '与防汛会议冲突。' }));
  expect(off).toMatchObject({ state: 'cancelled', calledOffWhy: '与防汛会议冲突。', items: [], may: [] });
  const { items } = await police.call(listWaitingItems, { query: { size: 100 } });
  expect(items.find(({ id }) => id === item.id)).toMatchObject({ state: 'put_off', reason: '与防汛会议冲突。' });
  expect(await told(police)).toContain('您单位受邀的一次联席会议取消了');
  await expect(official.call(convoke, at(off))).rejects.toEqual(refusedWith('governance.not_in_this_state'));
});

test('a conference begins and ends, and its agenda stands from then on', async () => {
  const called = await aConference(official, [orgs.police]);
  const item = await anItemOn(official, called.id, police);
  const waiting = await anItem(police);
  await expect(official.call(endConference, at(called))).rejects.toEqual(refusedWith('governance.not_in_this_state'));
  const begun = await official.call(openConference, at(called));
  const over = await official.call(endConference, at(begun));
  expect(over).toMatchObject({ state: 'ended', may: ['resolve', 'lay_minutes'], items: [{ id: item.id, may: [] }] });
  const late = refusedWith('governance.not_in_this_state');
  await expect(official.call(putOffItem, at(item, { reason: '时间不够了。' }))).rejects.toEqual(late);
  await expect(official.call(addMaterial, at(item, { title: '方案', body: '限行方案' }))).rejects.toEqual(late);
  const on = { conference: called.id, minutes: 10 };
  await expect(official.call(takeOnItem, at(waiting, on))).rejects.toEqual(
    refusedWith('governance.no_such_conference', 'conference'),
  );
  await expect(
    police.call(answerConvocation, { params: { id: called.id }, body: { answer: 'comes' } }),
  ).rejects.toEqual(late);
});

test('a proposal waits with whoever made it and the bureau, until it is taken on, and is put off with a reason', async () => {
  const proposed = await anItem(school);
  expect(proposed).toMatchObject({ state: 'proposed', org: { name: '云岭一小' }, may: ['withdraw', 'add_material'] });
  const waits = async (who: Client): Promise<boolean> =>
    (await who.call(listWaitingItems, { query: { size: 100 } })).items.some(({ id }) => id === proposed.id);
  expect(await Promise.all([official, school, police, other].map(waits))).toEqual([true, true, false, false]);
  const { id } = await aConference(official, [orgs.police]);
  const on = await official.call(takeOnItem, at(proposed, { conference: id, minutes: 15 }));
  expect((await read(police, id)).items).toMatchObject([{ id: on.id, minutes: 15, may: [] }]);
  expect(await waits(school)).toBe(false);
  const off = await official.call(putOffItem, at(on, { reason: '材料还不齐，下次再议。' }));
  expect(off).toMatchObject({ state: 'put_off', conference: null, reason: '材料还不齐，下次再议。' });
  expect((await read(police, id)).items).toEqual([]);
  expect(await Promise.all([school, police].map(waits))).toEqual([true, false]);
  expect(await told(school)).toContain('您单位提的一个议题有了安排');
  await expect(police.call(withdrawItem, at(off))).rejects.toEqual(notFound);
  expect(await school.call(withdrawItem, at(off))).toMatchObject({ state: 'withdrawn' });
  await expect(official.call(takeOnItem, at(off, { conference: id, minutes: 15 }))).rejects.toEqual(
    refusedWith('governance.item_changed'),
  );
});

test('of a confidential item whoever is not named learns that it is there', async () => {
  const { id } = await aConference(official, [orgs.police, orgs.civil, orgs.school]);
  const secret = await anItemOn(official, id, official, {
    title: '一起个案的处置',
    isConfidential: true,
    named: [orgs.police],
  });
  await official.call(addMaterial, at(secret, { title: '情况说明', body: '只给点名的单位。' }));
  await anItemOn(official, id, police, { title: '公开的议题' });
  for (const who of [official, police]) {
    const { items, hidden } = await read(who, id);
    expect([items.map(({ title }) => title), hidden]).toEqual([['一起个案的处置', '公开的议题'], 0]);
    expect(items[0]?.materials).toMatchObject([{ title: '情况说明' }]);
  }
  for (const who of [civil, school]) {
    const conference = await read(who, id);
    expect([conference.items.map(({ title }) => title), conference.hidden]).toEqual([['公开的议题'], 1]);
    expect(JSON.stringify(conference)).not.toContain('情况说明');
    expect(JSON.stringify(conference)).not.toContain(secret.id);
  }
  const unseen = await anItem(official, { isConfidential: true, named: [orgs.school] });
  const { id: without } = await aConference(official, [orgs.police]);
  await expect(official.call(takeOnItem, at(unseen, { conference: without, minutes: 5 }))).rejects.toEqual(
    refusedWith('governance.named_not_called'),
  );
});

test('what is confidential does not go out with the county’s tables', async () => {
  const { id } = await aConference(official, [orgs.police]);
  const more = { title: '一起保密的个案', isConfidential: true };
  const secret = await anItemOn(official, id, official, more);
  await official.call(addMaterial, at(secret, { title: '保密的说明', body: '只给点名的单位。' }));
  await anItemOn(official, id, official, { title: '一件公开的事' });
  const rows = await world.system(async (ctx) => {
    const all: unknown[] = [];
    for (const table of exportedConferences) for await (const some of readTable(ctx, table)) all.push(...some);
    return JSON.stringify(all);
  });
  expect(rows).toContain(secret.id);
  expect(rows).toContain('一件公开的事');
  expect(rows).not.toMatch(/一起保密的个案|保密的说明|只给点名的单位/);
});

test('its proposer and the bureau lay materials before a conference, as words or as an address', async () => {
  const { id } = await aConference(official, [orgs.police, orgs.school]);
  const item = await anItemOn(official, id, school);
  const address = 'https://www.moe.gov.cn/jyb_xxgk/';
  await school.call(addMaterial, at(item, { title: '放学时段车流', body: '17:00 每分钟 30 辆。' }));
  const both = await official.call(addMaterial, at(item, { title: '文件', address }));
  expect(both.materials.map((one) => [one.title, one.org.name, one.address])).toEqual([
    ['放学时段车流', '云岭一小', null],
    ['文件', '县教育局', address],
  ]);
  expect((await read(police, id)).items[0]?.materials).toHaveLength(2);
  await expect(police.call(addMaterial, at(item, { title: '文件', address }))).rejects.toEqual(notFound);
  await expect(school.call(addMaterial, at(item, { title: '文件' }))).rejects.toEqual(
    refusedWith('governance.words_or_address', 'body'),
  );
  await expect(school.call(addMaterial, at(item, { title: '文件', address: 'javascript:alert(1)' }))).rejects.toEqual(
    expect.objectContaining({ status: 422 }),
  );
  for (let more = 2; more < 20; more += 1)
    await school.call(addMaterial, at(item, { title: `第 ${more} 份`, body: '内容' }));
  await expect(school.call(addMaterial, at(item, { title: '第 21 份', body: '内容' }))).rejects.toEqual(
    refusedWith('governance.too_many_materials'),
  );
});

test('the bureau puts the agenda in order, all of it', async () => {
  const { id } = await aConference(official, [orgs.police]);
  const items: AgendaItem[] = [];
  for (const title of ['第一', '第二', '第三']) items.push(await anItemOn(official, id, official, { title }));
  const [one, two, three] = items.map((item) => item.id);
  const conference = await read(official, id);
  const ordering = (seen: number, order: (string | undefined)[]) =>
    official.call(orderAgenda, { params: { id }, body: { seen, items: order as string[] } });
  await ordering(conference.version, [three, one, two]);
  expect((await read(police, id)).items.map(({ title }) => title)).toEqual(['第三', '第一', '第二']);
  await expect(ordering(conference.version, [one, two, three])).rejects.toEqual(
    refusedWith('governance.conference_changed'),
  );
  for (const wrong of [
    [one, two],
    [one, two, two],
    [one, two, newId()],
  ])
    await expect(ordering(conference.version + 1, wrong)).rejects.toEqual(refusedWith('governance.not_the_agenda'));
});

test('an item may point to a matter its proposer reads', async () => {
  const matter = (await aMatter(official, { source: 'bureau' })).id;
  expect(await anItem(official, { kind: 'matter', matter })).toMatchObject({ kind: 'matter', matter });
  await expect(anItem(police, { kind: 'matter', matter })).rejects.toEqual(
    refusedWith('governance.no_matter_there', 'matter'),
  );
});

test('a fund and a resource stand on an agenda as what is to be decided', async () => {
  expect(await anItem(official, { kind: 'fund', amountFen: 300_000_000_00 })).toMatchObject({
    amountFen: 30_000_000_000,
  });
  expect(await anItem(police, { kind: 'resource', resource: '反诈宣传车' })).toMatchObject({ resource: '反诈宣传车' });
});

test.each([
  ['a fund without an amount', { kind: 'fund' }, 'governance.amount_of_a_fund', 'amountFen'],
  ['an amount without a fund', { amountFen: 5 }, 'governance.amount_of_a_fund', 'amountFen'],
  ['a resource that is not named', { kind: 'resource' }, 'governance.which_resource', 'resource'],
  ['a matter that is not named', { kind: 'matter' }, 'governance.no_matter_there', 'matter'],
  ['an open item that names readers', { named: ['police'] }, 'governance.named_in_open', 'named'],
  ['a reader nobody knows', { isConfidential: true, named: [newId()] }, 'governance.no_such_member', 'named'],
] as const)('%s: refused, and the field is named', async (_, more, code, field) => {
  const named = 'named' in more ? { named: more.named.map((one) => (one === 'police' ? orgs.police : one)) } : {};
  await expect(anItem(official, { ...more, ...named })).rejects.toEqual(refusedWith(code, field));
});

test.each([
  ['it ends before it starts', { endsAt: '2026-12-01T08:00:00+08:00' }, 'governance.ends_before_it_starts', 'endsAt'],
  ['it starts in the past', { startsAt: '2026-11-20T09:00:00+08:00' }, 'governance.starts_past', 'startsAt'],
  ['nobody takes part', { members: [] }, 'governance.nobody_to_call', 'members'],
  ['somebody takes part and listens', { observers: ['police'] }, 'governance.twice_in_a_conference', 'observers'],
  ['nobody known takes part', { members: [newId()] }, 'governance.no_such_member', 'members'],
  ['the bureau is called by itself', { observers: ['bureau'] }, 'governance.no_such_member', 'observers'],
] as const)('%s: refused, and the field is named', async (_, more, code, field) => {
  const known = (one: string): string => orgs[one as keyof typeof orgs] ?? one;
  const observers = 'observers' in more ? { observers: more.observers.map(known) } : {};
  await expect(
    official.call(convene, { body: aPlan([orgs.police], { ...more, ...observers }) as never }),
  ).rejects.toEqual(refusedWith(code, field));
});

test('only the bureau convenes and settles; families and teachers have nothing here', async () => {
  const { id, version: seen } = await aConference(official, [orgs.police]);
  const item = await anItem(police);
  await expect(police.call(convene, { body: aPlan([orgs.civil]) })).rejects.toEqual(notFound);
  await expect(police.call(callOff, { params: { id }, body: { seen, reason: '我们没有空。' } })).rejects.toEqual(
    notFound,
  );
  await expect(police.call(takeOnItem, at(item, { conference: id, minutes: 10 }))).rejects.toEqual(notFound);
  const guardian = await world.as((await aPersonAs(world, 'guardian')).grant);
  await expect(read(guardian, id)).rejects.toEqual(notFound);
  await expect(anItem(guardian)).rejects.toEqual(notFound);
});

test('no organisation fills the list of what waits, and no conference has more than can be dealt with', async () => {
  const full = await aConference(official, [orgs.police]);
  for (let nth = 0; nth < 40; nth += 1) await anItemOn(official, full.id);
  const one = await anItem(official);
  await expect(official.call(takeOnItem, at(one, { conference: full.id, minutes: 5 }))).rejects.toEqual(
    refusedWith('governance.agenda_full'),
  );
  const body = { title: '又一件', body: '还有一件事情。', asks: '同意', kind: 'other' } as const;
  const proposing = async (): Promise<void> => {
    for (let nth = 0; nth < 31; nth += 1) await other.call(proposeItem, { body });
  };
  await expect(proposing()).rejects.toEqual(refusedWith('governance.too_many_items'));
});
