import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addDuty,
  beginDutyDraft,
  changeDuty,
  discardDutyDraft,
  keepMatter,
  putDutiesInForce,
  readDutyDraft,
  removeDuty,
  removeMatter,
} from '#modules/governance/contract/duty-draft.ts';
import {
  compareDutyLists,
  type DutyList,
  findWhoAnswers,
  listDutyLists,
  listMatters,
} from '#modules/governance/contract/duty-list.ts';
import { mostDuties, mostMatters } from '#modules/governance/server/duties/limits.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { addWorkingDays } from '#platform/working-days.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let colleague: Client;
let leader: Client;
const orgs: Record<string, string> = {};
const grants: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  await aTown(world, { code: '990101102', name: '青石镇' });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs['bureau'] = bureau;
  orgs['police'] = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs['civil'] = await anOrganisation(world, { kind: 'department', name: '民政局' });
  orgs['school'] = await anOrganisation(world, { name: '石塘乡中心小学' });
  for (const [who, role, org] of [
    ['official', 'official', bureau],
    ['colleague', 'official', bureau],
    ['leader', 'school_leader', orgs['school']],
  ] as const)
    grants[who] = (await aPersonAs(world, role, { org })).grant;
});
afterAll(() => world.close());

/** Each on a day of its own: of two lists one begins before the other. */
beforeEach(async () => {
  world.clock.pass(86_400_000);
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, colleague, leader] = [await as('official'), await as('colleague'), await as('leader')];
  const { draft } = await official.call(readDutyDraft);
  if (draft) await official.call(discardDutyDraft, { body: { seen: draft.version } });
});

const begun = (): Promise<DutyList> => official.call(beginDutyDraft, { body: { from: 'empty' } });

const seen = async (): Promise<number> => (await official.call(readDutyDraft)).draft?.version ?? NaN;

const code = 'gate_traffic';
const kept = async (isAboutChild = false, name = '上下学交通') =>
  official.call(keepMatter, { params: { code }, body: { name, isAboutChild, seen: await seen() } });

const duty = (more: object = {}) => ({
  places: [world.county],
  lead: orgs['police'] ?? '',
  basis: '《未成年人保护法》第八十八条',
  limitDays: 3,
  ...more,
});

const added = async (more: object = {}) =>
  official.call(addDuty, { params: { code }, body: { ...duty(more), seen: await seen() } });

/** Puts the draft in force today. */
const inForce = async (by = colleague): Promise<DutyList> =>
  by.call(putDutiesInForce, { body: { began: dayOf(world.clock.now), seen: await seen() } });

const refusedWith = (refused: string, field?: string) =>
  expect.objectContaining({ code: refused, ...(field && { data: expect.objectContaining({ field }) }) });

test('a list comes into force by another than whoever changed it last, once one department leads everywhere', async () => {
  await begun();
  await kept();
  const split = await added({ except: ['990101201'] });
  expect(split.faults).toEqual([expect.objectContaining({ places: ['990101201'], duties: [] })]);
  await expect(inForce()).rejects.toMatchObject({
    code: 'governance.duties_faulty',
    data: { count: 1, matters: '上下学交通' },
  });
  const whole = await added({ places: ['990101201'], lead: orgs['civil'], partners: [orgs['police']] });
  expect(whole.faults).toEqual([]);
  const isOwn = (who: Client) => who.call(readDutyDraft).then((read) => read.isOwn);
  expect([await isOwn(official), await isOwn(colleague)]).toEqual([true, false]);
  await expect(inForce(official)).rejects.toMatchObject({ status: 403, code: 'governance.own_draft' });
  const list = await inForce();
  expect(list).toMatchObject({ state: 'in_force', matters: 1, duties: 2 });
  const answering = (place: string) => leader.call(findWhoAnswers, { query: { matter: code, place } });
  expect((await answering('990101201')).duty).toMatchObject({
    lead: { name: '民政局' },
    partners: [{ name: '公安局' }],
    limitDays: 3,
  });
  expect(await answering('990101102')).toMatchObject({
    duty: { lead: { name: '公安局' } },
    dueBy: addWorkingDays(dayOf(world.clock.now), 3),
  });
  await expect(answering(world.county)).rejects.toEqual(refusedWith('governance.nobody_answers', 'place'));
  await expect(answering('990101199')).rejects.toEqual(refusedWith('governance.no_such_place', 'place'));
});

test('of a matter about a child the age and circumstance say who answers, and are asked for', async () => {
  await begun();
  await kept(true);
  await added({ ageTo: 5, lead: orgs['civil'] });
  await added({ ageFrom: 6 });
  await inForce();
  const asked = (more: object) => leader.call(findWhoAnswers, { query: { matter: code, place: '990101201', ...more } });
  await expect(asked({})).rejects.toEqual(refusedWith('governance.age_needed', 'age'));
  expect((await asked({ age: 5, circumstance: 'none' })).duty.lead.name).toBe('民政局');
  expect((await asked({ age: 6, circumstance: 'left_behind' })).duty.lead.name).toBe('公安局');
});

test('the draft is the bureau’s alone; what is in force everybody reads', async () => {
  const draft = await begun();
  await kept();
  await added();
  await expect(leader.call(listMatters, { params: { id: draft.id } })).rejects.toMatchObject({ status: 404 });
  await expect(leader.call(readDutyDraft)).rejects.toMatchObject({ status: 404 });
  await expect(leader.call(beginDutyDraft, { body: { from: 'empty' } })).rejects.toMatchObject({ status: 404 });
  const list = await inForce();
  const [matter] = (await leader.call(listMatters, { params: { id: list.id } })).items;
  expect(matter).toMatchObject({ code, duties: [{ lead: { name: '公安局' } }], faults: [] });
  expect((await leader.call(listDutyLists)).items[0]).toMatchObject({ id: list.id });
});

test('of two who begin a draft at once one does, and the other is told that there is one', async () => {
  const both = [official, colleague].map((one) => one.call(beginDutyDraft, { body: { from: 'national' } }));
  const ends = await Promise.allSettled(both);
  expect(ends.find((one) => one.status === 'fulfilled')?.value).toMatchObject({ state: 'draft', matters: 38 });
  expect(ends.find((one) => one.status === 'rejected')?.reason).toEqual(refusedWith('governance.draft_exists'));
});

test('what two change at once is refused to the second, and nothing of either is lost', async () => {
  await begun();
  await kept();
  const version = await seen();
  const both = [official, colleague].map((one) =>
    one.call(addDuty, { params: { code }, body: { ...duty(), seen: version } }),
  );
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find((one) => one.status === 'rejected')?.reason).toEqual(refusedWith('governance.draft_changed'));
});

test('the next list begins as the one in force, and what it says otherwise is told matter by matter', async () => {
  await begun();
  await kept();
  await added({ steps: [{ afterDays: 2, org: orgs['bureau'] }] });
  const first = await inForce();
  const other = await official.call(beginDutyDraft, { body: { from: 'latest' } });
  const changes = async () =>
    (await official.call(compareDutyLists, { params: { id: other.id }, query: { since: first.id } })).items;
  expect(await changes()).toEqual([]);
  const [matter] = (await official.call(listMatters, { params: { id: other.id } })).items;
  const id = matter?.duties[0]?.id ?? '';
  await official.call(changeDuty, { params: { id }, body: { ...duty({ limitDays: 5 }), seen: await seen() } });
  expect(await changes()).toEqual([
    expect.objectContaining({
      code,
      what: 'changed',
      before: [
        expect.objectContaining({
          limitDays: 3,
          steps: [{ afterDays: 2, org: { id: orgs['bureau'], name: '县教育局' } }],
        }),
      ],
      after: [expect.objectContaining({ limitDays: 5, steps: [] })],
    }),
  ]);
  await kept(false, '校门口交通');
  const was = { code, name: '上下学交通', isAboutChild: false };
  expect(await changes()).toMatchObject([{ name: '校门口交通', was, what: 'changed' }]);
  await official.call(removeMatter, { params: { code }, body: { seen: await seen() } });
  expect(await changes()).toMatchObject([{ was, what: 'removed' }]);
});

test('the national draft names the departments the county has, confirms nothing, and shows where nobody leads', async () => {
  const draft = await official.call(beginDutyDraft, { body: { from: 'national' } });
  const { items, total } = await official.call(listMatters, { params: { id: draft.id }, query: { size: 200 } });
  expect(total).toBe(38);
  const traffic = items.find((one) => one.code === code);
  expect(traffic).toMatchObject({ duties: [{ lead: { name: '公安局' }, isConfirmed: false }], faults: [] });
  expect(items.find((one) => one.code === 'fire_safety')).toMatchObject({
    duties: [],
    faults: [{ places: [world.county] }],
  });
  await expect(inForce()).rejects.toEqual(refusedWith('governance.duties_faulty'));
});

test.each([
  ['a place elsewhere', { places: ['990102'] }, 'governance.no_such_place', 'places'],
  [
    'what is left out lies outside',
    { places: ['990101201'], except: ['990101102'] },
    'governance.except_outside',
    'except',
  ],
  ['ages the wrong way round', { ageFrom: 9, ageTo: 8 }, 'governance.ages_reversed', 'ageTo'],
  ['ages in what is about no child', { ageFrom: 6 }, 'governance.not_of_a_child', 'ageFrom'],
  [
    'circumstances in what is about no child',
    { circumstances: ['migrant'] },
    'governance.not_of_a_child',
    'circumstances',
  ],
  ['nobody known leads', { lead: newId() }, 'governance.no_such_department', 'lead'],
  ['the lead works along with itself', { partners: ['police'] }, 'governance.twice_in_a_duty', 'partners'],
  ['a school leads', { lead: 'school' }, 'governance.no_such_department', 'lead'],
  ['steps that do not rise', { steps: [3, 3] }, 'governance.steps_out_of_order', 'steps'],
] as const)(
  '%s is refused, and the field is named',
  async (_, { ...wrong }: Record<string, unknown>, refused, field) => {
    await begun();
    await kept();
    const named = (one: unknown): unknown => (typeof one === 'string' && orgs[one]) || one;
    const said = {
      ...wrong,
      ...('lead' in wrong && { lead: named(wrong['lead']) }),
      ...('partners' in wrong && { partners: [wrong['partners']].flat().map(named) }),
      ...('steps' in wrong && {
        steps: [wrong['steps']].flat().map((afterDays) => ({ afterDays, org: orgs['bureau'] })),
      }),
    };
    await expect(added(said)).rejects.toEqual(refusedWith(refused, field));
  },
);

test('what is not there is refused by name: a draft, a matter, a duty, a list in force, a second draft, a day', async () => {
  const gone = { params: { id: newId() }, body: { seen: 0 } };
  await expect(official.call(removeDuty, gone)).rejects.toMatchObject({ status: 404 });
  const early = { began: '2026-11-23', seen: 0 };
  await expect(colleague.call(putDutiesInForce, { body: early })).rejects.toEqual(refusedWith('governance.no_draft'));
  await begun();
  await expect(official.call(removeDuty, gone)).rejects.toMatchObject({ status: 404 });
  await expect(added()).rejects.toEqual(refusedWith('governance.no_such_matter', 'code'));
  await expect(begun()).rejects.toEqual(refusedWith('governance.draft_exists'));
  await expect(inForce()).rejects.toEqual(refusedWith('governance.draft_empty'));
  await expect(colleague.call(putDutiesInForce, { body: { ...early, seen: await seen() } })).rejects.toEqual(
    refusedWith('governance.day_past', 'began'),
  );
});

test('a matter that some children’s duties are in stays about children', async () => {
  await begun();
  await kept(true);
  await added({ ageTo: 5 });
  await expect(kept(false)).rejects.toEqual(refusedWith('governance.not_of_a_child', 'isAboutChild'));
});

test('a list begins after all others; a draft holds so many matters, and a matter so many duties', async () => {
  await begun();
  await kept();
  await added();
  await inForce();
  await official.call(beginDutyDraft, { body: { from: 'latest' } });
  await kept();
  await expect(inForce()).rejects.toEqual(refusedWith('governance.day_taken', 'began'));
  await world.system(async ({ db }) => {
    const { draft } = await official.call(readDutyDraft);
    const of = { county: world.county, list: draft?.id ?? '' };
    const more = Array.from({ length: mostMatters - 1 }, (_, at) => ({
      code: `more_${at}`,
      name: `事项${at}`,
      position: at,
    }));
    await db
      .insertInto('governance.duty_matter')
      .values(more.map((one) => ({ ...of, ...one, is_about_child: false })))
      .execute();
    const row = await db
      .selectFrom('governance.duty')
      .selectAll()
      .where('county', '=', of.county)
      .where('list', '=', of.list)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('governance.duty')
      .values(Array.from({ length: mostDuties - 1 }, () => ({ ...row, id: newId() })))
      .execute();
  });
  const next = { params: { code: 'one_more' }, body: { name: '又一个', isAboutChild: false, seen: await seen() } };
  await expect(official.call(keepMatter, next)).rejects.toEqual(refusedWith('governance.too_many_matters'));
  await expect(added()).rejects.toEqual(refusedWith('governance.too_many_duties'));
});

test('where there was no list yet, nothing is begun from it', async () => {
  const other = await createWorld();
  try {
    await aTown(other);
    const bureau = await anOrganisation(other, { kind: 'bureau', name: '县教育局' });
    const first = await other.as((await aPersonAs(other, 'official', { org: bureau })).grant);
    await expect(first.call(beginDutyDraft, { body: { from: 'latest' } })).rejects.toEqual(
      refusedWith('governance.none_yet', 'from'),
    );
  } finally {
    await other.close();
  }
});
