import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNeeds, openNeed } from '#modules/needs/contract/need.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import {
  enrol,
  leave,
  type LeavingKind,
  listLeavings,
  listMembers,
  refuseLeaving,
  withdrawLeaving,
} from '#modules/people/contract/leaving.ts';
import { listPupils } from '#modules/people/contract/place.ts';
import { enterOrder } from '#modules/people/contract/order.ts';
import { enrolments } from '#modules/people/server/one-roster/enrolments.ts';
import { pupils } from '#modules/people/server/roster/pupils.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterAll(() => world.close());

const as = async (role: string, at: { org: string; class?: string }): Promise<Client> =>
  world.as((await aPersonAs(world, role, at)).grant);

/** Two schools with a class and leaders each, and a pupil of the first with her grandmother. */
async function arrange() {
  const [from, to] = [await anOrganisation(world), await anOrganisation(world, { name: '云岭镇中心小学' })];
  const [old, next] = [await aClass(world, from), await aClass(world, to)];
  const { person: pupil, grant: own } = await aPupil(world, { org: from, class: old });
  const guardian = await world.as((await aGuardianOf(world, pupil, from)).grant);
  const homeroom = await as('homeroom', { org: from, class: old });
  const [giving, taking] = [await as('school_leader', { org: from }), await as('school_leader', { org: to })];
  return { from, to, old, next, pupil, own: await world.as(own), guardian, homeroom, giving, taking };
}
type There = Awaited<ReturnType<typeof arrange>>;

const go = ({ giving, pupil }: There, kind: LeavingKind, to: string | null = null) =>
  giving.call(leave, { params: { id: pupil }, body: { kind, to } });
const take = ({ taking, next }: There, id: string, by = taking, group = next) =>
  by.call(enrol, { params: { id }, body: { class: group } });
const membersOf = async (who: Client, id: string, on?: string) =>
  (await who.call(listMembers, { params: { id }, query: on === undefined ? {} : { on } })).items;
const inboxOf = async (who: Client) => (await who.call(readInbox, { query: {} })).items.map(({ text }) => text);

test('a pupil who is taken by another school is out of sight of the old one at once, and the record follows', async () => {
  const there = await arrange();
  const { pupil, old, next, giving, taking, homeroom, guardian, to } = there;
  const wish = { urgency: 1, category: 'mental.2', mode: 'either' } as const;
  const period = { wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
  const { id: need } = await homeroom.call(openNeed, { body: { ...wish, ...period, scope: 'pupil', pupil } });
  const { id } = await go(there, 'transfer', to);
  expect(await inboxOf(taking)).toEqual(['有一所学校请您的学校接收一名转学的学生。']);
  // Until she is taken nothing changes.
  expect(await membersOf(homeroom, old)).toMatchObject([{ id: pupil, ended: null }]);
  expect((await taking.call(listLeavings, { query: {} })).items).toMatchObject([
    { id, pupilName: '林小雨', from: '石塘乡中心小学', mayEnrol: true, mayWithdraw: false },
  ]);
  expect(await take(there, id)).toMatchObject({ state: 'enrolled', pupilName: '林小雨' });
  for (const who of [homeroom, giving]) {
    expect(await membersOf(who, old)).toEqual([]);
    for (const on of ['2026-11-23', '2026-11-24'])
      expect((await who.call(listPupils, { params: { id: old }, query: { on } })).items).toEqual([]);
  }
  expect((await giving.call(listLeavings, { query: {} })).items).toMatchObject([
    { id, pupilName: null, to: '云岭镇中心小学', state: 'enrolled', mayEnrol: false },
  ]);
  expect(await membersOf(taking, next)).toMatchObject([{ id: pupil, name: '林小雨', began: '2026-11-24' }]);
  expect((await guardian.call(listChildren)).items).toMatchObject([{ id: pupil }]);
  expect(await inboxOf(guardian)).toEqual(['小雨的转学办好了，从今天起在新学校上学。']);
  // At once, and not when an event is heard.
  expect((await homeroom.call(listNeeds, { query: {} })).items).toEqual([]);
  expect((await taking.call(listNeeds, { query: {} })).items.map((one) => one.id)).toEqual([need]);
  const kept = await world.system(({ db }) =>
    db.selectFrom('people.guardianship').select('org').where('pupil', '=', pupil).executeTakeFirstOrThrow(),
  );
  expect(kept).toEqual({ org: to });
});

test('the pupil himself is signed out, and signs in as one of the new school', async () => {
  const there = await arrange();
  await take(there, (await go(there, 'transfer', there.to)).id);
  await expect(there.own.call(listChildren)).rejects.toMatchObject({ status: 401 });
  const grants = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['org', 'class', 'ended'])
      .where('person', '=', there.pupil)
      .orderBy('began')
      .execute(),
  );
  expect(grants).toEqual([
    { org: there.from, class: null, ended: '2026-11-24' },
    { org: there.to, class: there.next, ended: null },
  ]);
});

test('a guardian kept from the child by an order hears nothing of it', async () => {
  const there = await arrange();
  const { person, grant } = await aGuardianOf(world, there.pupil, there.from, '林大山');
  const lead = await as('safeguard_lead', { org: there.from });
  const order = { kind: 'protection', document: '民保令7号', from: '2026-11-24', until: null } as const;
  await lead.call(enterOrder, { body: { ...order, pupil: there.pupil, guardian: person } });
  await take(there, (await go(there, 'transfer', there.to)).id);
  expect(await inboxOf(await world.as(grant))).toEqual([]);
  expect(await inboxOf(there.guardian)).toHaveLength(1);
});

test('a transfer is refused with a reason or taken back, once, by the school whose it is', async () => {
  const there = await arrange();
  const { giving, taking, to, old } = there;
  const { id } = await go(there, 'transfer', to);
  await expect(go(there, 'transfer', to)).rejects.toMatchObject({ status: 409, code: 'people.leaving_asked' });
  const refuse = (who: Client, one = id) =>
    who.call(refuseLeaving, { params: { id: one }, body: { reason: '班额已满' } });
  const withdraw = (who: Client, one = id) => who.call(withdrawLeaving, { params: { id: one } });
  for (const wrong of [() => refuse(giving), () => withdraw(taking), () => take(there, id, giving, old)])
    await expect(wrong()).rejects.toMatchObject({ code: 'access.not_found' });
  expect(await refuse(taking)).toMatchObject({ state: 'refused', pupilName: null });
  expect((await giving.call(listLeavings, { query: {} })).items).toMatchObject([
    { state: 'refused', reason: '班额已满', pupilName: '林小雨' },
  ]);
  const again = (await go(there, 'transfer', to)).id;
  expect(await withdraw(giving, again)).toMatchObject({ state: 'withdrawn' });
  for (const late of [() => refuse(taking), () => withdraw(giving, again), () => take(there, again)])
    await expect(late()).rejects.toMatchObject({ status: 409, code: 'people.leaving_closed' });
  expect(await membersOf(there.homeroom, old)).toHaveLength(1);
});

test('nobody is sent to no school or his own, or taken into a class of another one', async () => {
  const there = await arrange();
  for (const to of [null, there.from, newId()])
    await expect(go(there, 'transfer', to)).rejects.toMatchObject({
      status: 422,
      code: 'people.not_a_running_school',
      data: { field: 'to' },
    });
  const { id } = await go(there, 'transfer', there.to);
  await expect(take(there, id, there.taking, there.old)).rejects.toMatchObject({ code: 'people.not_a_class_of_it' });
  for (const role of ['homeroom', 'teacher', 'counsellor'])
    await expect(
      (await as(role, { org: there.from, class: there.old })).call(leave, {
        params: { id: there.pupil },
        body: { kind: 'graduated', to: null },
      }),
    ).rejects.toMatchObject({ status: 404 });
});

test.each(['graduated', 'moved_away', 'suspended'] as const)(
  'a pupil who is %s is in no class from that day on, and may come back',
  async (kind) => {
    const there = await arrange();
    const { pupil, old, giving, guardian, homeroom } = there;
    const { id } = await go(there, kind);
    expect(await membersOf(homeroom, old)).toMatchObject([{ id: pupil, ended: '2026-11-24' }]);
    expect(await membersOf(homeroom, old, '2026-11-23')).toMatchObject([{ id: pupil, ended: null }]);
    await expect(go(there, kind)).rejects.toMatchObject({ status: 409, code: 'people.not_enrolled' });
    const roles = await world.system(({ db }) =>
      db.selectFrom('people.role_grant').select('ended').where('person', '=', pupil).execute(),
    );
    expect(roles).toEqual([{ ended: kind === 'suspended' ? null : '2026-11-24' }]);
    expect(await inboxOf(guardian)).toEqual([expect.stringContaining('小雨')]);
    await take(there, id, giving, old);
    expect(await membersOf(homeroom, old)).toMatchObject([{ id: pupil, began: '2026-11-24', ended: null }]);
    await expect(take(there, id, giving, old)).rejects.toMatchObject({ code: 'people.leaving_closed' });
  },
);

test('who graduated can be taken by another school, and is away no more', async () => {
  const there = await arrange();
  await go(there, 'graduated');
  const { id } = await go(there, 'transfer', there.to);
  await take(there, id);
  const states = await world.system(({ db }) =>
    db.selectFrom('people.leaving').select('state').where('pupil', '=', there.pupil).execute(),
  );
  expect(states).toEqual([{ state: 'enrolled' }, { state: 'enrolled' }]);
});

test.each(['table', 'OneRoster', 'OneRoster from next week on'])(
  'whom a roster brings back is away no more, and can leave again: a %s',
  async (roster) => {
    const there = await arrange();
    const { pupil, from: org, old, giving } = there;
    await go(there, 'suspended');
    const refs = { org, class: old, pupil };
    const values = { studentNo: 'L990101201605060001', name: '林小雨', sex: 2, born: '2016-05-06', languages: [] };
    const row = { ...values, class: null, leftBehind: false, boarding: false };
    const began = roster.endsWith('on') ? '2026-12-01' : '2026-11-24';
    await world.system((ctx) =>
      roster === 'table'
        ? pupils.write(ctx, [{ id: pupil, isNew: false, said: [], values: row, refs }], null)
        : enrolments.write(
            ctx,
            'other',
            [{ id: newId(), key: pupil, isNew: true, said: [], values: { began, ended: null }, refs }],
            null,
          ),
    );
    const states = async () => (await giving.call(listLeavings, { query: {} })).items.map(({ state }) => state);
    if (began === '2026-11-24') expect(await states()).toEqual(['enrolled']);
    await go(there, 'moved_away');
    expect(await states()).toEqual(['away', 'enrolled']);
  },
);
