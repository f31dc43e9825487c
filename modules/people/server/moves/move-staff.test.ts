import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNeeds, openNeed } from '#modules/needs/contract/need.ts';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { askGrant, decideGrant, lendRole, listGrantRequests } from '#modules/people/contract/grant.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import { endRolesAt } from '#modules/people/server/store/move-store.ts';
import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { listSchoolClasses, MovedTo, moveStaff } from '#modules/people/contract/staff.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterAll(() => world.close());

/** Two schools with a class each, a pupil in the first, and its homeroom teacher, who has asked for something for her. */
async function arrange() {
  const [from, to] = [await anOrganisation(world), await anOrganisation(world, { name: '云岭镇中心小学' })];
  const [old, next] = [await aClass(world, from), await aClass(world, to)];
  const { person: pupil } = await aPupil(world, { org: from, class: old });
  const { person, grant } = await aPersonAs(world, 'homeroom', { org: from, class: old });
  const head = await aPersonAs(world, 'school_leader', { org: from, name: '周校长' });
  const homeroom = await world.as(grant);
  const wish = {
    urgency: 1,
    category: 'mental.2',
    mode: 'either',
    wantedFrom: '2026-11-24',
    wantedTo: '2027-01-20',
  } as const;
  const need = await homeroom.call(openNeed, { body: { ...wish, scope: 'pupil', pupil } });
  return { from, to, old, next, pupil, person, grant, homeroom, head, need: need.id };
}

const newGrantOf = (person: string): Promise<string> =>
  world.system(async ({ db }) => {
    const held = db
      .selectFrom('people.role_grant')
      .select('id')
      .where('person', '=', person)
      .where('ended', 'is', null);
    return (await held.executeTakeFirstOrThrow()).id;
  });

test('a homeroom teacher who moves to another school loses the class at once, and has the new one', async () => {
  const { to, old, next, person, homeroom, head, need } = await arrange();
  expect((await homeroom.call(listPupils, { params: { id: old } })).items).toHaveLength(1);
  await official.call(moveStaff, { params: { id: person }, body: { org: to, role: 'homeroom', class: next } });
  // Without a second passing: nothing is remembered of him.
  await expect(homeroom.call(listClasses)).rejects.toMatchObject({ status: 401 });
  await world.settled();
  const again = await world.as(await newGrantOf(person));
  expect((await again.call(readMe)).acting).toMatchObject({ role: 'homeroom' });
  expect((await again.call(listClasses)).items.map(({ id }) => id)).toEqual([next]);
  await expect(again.call(listPupils, { params: { id: old } })).rejects.toMatchObject({ status: 404 });
  // What he had asked for there stays with the school, for who leads it.
  expect((await again.call(listNeeds, { query: {} })).items).toEqual([]);
  const leader = await world.as(head.grant);
  expect((await leader.call(listNeeds, { query: {} })).items.map(({ id }) => id)).toContain(need);
  const opener = await world.system(({ db }) =>
    db.selectFrom('needs.need').select('opener').where('id', '=', need).executeTakeFirstOrThrow(),
  );
  expect(opener).toEqual({ opener: head.person });
});

test('of whoever moves ends at the old school what he lent, what was to begin there, and what was asked for him', async () => {
  const { from, to, old, person, head } = await arrange();
  const { county } = world;
  const borrower = await aPersonAs(world, 'teacher', { org: from });
  const [lent, later, asked] = [newId(), newId(), newId()];
  await world.system(async ({ db, now }) => {
    const held = db.selectFrom('people.role_grant').select('id').where('person', '=', person);
    const { id: lent_from } = await held.executeTakeFirstOrThrow();
    const his = { county, org: from, class: old, role: 'homeroom', began: '2026-11-01' };
    await db
      .insertInto('people.role_grant')
      .values([
        { ...his, id: lent, person: borrower.person, ended: '2026-12-01', lent_from },
        { ...his, id: later, person, class: null, role: 'teacher', began: '2027-02-01' },
      ])
      .execute();
    const request = { county, id: asked, org: from, person, role: 'counsellor', asked_by: head.person, asked_at: now };
    await db
      .insertInto('people.grant_request')
      .values({
        ...request,
        began: '2026-11-24',
        ended: '2027-09-01',
        expires_at: new Date('2026-12-08'),
        state: 'waiting',
      })
      .execute();
  });
  const acting = await world.as(lent);
  expect((await acting.call(listPupils, { params: { id: old } })).items).toHaveLength(1);
  await official.call(moveStaff, { params: { id: person }, body: { org: to, role: 'teacher', class: null } });
  await expect(acting.call(listPupils, { params: { id: old } })).rejects.toMatchObject({ status: 401 });
  const [role, request] = await world.system(async ({ db }) => [
    await db.selectFrom('people.role_grant').select(['began', 'ended']).where('id', '=', later).execute(),
    await db.selectFrom('people.grant_request').select('state').where('id', '=', asked).execute(),
  ]);
  expect([role, request]).toEqual([[{ began: '2027-02-01', ended: '2027-02-01' }], [{ state: 'withdrawn' }]]);
});

test('a move and what is given, approved or lent at that moment wait for each other', async () => {
  const { from, to, person, grant, head } = await arrange();
  const { person: borrower } = await aPersonAs(world, 'teacher', { org: from });
  const leader = await world.as(head.grant);
  const admin = await world.as((await aPersonAs(world, 'security_admin')).grant);
  const lending = await world.as(grant);
  const ask = (role: 'counsellor' | 'teacher') =>
    leader.call(askGrant, { body: { person, role, class: null, until: null } });
  await ask('counsellor');
  const id = (await admin.call(listGrantRequests, { query: {} })).items[0]?.id ?? '';
  const meanwhile = async (work: () => Promise<unknown>, isOver: boolean) => {
    const end = await holding(world, async (ctx) => {
      await holdStaff(ctx, [person, borrower]);
      if (isOver) await endRolesAt(ctx, person, [from], '2026-11-24');
    });
    const done = work();
    await queriesWait(world);
    await end();
    return done;
  };
  await meanwhile(() => ask('teacher'), false);
  const period = { from: '2026-11-24', until: '2026-12-01' };
  await meanwhile(() => lending.call(lendRole, { body: { person: borrower, ...period } }), false);
  const approve = () => admin.call(decideGrant, { params: { id }, body: { decision: 'approve' } });
  await expect(meanwhile(approve, true)).rejects.toMatchObject({ code: 'people.not_of_the_staff' });
  const move = { org: to, role: 'teacher', class: null } as const;
  const moving = () => official.call(moveStaff, { params: { id: borrower }, body: move });
  expect(await meanwhile(moving, false)).toEqual({ moved: true });
});

test('nobody is moved to where there is no school, to a class of another one, or who is at none', async () => {
  const { from, to, old, person } = await arrange();
  const move = (body: { org: string; role: 'homeroom' | 'teacher'; class: string | null }, whom = person) =>
    official.call(moveStaff, { params: { id: whom }, body });
  await expect(move({ org: newId(), role: 'teacher', class: null })).rejects.toMatchObject({
    status: 422,
    code: 'people.not_a_running_school',
  });
  for (const group of [old, null])
    await expect(move({ org: to, role: 'homeroom', class: group })).rejects.toMatchObject({
      code: 'people.not_a_class_of_it',
      data: { field: 'class' },
    });
  expect(MovedTo.options.filter(needsSecond)).toEqual([]);
  await expect(move({ org: to, role: 'counsellor' as never, class: null })).rejects.toMatchObject({ status: 422 });
  await expect(move({ org: from, role: 'teacher', class: old })).rejects.toMatchObject({
    code: 'people.not_a_class_of_it',
  });
  const volunteer = await aPersonAs(world, 'volunteer');
  await expect(move({ org: to, role: 'teacher', class: null }, volunteer.person)).rejects.toMatchObject({
    status: 409,
    code: 'people.no_school_role',
  });
});

test('the bureau chooses among the classes of a school by name, and no pupil is with them', async () => {
  const { to, next } = await arrange();
  const classes = await official.call(listSchoolClasses, { params: { id: to } });
  expect(classes.items).toEqual([{ id: next, name: '4年级1班' }]);
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org: to })).grant);
  await expect(leader.call(listSchoolClasses, { params: { id: to } })).rejects.toMatchObject({ status: 404 });
});
