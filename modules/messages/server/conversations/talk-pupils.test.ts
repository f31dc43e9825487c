import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTalkPartners, listTalkPupils, openConversation } from '#modules/messages/contract/conversation.ts';
import { listLooks } from '#modules/people/contract/look.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

let world: World;
let [org, taught, next] = ['', '', ''];
/** By name: three of the class that is taught, and one of the class beside it. */
const pupils: Record<string, string> = {};
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  taught = await aClass(world, org);
  next = await aClass(world, org, 2);
  for (const name of ['林小雨', '周小云', '林大山'])
    pupils[name] = (await aPupil(world, { org, class: taught, name })).person;
  pupils['赵明'] = (await aPupil(world, { org, class: next, name: '赵明' })).person;
  people['grandmother'] = await aGuardianOf(world, pupils['林小雨'] ?? '', org, '王奶奶');
  for (const role of ['teacher', 'homeroom']) people[role] = await aPersonAs(world, role, { org, class: taught });
  for (const role of ['school_leader', 'counsellor', 'safeguard_lead'])
    people[role] = await aPersonAs(world, role, { org });
});
afterAll(() => world.close());

const namesFor = async (who: Client, query: { words?: string; page?: string; size?: string } = {}) =>
  (await who.call(listTalkPupils, { query })).items.map(({ name }) => name);
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

test.each(['teacher', 'homeroom'])(
  'a %s finds the pupils of the class he teaches, and begins with a guardian of one',
  async (role) => {
    const who = await as(role);
    const all = await who.call(listTalkPupils, { query: {} });
    expect(all.items.map((one) => Object.keys(one).join())).toEqual(Array(3).fill('id,name'));
    expect(new Set(all.items.map(({ name }) => name))).toEqual(new Set(['林小雨', '周小云', '林大山']));
    const pages = [await namesFor(who, { size: '2' }), await namesFor(who, { size: '2', page: '2' })];
    expect([pages.map(({ length }) => length), pages.flat()]).toEqual([[2, 1], all.items.map(({ name }) => name)]);
    expect((await namesFor(who, { words: '林' })).toSorted()).toEqual(['林大山', '林小雨'].toSorted());
    expect(await namesFor(who, { words: '赵' })).toEqual([]);
    const [found] = (await who.call(listTalkPupils, { query: { words: '小雨' } })).items;
    const partners = await who.call(listTalkPartners, { params: { id: found?.id ?? '' } });
    expect(partners.items.map(({ name }) => name)).toEqual(['王奶奶']);
    const body = { child: found?.id ?? '', partner: partners.items[0]?.person ?? '' };
    expect(await who.call(openConversation, { body })).toMatchObject({ isOpen: true, partner: { name: '王奶奶' } });
  },
);

test('to whoever teaches no class it is not there, nor a pupil of the class beside it to whoever teaches this one', async () => {
  for (const role of ['school_leader', 'counsellor', 'safeguard_lead', 'grandmother'])
    expect([role, await refusalOf(namesFor(await as(role)))]).toEqual([role, 'access.not_found']);
  const other = pupils['赵明'] ?? '';
  const teacher = await as('teacher');
  expect(await refusalOf(teacher.call(listTalkPartners, { params: { id: other } }))).toBe('access.not_found');
});

test('each look is told to the families of those it showed, and to no other', async () => {
  const of = async (child: string) => {
    await world.server.sealer.seal();
    const { items } = await (await as('grandmother')).call(listLooks, { params: { id: child }, query: { size: 100 } });
    return items.filter(({ what }) => what === '写给家长前看了自己教的班有哪些学生').length;
  };
  const child = pupils['林小雨'] ?? '';
  const [before, teacher] = [await of(child), await as('teacher')];
  await namesFor(teacher, { words: '小雨' });
  await namesFor(teacher, { words: '大山' });
  expect((await of(child)) - before).toBe(1);
});

test('from the day on which his lessons are over a teacher finds nobody of the class, and begins about nobody of it', async () => {
  const [once, still] = [await aPersonAs(world, 'teacher', { org, class: taught }), newId()];
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({
        county: world.county,
        id: still,
        person: once.person,
        role: 'teacher',
        org,
        class: next,
        began: '2020-09-01',
      })
      .execute(),
  );
  const [before, child] = [await world.as(once.grant), pupils['林小雨'] ?? ''];
  expect(await namesFor(before)).toHaveLength(3);
  // His last lesson was yesterday: a period holds until the day before it ends.
  await world.system(({ db, now }) =>
    db
      .updateTable('people.role_grant')
      .set({ ended: dayOf(now) })
      .where('county', '=', world.county)
      .where('id', '=', once.grant)
      .execute(),
  );
  world.clock.pass(2_000);
  expect(await refusalOf(namesFor(before))).toBe('access.sign_in_first');
  const after = await world.as(still);
  expect(await namesFor(after)).toEqual(['赵明']);
  const partner = people['grandmother']?.person ?? '';
  expect([
    await refusalOf(after.call(listTalkPartners, { params: { id: child } })),
    await refusalOf(after.call(openConversation, { body: { child, partner } })),
  ]).toEqual(['access.not_found', 'access.not_found']);
});

test('a pupil who has left the class since is not found in it, and one who came is', async () => {
  const { county } = world;
  const [left, come] = [await aClass(world, org, 3), await aClass(world, org, 4)];
  const [moved = ''] = await Promise.all(
    ['周小云', '林大山'].map(async (name) => (await aPupil(world, { org, class: left, name })).person),
  );
  const [before, after] = await Promise.all(
    [left, come].map(async (group) => world.as((await aPersonAs(world, 'teacher', { org, class: group })).grant)),
  );
  await world.system(async ({ db, now }) => {
    const today = dayOf(now);
    await db
      .updateTable('people.enrolment')
      .set({ ended: today })
      .where('county', '=', county)
      .where('pupil', '=', moved)
      .execute();
    await db
      .insertInto('people.enrolment')
      .values({ county, id: newId(), org, class: come, pupil: moved, began: today })
      .execute();
  });
  expect([before && (await namesFor(before)), after && (await namesFor(after))]).toEqual([['林大山'], ['周小云']]);
});
