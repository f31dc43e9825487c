import { afterAll, beforeAll, expect, test } from 'vitest';
import { listChildren } from '#modules/people/contract/family.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { createWorld, type World } from '#testing/world.ts';

/** As long as the server may remember who acts in a session. */
const remembered = 1_000;

let world: World;
let today: string;

beforeAll(async () => {
  world = await createWorld();
  today = dayOf(world.clock.now);
  await aTown(world);
});
afterAll(() => world.close());

const end = (table: 'people.guardianship' | 'people.role_grant', id: string, ended: string | null): Promise<unknown> =>
  world.system(({ db }) =>
    db
      .updateTable(table)
      .set({ ended })
      .where('county', '=', world.county)
      .where(table === 'people.guardianship' ? 'guardian' : 'id', '=', id)
      .execute(),
  );

test('a guardianship that ends today gives nothing any more; one that ends tomorrow still does', async () => {
  const org = await anOrganisation(world);
  const pupil = await aPupil(world, { org, class: await aClass(world, org) });
  const guardian = await aGuardianOf(world, pupil.person, org);
  const client = await world.as(guardian.grant);
  const children = async (): Promise<string[]> => {
    world.clock.pass(remembered);
    return (await client.call(listChildren)).items.map(({ id }) => id);
  };
  await end('people.guardianship', guardian.person, addDays(today, 1));
  expect(await children()).toEqual([pupil.person]);
  await end('people.guardianship', guardian.person, today);
  expect(await children()).toEqual([]);
});

test('a role that ends today lets nobody act in it; one that begins today does', async () => {
  const org = await anOrganisation(world);
  const { grant } = await aPersonAs(world, 'school_leader', { org });
  const leader = await world.as(grant);
  await end('people.role_grant', grant, addDays(today, 1));
  expect((await leader.call(readMe)).acting).toMatchObject({ role: 'school_leader' });
  await end('people.role_grant', grant, today);
  world.clock.pass(remembered);
  await expect(leader.call(listClasses)).rejects.toMatchObject({ status: 401 });
  await world.system(({ db }) =>
    db.updateTable('people.role_grant').set({ began: today, ended: null }).where('id', '=', grant).execute(),
  );
  const again = await world.as(grant);
  expect((await again.call(readMe)).acting).toMatchObject({ role: 'school_leader' });
});
