import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addContact,
  endContact,
  listContacts,
  listLookedAfter,
  listWorkers,
} from '#modules/people/contract/contact.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let group: string;
let teacher: Client;
let worker: { person: string; grant: string };
let pupil: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
  teacher = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
});
afterAll(() => world.close());
beforeEach(async () => {
  const community = await anOrganisation(world, { kind: 'community', name: '石塘社区' });
  worker = await aPersonAs(world, 'community_worker', { org: community, name: '周干事' });
  pupil = (await aPupil(world, { org, class: group })).person;
});

const add = () => teacher.call(addContact, { params: { id: pupil }, body: { worker: worker.person } });

test('a community worker learns given name and school of a left-behind child, decides nothing, and ends at once', async () => {
  const found = await teacher.call(listWorkers, { query: { words: '石塘' } });
  expect(found.items.map(({ person }) => person)).toContain(worker.person);
  const [contact] = (await add()).items;
  expect(contact).toMatchObject({ name: '周干事', community: '石塘社区' });
  const client = await world.as(worker.grant);
  expect((await client.call(listLookedAfter)).items).toEqual([{ givenName: '小雨', school: '石塘乡中心小学' }]);
  const decision = { pupil, purpose: 'service.general', decision: 'given' } as const;
  await expect(client.call(decideConsent, { body: decision })).rejects.toMatchObject({ code: 'access.not_found' });
  expect(await teacher.call(endContact, { params: { id: contact?.id ?? '' } })).toEqual({ items: [] });
  expect((await client.call(listLookedAfter)).items).toEqual([]);
  expect((await teacher.call(listContacts, { params: { id: pupil } })).items).toEqual([]);
});

test('row security opens him nothing of the child', async () => {
  await add();
  const client = await world.as(worker.grant);
  const reply = await client.raw({ method: 'GET', url: listLookedAfter.path });
  expect(reply.body).not.toMatch(new RegExp(`林小雨|${pupil}`));
  const need = await client.raw({ method: 'GET', url: '/api/needs' });
  expect(need.json().items).toEqual([]);
});

test('only a community worker is one, and only of a left-behind child', async () => {
  const other = await aPersonAs(world, 'volunteer');
  const wrong = teacher.call(addContact, { params: { id: pupil }, body: { worker: other.person } });
  await expect(wrong).rejects.toMatchObject({ code: 'people.not_a_worker' });
  await world.system(({ db }) =>
    db.updateTable('people.pupil').set({ left_behind: false }).where('person', '=', pupil).execute(),
  );
  await expect(add()).rejects.toMatchObject({ code: 'people.not_left_behind' });
});
