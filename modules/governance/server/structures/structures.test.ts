import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addCharter,
  addTerm,
  type BodyInFull,
  changeBody,
  endBody,
  endTerm,
  foundBody,
  listBodies,
  listCharters,
  listSeatHolders,
  readBody,
} from '#modules/governance/contract/structure.ts';
import { addArea, placeMember } from '#modules/people/contract/tree.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const grants: Record<string, string> = {};
let official: Client;
let guardian: Client;
let leader: Client;
let school: string;
let police: string;
let officer: string;
const town = { code: '', village: '' };

beforeAll(async () => {
  world = await createWorld();
  Object.assign(town, await aTown(world));
  school = await anOrganisation(world);
  police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const at = { official: bureau, school_leader: school, department: police };
  for (const [role, org] of Object.entries(at)) grants[role] = (await aPersonAs(world, role, { org })).grant;
  officer = (await aPersonAs(world, 'department', { org: police, name: '陈科长' })).person;
  grants['guardian'] = (await aPersonAs(world, 'guardian')).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  official = await world.as(grants['official'] ?? '');
  leader = await world.as(grants['school_leader'] ?? '');
  guardian = await world.as(grants['guardian'] ?? '');
});

const founded = '2024-11-01';
const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });
const found = (kind: string, more: object = {}): Promise<BodyInFull> =>
  official.call(foundBody, { body: { kind, name: '某机构', founded, ...more } as never });
const seat = ({ id, version: seen }: BodyInFull, said: object): Promise<BodyInFull> =>
  official.call(addTerm, { params: { id }, body: { seen, seat: 'head', ...said } as never });
const end = ({ id, version: seen }: BodyInFull, on: string): Promise<BodyInFull> =>
  official.call(endBody, { params: { id }, body: { seen, on } });

/** A network down to the village, and all of it ended again: each test begins where there is none. */
async function network() {
  const centre = await found('centre', { name: '县家庭教育指导中心' });
  const station = await found('station', { name: '石塘乡指导站', place: town.code });
  const point = await found('point', { place: town.village });
  const studio = await found('studio', { org: school });
  const close = async (on: string): Promise<void> => {
    for (const one of [studio, point, station, centre]) await end(await official.call(readBody, { params: one }), on);
  };
  return { centre, station, point, studio, close };
}

test('a network of guidance hangs together: a station under the centre, points and studios under the station of their town', async () => {
  await expect(found('station', { place: town.code })).rejects.toEqual(
    refusedWith('governance.body_without_parent', 'founded'),
  );
  const { centre, station, point, studio, close } = await network();
  expect([station.within, point.within, studio.within]).toEqual([centre.id, station.id, station.id]);
  expect(studio).toMatchObject({ place: { code: town.code }, org: { id: school } });
  await expect(found('station', { place: town.code })).rejects.toEqual(refusedWith('governance.body_there'));
  await expect(found('station', { place: town.village })).rejects.toEqual(
    refusedWith('governance.no_such_town', 'place'),
  );
  await expect(found('point', { place: '990101999999' })).rejects.toEqual(
    refusedWith('governance.no_such_village', 'place'),
  );
  await expect(found('studio', { org: police })).rejects.toEqual(refusedWith('governance.no_such_school', 'org'));
  await expect(found('office', { org: newId() })).rejects.toEqual(refusedWith('governance.no_such_organisation'));
  const told = await guardian.call(listBodies, { query: { level: 'town' } });
  expect(told.items).toMatchObject([{ name: '石塘乡指导站', points: 1, studios: 1, seats: [{ isVacant: true }] }]);
  const parts = await guardian.call(listBodies, { query: { within: station.id } });
  expect(parts.items.map(({ kind }) => kind).toSorted()).toEqual(['point', 'studio']);
  await expect(end(station, '2026-01-01')).rejects.toEqual(refusedWith('governance.body_has_parts', 'on'));
  await close('2026-01-01');
  const [now, then] = [{}, { on: '2025-12-31' }];
  expect((await guardian.call(listBodies, { query: now })).total).toBe(0);
  expect((await guardian.call(listBodies, { query: then })).total).toBe(4);
});

test('a seat of one is held by one at a time; the next one succeeds, and both stay known', async () => {
  const group = await found('leading_group');
  const held = await seat(group, { office: '副县长', began: founded });
  await expect(seat(held, { org: police, began: '2026-01-01' })).rejects.toMatchObject({
    code: 'governance.seat_taken',
    data: { field: 'began', from: founded, until: null, who: '副县长' },
  });
  const next = await seat(held, { org: police, person: officer, began: '2026-01-01', succeeds: true });
  expect(
    next.terms.map(({ began, ended, state, person, office }) => ({ began, ended, state, person, office })),
  ).toEqual([
    { began: '2026-01-01', ended: null, state: 'held', person: '陈科长', office: null },
    { began: founded, ended: '2026-01-01', state: 'over', person: null, office: '副县长' },
  ]);
  await expect(seat(next, { office: '县长', began: '2025-01-01', ended: '2026-02-01' })).rejects.toEqual(
    refusedWith('governance.seat_taken'),
  );
  await expect(seat(group, { office: '县长', began: founded })).rejects.toEqual(refusedWith('governance.body_changed'));
  await end(next, '2026-06-01');
});

test('of seats several hold each is held by somebody once', async () => {
  const group = await found('leading_group', { founded: '2026-06-01' });
  const one = await seat(group, { seat: 'member', org: police, began: '2026-06-01' });
  const two = await seat(one, { seat: 'member', office: '乡镇代表', began: '2026-06-01' });
  await expect(seat(two, { seat: 'member', org: police, began: '2026-07-01' })).rejects.toEqual(
    refusedWith('governance.holds_it_already', 'began'),
  );
  await end(two, '2026-07-01');
});

test('a seat that is vacant, or about to be, says so; a term is shortened and never deleted', async () => {
  const group = await found('leading_group', { founded: '2026-07-01' });
  expect(group.seats).toMatchObject([{ seat: 'head', isVacant: true }]);
  const soon = await seat(group, { office: '副县长', began: '2026-07-01', ended: '2026-12-31' });
  expect(soon).toMatchObject({ seats: [{ isVacant: false, endsSoon: true }], terms: [{ state: 'ends_soon' }] });
  const followed = await seat(soon, { office: '县长', began: '2026-12-31' });
  expect(followed).toMatchObject({ seats: [{ endsSoon: false }], terms: [{ state: 'coming' }, { state: 'held' }] });
  const [coming, now] = followed.terms;
  const ending = (id: string | undefined, on: string, seen = followed.version): Promise<BodyInFull> =>
    official.call(endTerm, { params: { id: id ?? '' }, body: { seen, on } });
  await expect(ending(now?.id, '2026-06-01')).rejects.toEqual(refusedWith('governance.term_reversed', 'on'));
  await expect(ending(now?.id, '2027-06-01')).rejects.toEqual(refusedWith('governance.term_over', 'on'));
  const ended = await ending(now?.id, '2026-11-20');
  expect(ended).toMatchObject({ seats: [{ isVacant: true }], terms: [{ state: 'coming' }, { state: 'over' }] });
  const none = await ending(coming?.id, '2026-12-31', ended.version);
  expect(none.terms[0]).toMatchObject({ began: '2026-12-31', ended: '2026-12-31', state: 'over' });
  await end(none, '2026-11-20');
});

test('whoever is given a seat is there to hold it', async () => {
  const group = await found('leading_group', { founded: '2026-11-20' });
  const began = '2026-11-20';
  await expect(seat(group, { began })).rejects.toEqual(refusedWith('governance.holder_needed', 'org'));
  await expect(seat(group, { began, seat: 'chair', org: police })).rejects.toEqual(
    refusedWith('governance.no_such_seat', 'seat'),
  );
  await expect(seat(group, { began, org: school, person: officer })).rejects.toEqual(
    refusedWith('governance.no_such_holder', 'person'),
  );
  await expect(seat(group, { began, org: newId() })).rejects.toEqual(refusedWith('governance.no_such_organisation'));
  await expect(seat(group, { began, office: '县长', ended: began })).rejects.toEqual(
    refusedWith('governance.term_reversed', 'ended'),
  );
  await expect(seat(group, { began: '2026-11-19', office: '县长' })).rejects.toEqual(
    refusedWith('governance.term_outside_body', 'began'),
  );
  const { items } = await official.call(listSeatHolders, { query: { org: police, words: '陈' } });
  expect(items).toEqual([{ id: officer, name: '陈科长' }]);
  await end(group, '2026-11-21');
});

test('a consortium is one area of the tree of consortia: its schools are told from there, and an organisation chairs it', async () => {
  const tree = 'consortium' as const;
  const { id: area } = await official.call(addArea, {
    body: { tree, code: 'JLT1', name: '东片教联体', within: null, from: '2026-09-01' },
  });
  const placed = { kind: 'organisation', id: school, within: area, from: '2026-10-01' } as const;
  await official.call(placeMember, { params: { tree }, body: placed });
  await expect(found('consortium', { area })).rejects.toEqual(refusedWith('governance.no_such_consortium', 'area'));
  const body = await found('consortium', { area, founded: '2026-09-01' });
  expect(body).toMatchObject({ schools: 1, members: [{ id: school }], seats: [{ seat: 'chair' }, { seat: 'head' }] });
  const began = '2026-09-01';
  await expect(seat(body, { seat: 'chair', office: '校长', began })).rejects.toEqual(
    refusedWith('governance.holder_needed', 'org'),
  );
  const led = await seat(body, { seat: 'chair', org: school, began });
  expect(led.seats[0]).toMatchObject({ seat: 'chair', isVacant: false, org: { id: school } });
});

test('a charter comes after the one before and is never changed', async () => {
  const centre = await found('centre', { founded: '2026-01-01' });
  const charter = async (began: string, text: string) => {
    const { version: seen } = await official.call(readBody, { params: centre });
    return official.call(addCharter, { params: { id: centre.id }, body: { seen, began, text } });
  };
  await expect(charter('2025-12-31', '早于成立的第一版章程。')).rejects.toEqual(
    refusedWith('governance.term_outside_body'),
  );
  await charter('2026-01-01', '第一条 中心每周开放五天。');
  await expect(charter('2026-01-01', '第一条 中心每周开放六天。')).rejects.toEqual(
    refusedWith('governance.charter_not_later', 'began'),
  );
  await charter('2026-05-01', '第一条 中心每周开放六天。');
  const { items } = await leader.call(listCharters, { params: centre, query: { size: 1, page: 2 } });
  expect(items).toMatchObject([{ number: 1, began: '2026-01-01', ended: '2026-04-30' }]);
});

test('what is put right stays true to what came of it', async () => {
  const { station, centre, close } = await networkFrom2026();
  const put = (body: BodyInFull, founded_: string, seen = body.version): Promise<BodyInFull> =>
    official.call(changeBody, { params: { id: body.id }, body: { seen, name: '新名字', founded: founded_ } });
  await expect(put(centre, '2026-03-02')).rejects.toEqual(refusedWith('governance.body_held_before', 'founded'));
  await expect(put(station, '2026-02-28')).rejects.toEqual(refusedWith('governance.body_without_parent', 'founded'));
  const moved = await put(station, '2026-03-01');
  expect(moved).toMatchObject({ name: '新名字', founded: '2026-03-01' });
  await expect(end(moved, '2026-02-01')).rejects.toEqual(refusedWith('governance.body_ends_before', 'on'));
  const over = await end(moved, '2026-04-01');
  await expect(end(over, '2026-05-01')).rejects.toEqual(refusedWith('governance.body_over', 'on'));
  await expect(put(over, '2026-05-01')).rejects.toEqual(refusedWith('governance.body_ends_before', 'founded'));
  await close();
});

/** A centre of March 2026, after the one before has ended, and its station. */
async function networkFrom2026() {
  for (const { id } of (await official.call(listBodies, { query: { level: 'county' } })).items) {
    const body = await official.call(readBody, { params: { id } });
    if (body.kind === 'centre') await end(body, '2026-03-01');
  }
  const centre = await found('centre', { founded: '2026-03-01' });
  const station = await found('station', { founded: '2026-03-01', place: town.code });
  return { centre, station, close: async () => void (await end(centre, '2026-04-01')) };
}

test('everybody reads what there is; who holds a seat by name is told those in office; the bureau alone changes it', async () => {
  const group = await found('leading_group', { founded: '2026-11-21' });
  const held = await seat(group, { org: police, person: officer, began: '2026-11-21' });
  const listed = await guardian.call(listBodies, { query: { level: 'county' } });
  expect(JSON.stringify(listed)).not.toContain('陈科长');
  await expect(guardian.call(readBody, { params: held })).rejects.toMatchObject({ status: 404 });
  expect(await leader.call(readBody, { params: held })).toMatchObject({
    mayKeep: false,
    terms: [{ person: '陈科长' }],
  });
  await expect(
    leader.call(endBody, { params: { id: held.id }, body: { seen: held.version, on: '2026-12-01' } }),
  ).rejects.toMatchObject({ status: 404 });
});
