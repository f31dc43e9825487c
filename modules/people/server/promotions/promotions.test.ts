import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNeed } from '#modules/needs/contract/need.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { askGrant } from '#modules/people/contract/grant.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { enrol, leave, listLeavings, listMembers } from '#modules/people/contract/leaving.ts';
import { promote, readPromotion, undoPromotion } from '#modules/people/contract/promotion.ts';
import { listSchools, setSystem } from '#modules/people/contract/school-year.ts';
import { classes as classesOfOthers } from '#modules/people/server/one-roster/classes.ts';
import { enrolments } from '#modules/people/server/one-roster/enrolments.ts';
import { classKey } from '#modules/people/server/roster/class-columns.ts';
import { classes as classesTable } from '#modules/people/server/roster/classes.ts';
import { pupils as pupilsTable } from '#modules/people/server/roster/pupils.ts';
import { schools as schoolsTable } from '#modules/people/server/roster/schools.ts';
import { lockPromotion } from '#modules/people/server/store/promotion-store.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import type { Book } from '#platform/intake/kind.ts';
import type { Sent } from '#platform/http/endpoint.ts';
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

const enteredIn = (id: string, year: number) =>
  world.system(({ db }) => db.updateTable('people.class').set({ entry_year: year }).where('id', '=', id).execute());
const endsOf = (grants: readonly string[]) =>
  world.system(async ({ db }) => {
    const rows = await db.selectFrom('people.role_grant').select(['id', 'ended']).where('id', 'in', grants).execute();
    return grants.map((grant) => rows.find(({ id }) => id === grant)?.ended);
  });

/** A school with a class that is through and one that goes on, both with a teacher. */
async function arrange() {
  const org = await anOrganisation(world, { name: '石塘乡中心小学' });
  const [six, four] = [await aClass(world, org, 1), await aClass(world, org, 2)];
  await enteredIn(six, 2020);
  const pupil = await aPupil(world, { org, class: six, name: '林小雨' });
  await aPupil(world, { org, class: four, name: '赵小树' });
  const guardian = await world.as((await aGuardianOf(world, pupil.person, org)).grant);
  const [old, other] = [
    await aPersonAs(world, 'homeroom', { org, class: six, name: '何老师' }),
    await aPersonAs(world, 'homeroom', { org, class: four, name: '周老师' }),
  ];
  await world.system(({ db }) =>
    db.updateTable('people.role_grant').set({ ended: '2027-07-01' }).where('id', '=', old.grant).execute(),
  );
  const { grant: leaderGrant } = await aPersonAs(world, 'school_leader', { org, name: '朱校长' });
  const leader = await world.as(leaderGrant);
  const homeroom = await world.as(old.grant);
  const grants = [pupil.grant, old.grant, other.grant];
  const people = { pupil: pupil.person, teacher: old.person, guardian, leader, leaderGrant, homeroom };
  return { org, six, four, ...people, other: other.grant, grants };
}
type There = Awaited<ReturnType<typeof arrange>>;

const lookAt = ({ leader }: Pick<There, 'leader'>) => leader.call(readPromotion);
type Onward = Sent<typeof promote>['body']['onward'];
const go = async (there: Pick<There, 'leader'>, onward: Onward = [], ended: string[] = []) =>
  there.leader.call(promote, { body: { seen: (await lookAt(there)).seen ?? '', ended, onward } });

test('what is looked at is what is done: those through go, the rest goes on, and the county sees who has not', async () => {
  const there = await arrange();
  const { leader, homeroom, pupil, six, four, guardian, org } = there;
  const next = await anOrganisation(world, { name: '云岭镇初级中学' });
  const [first, taking] = [await aClass(world, next), await aPersonAs(world, 'school_leader', { org: next })];
  const wish = { urgency: 1, category: 'mental.2', mode: 'either', wantedFrom: '2026-11-24' } as const;
  await homeroom.call(openNeed, { body: { ...wish, wantedTo: '2027-01-20', scope: 'pupil', pupil } });
  const { id: transfer } = await leader.call(leave, { params: { id: pupil }, body: { kind: 'transfer', to: next } });
  const looked = await lookAt(there);
  expect(looked).toMatchObject({
    year: 2026,
    day: '2026-09-01',
    done: null,
    up: [{ id: four, before: '3年级2班', name: '4年级2班', pupils: 1, roles: [{ id: there.other, title: '班主任' }] }],
    over: [
      {
        id: six,
        name: '6年级1班',
        pupils: 1,
        to: [{ school: '云岭镇初级中学', pupils: 1 }],
        open: 1,
        onward: null,
        roles: [{ name: '何老师' }],
      },
    ],
    suspended: [],
    transfers: [{ name: '林小雨', from: '石塘乡中心小学', to: '云岭镇初级中学' }],
  });
  const schools = async () => (await official.call(listSchools, { query: { unpromoted: 'yes' } })).items;
  expect((await schools()).map(({ id }) => id)).toContain(org);
  const body = { seen: looked.seen ?? '', ended: [there.other], onward: [] };
  expect(await leader.call(promote, { body })).toEqual({ year: 2026 });
  // The same again changes nothing.
  expect(await leader.call(promote, { body })).toEqual({ year: 2026 });
  expect((await schools()).map(({ id }) => id)).not.toContain(org);
  expect(await endsOf(there.grants)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
  await expect(homeroom.call(listMembers, { params: { id: six }, query: {} })).rejects.toMatchObject({ status: 401 });
  expect((await leader.call(listClasses, { query: {} })).items).toMatchObject([{ id: four }]);
  expect((await guardian.call(readInbox, { query: {} })).items.map(({ text }) => text)).toEqual([
    '小雨毕业了，从今天起不再是这所学校的在读学生。',
  ]);
  expect(await lookAt(there)).toMatchObject({
    year: 2027,
    seen: null,
    done: { year: 2026, by: '朱校长', mayUndo: true },
    up: [{ before: '4年级2班', name: '5年级2班' }],
    over: [],
  });
  // Where he was told to go still takes him, and then it cannot be taken back as a whole.
  await (await world.as(taking.grant)).call(enrol, { params: { id: transfer }, body: { class: first } });
  await expect(leader.call(undoPromotion)).rejects.toMatchObject({ code: 'people.promotion_overtaken' });
});

test('what has changed since it was looked at is looked at again', async () => {
  const there = await arrange();
  const { seen } = await lookAt(there);
  await aPupil(world, { org: there.org, class: there.six, name: '周小云' });
  const late = (body: { seen: string; ended: string[] }) =>
    there.leader.call(promote, { body: { ...body, onward: [] } });
  await expect(late({ seen: seen ?? '', ended: [] })).rejects.toMatchObject({ code: 'people.promotion_changed' });
  const again = (await lookAt(there)).seen ?? '';
  await expect(late({ seen: again, ended: [newId()] })).rejects.toMatchObject({ code: 'people.promotion_changed' });
  await late({ seen: again, ended: [] });
  await expect(late({ seen: seen ?? '', ended: [] })).rejects.toMatchObject({ code: 'people.promotion_changed' });
});

test('on the same day it is taken back whole, later no more', async () => {
  const there = await arrange();
  const before = await endsOf(there.grants);
  const { leader, pupil, six, guardian } = there;
  await expect(leader.call(undoPromotion)).rejects.toMatchObject({ code: 'people.promotion_stands' });
  await go(there);
  await leader.call(undoPromotion);
  expect(await endsOf(there.grants)).toEqual(before);
  expect((await leader.call(listMembers, { params: { id: six }, query: {} })).items).toMatchObject([
    { id: pupil, ended: null },
  ]);
  expect((await leader.call(listLeavings, { query: {} })).items).toMatchObject([{ state: 'enrolled' }]);
  expect((await guardian.call(readInbox, { query: {} })).items).toHaveLength(2);
  await go(there);
  world.clock.pass(86_400_000);
  const tomorrow = await world.as(there.leaderGrant);
  await expect(tomorrow.call(undoPromotion)).rejects.toMatchObject({ code: 'people.promotion_stands' });
  world.clock.pass(-86_400_000);
});

test('it gives no class back to a teacher who has become something else since', async () => {
  const [moved, changed] = [await arrange(), await arrange()];
  const overtaken = { status: 409, code: 'people.promotion_overtaken' };
  const give = (role: 'teacher' | 'homeroom', group: string | null) =>
    moved.leader.call(askGrant, { body: { person: moved.teacher, role, class: group, until: null } });
  await give('teacher', null);
  await go(moved);
  await moved.leader.call(undoPromotion);
  await go(moved);
  await give('homeroom', moved.four);
  await expect(moved.leader.call(undoPromotion)).rejects.toMatchObject(overtaken);
  await go(changed);
  const end = (ended: string) =>
    world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ ended })
        .where('id', '=', changed.grants[1] ?? '')
        .execute(),
    );
  await end('2026-11-20');
  await expect(changed.leader.call(undoPromotion)).rejects.toMatchObject(overtaken);
  await end('2026-11-24');
  expect(await changed.leader.call(undoPromotion)).toEqual({ year: 2026 });
});

test('a pupil who leaves or comes and a promotion of the school wait for each other', async () => {
  const there = await arrange();
  const gone = () => there.leader.call(leave, { params: { id: there.pupil }, body: { kind: 'suspended', to: null } });
  const promoting = await holding(world, (ctx) => lockPromotion(ctx, there.org));
  const leaving = gone();
  await queriesWait(world);
  await promoting();
  const { id } = await leaving;
  const again = await holding(world, (ctx) => lockPromotion(ctx, there.org));
  const back = there.leader.call(enrol, { params: { id }, body: { class: there.six } });
  await queriesWait(world);
  await again();
  await back;
  // At once, with two connections: whoever is first, nobody is in a class that is over, and none is lost.
  const { seen } = await lookAt(there);
  const [left] = await Promise.allSettled([
    gone(),
    there.leader.call(promote, { body: { seen: seen ?? '', ended: [], onward: [] } }),
  ]);
  const states = (await there.leader.call(listLeavings, { query: {} })).items.filter(({ state }) => state === 'away');
  expect(states.map(({ kind }) => kind)).toEqual([left.status === 'fulfilled' ? 'suspended' : 'graduated']);
});

test.each(['table', 'OneRoster'])(
  'a roster waits for a promotion and puts nobody into a class that is over: a %s',
  async (roster) => {
    const there = await arrange();
    const { org, six, four, pupil } = there;
    const values = { studentNo: null, name: '林小雨', sex: 2, born: '2016-05-06', languages: [], class: null };
    const write = (id: string, group: string, isNew: boolean) =>
      world.system((ctx) =>
        roster === 'table'
          ? pupilsTable.write(
              ctx,
              [
                {
                  id,
                  isNew,
                  said: [],
                  values: { ...values, studentNo: `L${id}`, leftBehind: false, boarding: false },
                  refs: { org, class: group },
                },
              ],
              null,
            )
          : enrolments.write(
              ctx,
              'other',
              [
                {
                  id: newId(),
                  key: newId(),
                  isNew: true,
                  said: [],
                  values: { began: null, ended: null },
                  refs: { org, class: group, pupil: id },
                },
              ],
              null,
            ),
      );
    const sixes = async () => {
      const open = await world.system(({ db }) =>
        db.selectFrom('people.enrolment').select('pupil').where('class', '=', six).where('ended', 'is', null).execute(),
      );
      return open.map((one) => one.pupil);
    };
    const promoting = await holding(world, (ctx) => lockPromotion(ctx, org));
    const moved = write(pupil, four, false);
    await queriesWait(world);
    expect(await sixes()).toEqual([pupil]);
    await promoting();
    await moved;
    expect(await sixes()).toEqual([]);
    await write(pupil, six, false);
    await go(there);
    // Whom it brought there before is where the promotion put him; who is new is there with the next roster.
    await write(pupil, six, false);
    if (roster === 'table') await write(newId(), six, true);
    expect(await sixes()).toEqual([]);
    expect((await there.leader.call(listLeavings, { query: {} })).items).toMatchObject([{ state: 'away' }]);
  },
);

/** A school of nine years with two classes that are through primary school, and a junior class. */
async function nineYears(system: '6-3' | '5-4' = '6-3') {
  const org = await anOrganisation(world, { name: '云岭镇九年一贯制学校', stages: ['primary', 'junior'] });
  const entered = system === '6-3' ? 2020 : 2021;
  const [one, two, first] = [await aClass(world, org, 1), await aClass(world, org, 2), await aClass(world, org, 3)];
  for (const id of [one, two]) await enteredIn(id, entered);
  await world.system(({ db }) =>
    db
      .updateTable('people.class')
      .set({ stage: 'junior', entry_year: 2026, number: 1 })
      .where('id', '=', first)
      .execute(),
  );
  const stays = await aPupil(world, { org, class: one, name: '林小雨' });
  const [leaves, other] = [await aPupil(world, { org, class: one }), await aPupil(world, { org, class: two })];
  const guardian = await world.as((await aGuardianOf(world, stays.person, org)).grant);
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: one })).grant);
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  if (system === '5-4') await official.call(setSystem, { params: { id: org }, body: { system, from: null } });
  const pupils = { stays: stays.person, leaves: leaves.person, other: other.person };
  return { org, one, two, first, ...pupils, grant: stays.grant, guardian, homeroom, leader };
}

test.each(['6-3', '5-4'] as const)(
  'by %s the pupils of a school of nine years go on to its junior classes, and only who leaves graduates',
  async (system) => {
    const there = await nineYears(system);
    const { leader, homeroom, one, two, first, stays, leaves, other, guardian } = there;
    const wish = { urgency: 1, category: 'mental.2', mode: 'either', scope: 'pupil', pupil: stays } as const;
    const period = { wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
    await homeroom.call(openNeed, { body: { ...wish, ...period } });
    const choices = [
      { number: 1, name: '初1（1）班', isNew: false },
      { number: 2, name: '初1（2）班', isNew: true },
      { number: 3, name: '初1（3）班', isNew: true },
    ];
    expect((await lookAt(there)).over.map(({ id, onward }) => [id, onward])).toEqual([
      [one, { number: 1, choices }],
      [two, { number: 2, choices }],
    ]);
    const said = [
      { class: one, number: 1, leaving: [leaves] },
      { class: two, number: 2, leaving: [] },
    ];
    // Each class that may go on is decided on, by what there is.
    for (const wrong of [
      said.slice(1),
      [...said, ...said],
      [{ ...said[0], leaving: [other] }, said[1]],
      [{ ...said[0], number: 7 }, said[1]],
    ] as Onward[])
      await expect(go(there, wrong)).rejects.toMatchObject({ code: 'people.promotion_changed' });
    const before = await endsOf([there.grant]);
    const classes = async () => (await leader.call(listClasses, { query: {} })).items;
    const membersOf = async (id: string) =>
      (await leader.call(listMembers, { params: { id }, query: {} })).items.map((member) => member.id);
    // What stayed with a school she was at before is not this one's.
    const { id: kept } = await homeroom.call(openNeed, { body: { ...wish, ...period, category: 'mental.1' } });
    const earlier = await anOrganisation(world);
    await world.system(({ db }) => db.updateTable('needs.need').set({ org: earlier }).where('id', '=', kept).execute());
    const needs = () =>
      world.system(({ db }) =>
        db
          .selectFrom('needs.need')
          .select(['class', 'stage', 'grade'])
          .where('subject', '=', stays)
          .orderBy('id')
          .execute(),
      );
    const [asked, stayed] = await needs();
    await go(there, said);
    const opened = (await classes()).find(({ name }) => name === '初1（2）班');
    expect([await membersOf(first), await membersOf(opened?.id ?? '')]).toEqual([[stays], [other]]);
    expect((await leader.call(listLeavings, { query: {} })).items).toMatchObject([
      { kind: 'graduated', pupilName: '林小雨' },
    ]);
    expect(await endsOf([there.grant])).toEqual(['2026-11-24']);
    expect(await needs()).toEqual([{ class: first, stage: 'junior', grade: 1 }, stayed]);
    await leader.call(undoPromotion);
    expect((await classes()).map(({ id }) => id).toSorted()).toEqual([one, two, first].toSorted());
    expect(await membersOf(one)).toEqual(expect.arrayContaining([stays, leaves]));
    expect([await endsOf([there.grant]), await needs()]).toEqual([before, [asked, stayed]]);
    // Done again, all into one class that is opened; another pupil in it, and there is no whole any more.
    const together = said.map((each) => ({ ...each, number: 2, leaving: [] }));
    await go(there, together);
    const again = (await classes()).find(({ name }) => name === '初1（2）班')?.id ?? '';
    expect(again).toBe(opened?.id);
    expect(await membersOf(again)).toHaveLength(3);
    expect((await guardian.call(readInbox, { query: {} })).items.map(({ text }) => text)).toEqual([
      '小雨小学毕业，从今天起在本校上初中。',
      '学校撤回了今天办理的升级与毕业，小雨仍在原来的班里上学。',
      '小雨小学毕业，从今天起在本校上初中。',
    ]);
    await aPupil(world, { org: there.org, class: again });
    await expect(leader.call(undoPromotion)).rejects.toMatchObject({ code: 'people.promotion_overtaken' });
  },
);

test('a class with pupils lacks a homeroom teacher until it has one, one that promotion opened too', async () => {
  const there = await nineYears();
  const { org, leader, one, two, first } = there;
  const lacking = async () =>
    (await leader.call(listClasses, { query: {} })).items.filter((each) => each.lacksHomeroom).map(({ id }) => id);
  // The first has one, the junior class has nobody yet to be a teacher of.
  expect(await lacking()).toEqual([two]);
  await go(
    there,
    [one, two].map((id) => ({ class: id, number: 2, leaving: [] })),
  );
  const [opened = ''] = await lacking();
  expect(opened).not.toBe(first);
  const marked = async () => (await lookAt(there)).up.map(({ id, lacksHomeroom }) => [id, lacksHomeroom]);
  expect(await marked()).toEqual([
    [first, false],
    [opened, true],
  ]);
  // Whoever teaches it something is not its homeroom teacher, and nobody's role of yesterday is one of today.
  await aPersonAs(world, 'teacher', { org, class: opened });
  const { grant } = await aPersonAs(world, 'homeroom', { org, class: opened });
  const until = (ended: string | null) =>
    world.system(({ db }) => db.updateTable('people.role_grant').set({ ended }).where('id', '=', grant).execute());
  await until('2026-11-24');
  expect(await lacking()).toEqual([opened]);
  await until(null);
  expect(await lacking()).toEqual([]);
  expect((await marked()).map(([, lacks]) => lacks)).toEqual([false, false]);
});

test('in the summer in which five and six years of primary school end, classes of both systems have the same numbers and stay apart', async () => {
  const there = await nineYears();
  const { leader, org, one, two, first } = there;
  await enteredIn(two, 2021);
  await world.system(async ({ db }) => {
    await db.updateTable('people.class').set({ number: 1 }).where('id', '=', two).execute();
    await db.updateTable('people.organisation').set({ code: '2199000771' }).where('id', '=', org).execute();
  });
  const say = (from: number | null) => official.call(setSystem, { params: { id: org }, body: { system: '5-4', from } });
  await say(2021);
  const onward = (await lookAt(there)).over.map(({ id, onward: to }) => [id, to?.number, to?.choices[0]?.name]);
  expect(onward).toEqual([
    [two, 1, '初中6年级（1）班'],
    [one, 1, '初1（1）班'],
  ]);
  await go(
    there,
    [one, two].map((id) => ({ class: id, number: 1, leaving: [] })),
  );
  const running = (await leader.call(listClasses, { query: {} })).items;
  expect(running.map(({ name }) => name)).toEqual(['初1（1）班', '初中6年级（1）班']);
  const six = running.find(({ id }) => id !== first)?.id ?? '';
  // A table and another system's files call them by their grades, and each row finds its own.
  const told = await world.system(async (ctx) => {
    const books: Map<string, Book> = new Map();
    for (const kind of [schoolsTable, classesTable]) books.set(kind.name, await kind.book(ctx));
    return [1, 6, 7].map((grade) => {
      const found = classKey({ school: '2199000771', stage: 'junior', grade, number: 1 }, '2026-11-24', books);
      return 'key' in found ? books.get('classes')?.kept.get(found.key)?.id : found;
    });
  });
  expect(told).toEqual([first, six, first]);
  const junior = { stage: 'junior', entryYear: 2026, number: 1 };
  const foreign = await world.system((ctx) =>
    classesOfOthers.find(ctx, 'other', [
      { key: 'seven', values: { ...junior, system: null }, refs: { org } },
      { key: 'six', values: { ...junior, system: '5-4' }, refs: { org } },
    ]),
  );
  expect([foreign.get('seven')?.id, foreign.get('six')?.id]).toEqual([first, six]);
  // It was not always of one system; said of an earlier year it would not be two classes any more.
  await expect(say(null)).rejects.toMatchObject({ status: 409, code: 'people.classes_of_both' });
  await expect(say(2020)).rejects.toMatchObject({ code: 'people.classes_of_both' });
  await say(2021);
});

test('a class that was over and is opened again for those who go on is over as it was when that is taken back', async () => {
  const there = await nineYears();
  const closed = await aClass(world, there.org, 2);
  const was = { stage: 'junior', entry_year: 2026, ended: '2026-09-10' };
  await world.system(({ db }) => db.updateTable('people.class').set(was).where('id', '=', closed).execute());
  const ended = async () => {
    const rows = await world.system(({ db }) =>
      db.selectFrom('people.class').select('ended').where('id', '=', closed).execute(),
    );
    return rows[0]?.ended;
  };
  const all = [there.one, there.two].map((id) => ({ class: id, number: 2, leaving: [] }));
  for (const _ of ['once', 'again']) {
    await go(there, all);
    expect(await ended()).toBeNull();
    await there.leader.call(undoPromotion);
    expect(await ended()).toBe('2026-09-10');
  }
});

test('to senior school nobody goes on by himself', async () => {
  const org = await anOrganisation(world, { stages: ['junior', 'senior'] });
  const group = await aClass(world, org);
  await world.system(({ db }) =>
    db.updateTable('people.class').set({ stage: 'junior', entry_year: 2023 }).where('id', '=', group).execute(),
  );
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  expect((await lookAt({ leader })).over).toMatchObject([{ id: group, name: '初3（1）班', onward: null }]);
});

test('by 五四 the fifth grade is the last', async () => {
  const there = await arrange();
  await enteredIn(there.four, 2021);
  // Said of all classes it holds of one, too, that followed another system by itself.
  await world.system(({ db }) =>
    db.updateTable('people.class').set({ system: '6-3' }).where('id', '=', there.four).execute(),
  );
  expect((await lookAt(there)).over).toHaveLength(1);
  await official.call(setSystem, { params: { id: there.org }, body: { system: '5-4', from: null } });
  expect((await lookAt(there)).over.map(({ id }) => id)).toEqual([there.four, there.six]);
});

test('while a class is over a school that has promoted does it again', async () => {
  const there = await arrange();
  await go(there);
  const late = await aClass(world, there.org, 3);
  await enteredIn(late, 2020);
  const pupil = await aPupil(world, { org: there.org, class: late });
  expect(await lookAt(there)).toMatchObject({ year: 2026, done: { by: '朱校长' }, over: [{ id: late, pupils: 1 }] });
  await go(there);
  expect(await endsOf([pupil.grant])).toEqual(['2026-11-24']);
  expect(await lookAt(there)).toMatchObject({ year: 2027, seen: null, over: [] });
  // One by one, the last first.
  for (const over of [[late], [there.six, late]]) {
    await there.leader.call(undoPromotion);
    expect((await lookAt(there)).over.map(({ id }) => id)).toEqual(over);
  }
});
