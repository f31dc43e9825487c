import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { confirmMeeting, giveFeedback, proposeMeeting } from '#modules/needs/contract/engagement.ts';
import { acceptBoth, anOffer, type WaitingOffer } from '#modules/needs/testing.ts';
import { opens, type PolicyRow } from '#platform/access/policy.ts';
import { createWorld, type World } from '#testing/world.ts';

/** In which relation to a pupil's service each of these stands. */
const relations: Readonly<Record<string, string>> = {
  homeroom: 'class',
  school_leader: 'org',
  counsellor: 'org',
  guardian: 'child',
  pupil: 'child',
  volunteer: 'provider',
};

const { rows } = policyOf(modules);

/** The endpoints that read of a service what is opened to some in full and to others in part, or to each in another part. */
const reading = modules
  .filter(({ name }) => name !== 'messages')
  .flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint))
  .filter(
    ({ method, access }) =>
      method === 'GET' &&
      new Set(rows.filter((row) => row.action === access).map(({ fields }) => String(fields))).size > 1,
  );

type Item = Readonly<Record<string, unknown>>;

/** The fields of an object that say something. */
const held = (item: Item): string[] =>
  Object.keys(item).filter(
    (field) => item[field] !== null && !(Array.isArray(item[field]) && item[field].length === 0),
  );

/** Those of them the row does not open. */
const outside = (row: PolicyRow, item: Item): string[] => held(item).filter((field) => !opens(row, field));

let world: World;
const grants = new Map<string, string>();
const seen: { action: string; row: PolicyRow; item: Item }[] = [];

/** Reads everything of a service as everybody who has a part in it, signed in anew. */
async function readAll(ids: Readonly<Record<string, string>>): Promise<void> {
  for (const [role, grant] of grants) {
    const client = await world.as(grant);
    for (const { path, access: action } of reading) {
      const noun = /^\/api\/(\w+)s/.exec(path)?.[1] ?? '';
      if (path.includes(':id') && !ids[noun]) continue;
      const row = rows.find((one) => one.action === action && one.role === role && one.relation === relations[role]);
      if (!row) continue;
      const reply = await client.raw({ method: 'GET', url: path.replace(':id', ids[noun] ?? '') });
      expect([path, role, reply.statusCode]).toEqual([path, role, 200]);
      const items: Item[] = path.includes(':id') ? [reply.json()] : reply.json().items;
      seen.push(...items.map((item) => ({ action, row, item })));
    }
  }
}

/** Holds a meeting and lets the whole family say of the service what it thinks. */
async function serve({ people: { volunteer, guardian } }: WaitingOffer, engagement: string): Promise<void> {
  const params = { id: engagement };
  const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
  const [meeting] = (await volunteer.call(proposeMeeting, { params, body })).meetings;
  world.clock.pass(2 * 86_400_000);
  await guardian.call(confirmMeeting, { params: { id: meeting?.id ?? '' } });
  for (const family of [guardian, await world.as(grants.get('pupil') ?? '')])
    await family.call(giveFeedback, { params, body: { helpful: 3, words: '孩子爱说话了' } });
}

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  const waiting = await anOffer(world);
  const { org, pupil } = waiting.ids;
  const { guardian, volunteer, homeroom } = waiting.grants;
  const own = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select('id').where('person', '=', pupil).executeTakeFirstOrThrow(),
  );
  for (const [role, grant] of Object.entries({ guardian, volunteer, homeroom, pupil: own.id })) grants.set(role, grant);
  for (const role of ['school_leader', 'counsellor']) grants.set(role, (await aPersonAs(world, role, { org })).grant);
  await readAll(waiting.ids);
  const engagement = await acceptBoth(waiting);
  await world.settled();
  await serve(waiting, engagement);
  await readAll({ ...waiting.ids, engagement });
});
afterAll(() => world.close());

test('nobody reads a field that his row of the policy does not open', () => {
  expect(new Set(seen.map(({ action }) => action)).size).toBe(reading.length);
  expect(seen.length).toBeGreaterThan(50);
  expect(seen.filter(({ row, item }) => outside(row, item).length > 0)).toEqual([]);
});

test('what is kept from some is there for somebody else', () => {
  for (const action of reading.map(({ access }) => access)) {
    const ofAction = seen.filter((one) => one.action === action);
    const said = new Set(ofAction.flatMap(({ item }) => held(item)));
    const kept = ofAction.flatMap(({ row, item }) => Object.keys(item).filter((field) => !opens(row, field)));
    expect(kept.length, action).toBeGreaterThan(0);
    expect(kept.filter((field) => !said.has(field))).toEqual([]);
  }
});

test('a field too many is caught', () => {
  const offer = seen.find(({ action, row }) => action === 'needs.read_offer' && row.role === 'volunteer');
  if (!offer) throw new Error('no volunteer reads an offer');
  expect(outside(offer.row, { ...offer.item, pupilName: '林小雨' })).toEqual(['pupilName']);
});
