import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  beginProgramme,
  changeProgramme,
  endProgramme,
  joinProgramme,
  leaveProgramme,
  listProgrammes,
} from '#modules/consortia/contract/programme.ts';
import { aConsortium, aProgramme, aProgrammeWish } from '#modules/consortia/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let consortium: string;
const orgs = { first: '', second: '', outside: '' };
const grants: Record<string, string> = {};
let official: Client;
let lead: Client;
let member: Client;
let outsider: Client;
let teacher: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.first = await anOrganisation(world, { name: '云岭一小' });
  orgs.second = await anOrganisation(world, { name: '云岭二小' });
  orgs.outside = await anOrganisation(world, { name: '外面的学校' });
  grants['official'] = (await aPersonAs(world, 'official')).grant;
  for (const [name, org] of Object.entries(orgs))
    grants[name] = (await aPersonAs(world, 'school_leader', { org })).grant;
  grants['teacher'] = (await aPersonAs(world, 'teacher', { org: orgs.second })).grant;
  official = await world.as(grants['official']);
  consortium = await aConsortium(world, official, [orgs.first, orgs.second]);
});
afterAll(() => world.close());
beforeEach(async () => {
  const as = (name: string): Promise<Client> => world.as(grants[name] ?? '');
  [official, lead, member] = [await as('official'), await as('first'), await as('second')];
  [outsider, teacher] = [await as('outside'), await as('teacher')];
});

test('the leading school begins a programme, and each school says itself whether it takes part', async () => {
  const { id, state, schools, may } = await aProgramme(lead, consortium);
  expect([state, schools, may]).toEqual(['running', [], ['change', 'end', 'join']]);
  const joined = await member.call(joinProgramme, { params: { id }, body: {} });
  expect([joined.schools, joined.may]).toEqual([[{ id: orgs.second, name: '云岭二小' }], ['leave']]);
  await member.call(joinProgramme, { params: { id }, body: {} });
  const { items } = await teacher.call(listProgrammes, { query: { consortium } });
  expect(items.find((one) => one.id === id)).toMatchObject({ schools: [{ name: '云岭二小' }], may: [] });
  const left = await member.call(leaveProgramme, { params: { id }, body: {} });
  expect([left.schools, left.may]).toEqual([[], ['join']]);
});

test('a school that leaves a programme leaves no row', async () => {
  const { id } = await aProgramme(lead, consortium);
  await member.call(joinProgramme, { params: { id }, body: {} });
  await member.call(leaveProgramme, { params: { id }, body: {} });
  const rows = await world.system(({ db }) =>
    db.selectFrom('consortia.programme_school').selectAll().where('county', '=', world.county).execute(),
  );
  expect(rows).toEqual([]);
});

test('nobody else keeps a programme, and other schools do not read it', async () => {
  const { id } = await aProgramme(official, consortium);
  for (const who of [member, teacher, outsider])
    await expect(aProgramme(who, consortium)).rejects.toMatchObject({ code: 'access.not_found' });
  await expect(outsider.call(joinProgramme, { params: { id }, body: {} })).rejects.toMatchObject({
    code: 'access.not_found',
  });
  expect((await outsider.call(listProgrammes, { query: { consortium } })).items).toEqual([]);
  await expect(official.call(joinProgramme, { params: { id }, body: {} })).rejects.toMatchObject({
    code: 'access.not_found',
  });
});

test('a programme is changed in the version that was seen, and ends before its time for good', async () => {
  const { id, version } = await aProgramme(lead, consortium);
  const params = { id };
  const changed = await official.call(changeProgramme, {
    params,
    body: { ...aProgrammeWish, name: '花灯与剪纸', seen: version },
  });
  expect(changed.name).toBe('花灯与剪纸');
  await expect(lead.call(endProgramme, { params, body: { seen: version } })).rejects.toMatchObject({
    code: 'consortia.programme_changed',
  });
  const over = await lead.call(endProgramme, { params, body: { seen: changed.version } });
  expect([over.state, over.may]).toEqual(['over', []]);
  await expect(member.call(joinProgramme, { params, body: {} })).rejects.toMatchObject({
    code: 'consortia.programme_over',
  });
});

test('a programme that cannot be is refused with its field', async () => {
  const begin = (more: object) => official.call(beginProgramme, { body: { ...aProgrammeWish, consortium, ...more } });
  await expect(begin({ until: '2026-10-01' })).rejects.toMatchObject({
    code: 'consortia.period_reversed',
    data: { field: 'until' },
  });
  await expect(begin({ began: '2026-10-01', until: '2026-10-31' })).rejects.toMatchObject({
    code: 'consortia.period_past',
  });
  await expect(begin({ consortium: newId() })).rejects.toMatchObject({
    code: 'consortia.no_such_consortium',
    data: { field: 'consortium' },
  });
});
