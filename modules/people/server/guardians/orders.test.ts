import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { decideConsent, listChildren } from '#modules/people/contract/family.ts';
import { listFellowGuardians, listGuardians, nameChildren } from '#modules/people/contract/guardian.ts';
import { enterOrder, extendOrder, liftOrder, listOrders } from '#modules/people/contract/order.ts';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { addGuardianships } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { decidersOf } from '#modules/people/server/public.ts';
import { endGuardianships } from '#modules/people/server/store/roster-changes.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { inContext } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let group: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  group = await aClass(world, org);
});
afterAll(() => world.close());

const today = (): string => dayOf(world.clock.now);
const daysLater = (days: number): void => world.clock.pass(days * 86_400_000);
const aLead = async (at = org): Promise<Client> =>
  world.as((await aPersonAs(world, 'safeguard_lead', { org: at })).grant);

/** A child with a father and a grandmother. */
async function aFamily() {
  const pupil = (await aPupil(world, { org, class: group })).person;
  const father = await aGuardianOf(world, pupil, org, '林大山');
  const grandmother = await aGuardianOf(world, pupil, org, '王桂兰');
  return { pupil, father, grandmother };
}
type Family = Awaited<ReturnType<typeof aFamily>>;
let family: Family;
beforeEach(async () => {
  family = await aFamily();
});

const ordered = (more: { guardian?: string; from?: string; until?: string | null } = {}) => ({
  pupil: family.pupil,
  guardian: family.father.person,
  kind: 'protection' as const,
  document: '（2026）云0102民保令7号',
  from: today(),
  until: null,
  ...more,
});
const enter = async (more: Parameters<typeof ordered>[0] = {}) =>
  (await aLead()).call(enterOrder, { body: ordered(more) });

/** What a guardian is shown of the child, and whether he may decide for it. */
async function reads(grant: string): Promise<string> {
  const client = await world.as(grant);
  const children = (await client.call(listChildren)).items.map(({ id }) => id);
  const names = (await client.call(nameChildren)).items.map(({ givenName }) => givenName);
  const decided = await client
    .call(decideConsent, { body: { pupil: family.pupil, purpose: 'service.general', decision: 'given' } })
    .then(
      () => 'decides',
      () => 'decides nothing',
    );
  return children.includes(family.pupil) ? `all, ${decided}` : `${names.join() || 'nothing'}, ${decided}`;
}

test('an order leaves a guardian the given name of the child and nothing else; the other guardian notices nothing', async () => {
  expect([await reads(family.father.grant), await reads(family.grandmother.grant)]).toEqual([
    'all, decides',
    'all, decides',
  ]);
  await enter();
  expect([await reads(family.father.grant), await reads(family.grandmother.grant)]).toEqual([
    '小雨, decides nothing',
    'all, decides',
  ]);
  const father = await world.as(family.father.grant);
  await expect(father.call(listFellowGuardians, { params: { id: family.pupil } })).rejects.toMatchObject({
    status: 404,
    code: 'access.not_found',
  });
  const fellows = await (await world.as(family.grandmother.grant)).call(listFellowGuardians, {
    params: { id: family.pupil },
  });
  expect(fellows.items.map(({ name, isSelf }) => [name, isSelf])).toEqual([['王桂兰', true]]);
  expect(await world.system((ctx) => decidersOf(ctx, { id: family.pupil, born: '2016-05-06' }))).toEqual([
    family.grandmother.person,
  ]);
});

test('row security keeps from him what he holds by name alone', async () => {
  await enter();
  const father = await world.as(family.father.grant);
  const { actorOf } = world.server.around;
  const actor = await actorOf({ headers: { cookie: father.cookie }, cookies: parse(father.cookie) } as never);
  expect(actor.holds['restrained_child']).toEqual([family.pupil]);
  const seen = await inContext(world.server.around, actor, { request: newId(), language: 'zh' }, ({ db }) =>
    db
      .selectFrom('people.pupil')
      .select('person')
      .where('county', '=', world.county)
      .where('person', '=', family.pupil)
      .execute(),
  );
  expect(seen).toEqual([]);
});
const parse = (cookie: string): Record<string, string> =>
  Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]));

test('what he decided before counts no longer while an order holds', async () => {
  const { grandmother, father } = family;
  const say = async (grant: string, decision: 'given' | 'refused') =>
    (await world.as(grant)).call(decideConsent, {
      body: { pupil: family.pupil, purpose: 'service.general', decision },
    });
  await say(grandmother.grant, 'given');
  expect((await say(father.grant, 'refused')).standing).toBe('refused');
  await enter();
  const standing = async () =>
    (await (await world.as(grandmother.grant)).call(listChildren)).items[0]?.consents.find(
      (one) => one.purpose === 'service.general',
    )?.standing;
  expect(await standing()).toBe('given');
});

test('an order begins and ends by its dates, by nobody’s hand', async () => {
  await enter({ from: addDays(today(), 2), until: addDays(today(), 4) });
  const seen: string[] = [];
  for (let day = 0; day <= 4; day += 1) {
    seen.push((await reads(family.father.grant)).split(',')[0] ?? '');
    daysLater(1);
  }
  expect(seen).toEqual(['all', 'all', '小雨', '小雨', 'all']);
});

test('of several orders each holds by itself; lifting one leaves the others', async () => {
  const first = await enter();
  await enter({ until: addDays(today(), 3) });
  const lead = await aLead();
  expect(await lead.call(liftOrder, { params: { id: first.id } })).toMatchObject({ state: 'over', until: today() });
  expect(await reads(family.father.grant)).toBe('小雨, decides nothing');
  daysLater(3);
  expect(await reads(family.father.grant)).toBe('all, decides');
});

test('an order may be made longer or shorter, never to a day that is past', async () => {
  const { id } = await enter({ until: addDays(today(), 1) });
  const lead = await aLead();
  expect(await lead.call(extendOrder, { params: { id }, body: { until: null } })).toMatchObject({ until: null });
  daysLater(5);
  expect(await reads(family.father.grant)).toBe('小雨, decides nothing');
  const past = (await aLead()).call(extendOrder, { params: { id }, body: { until: today() } });
  await expect(past).rejects.toMatchObject({ code: 'people.until_past' });
  await expect(enter({ until: today() })).rejects.toMatchObject({ code: 'people.until_past' });
  const backwards = { from: addDays(today(), 5), until: addDays(today(), 4) };
  await expect(enter(backwards)).rejects.toMatchObject({ code: 'people.until_past' });
});

test('an order is about who is or was a guardian of the child, and outlives an import that ends and brings him back', async () => {
  const other = await aPersonAs(world, 'guardian');
  await expect(enter({ guardian: other.person })).rejects.toMatchObject({ code: 'people.not_a_guardian' });
  await enter();
  const link = (
    await world.system((ctx) =>
      ctx.db.selectFrom('people.guardianship').selectAll().where('guardian', '=', family.father.person).execute(),
    )
  )[0];
  if (!link) throw new Error('no guardianship');
  await world.system((ctx) => endGuardianships(ctx, [link.id], today()));
  expect(await reads(family.father.grant)).toBe('nothing, decides nothing');
  const { county } = world;
  const again = { county, id: newId(), org, pupil: family.pupil, guardian: family.father.person };
  await world.system((ctx) =>
    addGuardianships(ctx, [{ ...again, relation: 'father', carer: false, state: 'active', began: today() }]),
  );
  expect(await reads(family.father.grant)).toBe('小雨, decides nothing');
});

test('only the safeguarding lead of the school knows of orders, proved and recorded; kind and number are sealed', async () => {
  const { id } = await enter();
  const elsewhere = await aLead(await anOrganisation(world, { name: '另一所学校' }));
  expect((await elsewhere.call(listOrders)).items).toEqual([]);
  const lead = await aLead();
  const openings = () =>
    world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select('id')
        .where('action', '=', 'sealed.open')
        .where('object', '=', id)
        .execute(),
    );
  const before = (await openings()).length;
  expect((await lead.call(listOrders)).items.find((one) => one.id === id)).toMatchObject({
    kind: 'protection',
    document: '(2026)云0102民保令7号',
    guardianName: '林大山',
    state: 'holding',
  });
  expect((await openings()).length - before).toBe(1);
  const [row] = await world.system(({ db }) =>
    db.selectFrom('people.court_order').selectAll().where('id', '=', id).execute(),
  );
  expect(JSON.stringify({ ...row, sealed: row?.sealed.toString('latin1') })).not.toMatch(/民保令|protection/);
  for (const role of ['school_leader', 'homeroom', 'teacher', 'counsellor'] as const) {
    const client = await world.as((await aPersonAs(world, role, { org, class: group })).grant);
    await expect(client.call(listOrders)).rejects.toMatchObject({ code: 'access.not_found' });
    await expect(client.call(enterOrder, { body: ordered() })).rejects.toMatchObject({ code: 'access.not_found' });
  }
  world.clock.pass(6 * 60_000);
  await expect(lead.call(listOrders)).rejects.toMatchObject({ code: 'access.prove_again' });
});

test('every row of the policy by which a restrained guardian reads opens the given name alone', () => {
  const { rows } = world.server.around.policy;
  const open = rows.filter(({ relation }) => relation.startsWith('restrained_child'));
  expect(open.map(({ action, fields }) => [action, fields])).toEqual([['people.name_children', ['givenName']]]);
});

test('to the rest of the school a guardian under an order looks like any other', async () => {
  await enter();
  const homeroom = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const told = await homeroom.call(listGuardians, { params: { id: family.pupil } });
  expect(new Map(told.items.map(({ name, state }) => [name, state]))).toEqual(
    new Map([
      ['林大山', 'active'],
      ['王桂兰', 'active'],
    ]),
  );
});

test('what he tries all the same is recorded and told to the lead, once a day and child, and to nobody else', async () => {
  const lead = await aPersonAs(world, 'safeguard_lead', { org });
  await enter();
  const told = async () => (await (await world.as(lead.grant)).call(readInbox)).items.map(({ topic }) => topic);
  const tried = (at: string) =>
    world.system(({ db }) =>
      db
        .selectFrom('platform.audit')
        .select('decision')
        .where('person', '=', family.father.person)
        .where('object', '=', at)
        .execute(),
    );
  const attempt = async () =>
    (await world.as(family.father.grant))
      .call(listFellowGuardians, { params: { id: family.pupil } })
      .catch((error: unknown) => error);
  expect(await reads(family.father.grant)).toBe('小雨, decides nothing');
  await attempt();
  expect((await tried(family.pupil)).every(({ decision }) => decision === 'access.not_found')).toBe(true);
  expect(await told()).toEqual(['people.attempt']);
  daysLater(1);
  await attempt();
  await attempt();
  expect(await told()).toEqual(['people.attempt', 'people.attempt']);
  const own = await (await world.as(family.father.grant)).call(readInbox);
  expect(own.items).toEqual([]);
});

test('an order holds for every request sent once it is entered, in the midst of others, in a session that goes on', async () => {
  const father = await world.as(family.father.grant);
  const lead = await aLead();
  const asked = { before: 0, after: 0, leaked: 0 };
  let entered = false;
  const read = async (): Promise<void> => {
    const isAfter = entered;
    const { items } = await father.call(listChildren);
    asked[isAfter ? 'after' : 'before'] += 1;
    if (isAfter && items.length > 0) asked.leaked += 1;
  };
  const reading = async (): Promise<void> => {
    while (asked.after < 50) await read();
  };
  const readers = Array.from({ length: 10 }, reading);
  await lead.call(enterOrder, { body: ordered() });
  entered = true;
  await Promise.all(readers);
  process.stdout.write(
    `restrained amid requests: ${asked.before} before, ${asked.after} after, ${asked.leaked} leaked\n`,
  );
  expect(asked.before).toBeGreaterThan(0);
  expect([asked.after >= 50, asked.leaked]).toEqual([true, 0]);
});

test('a lead reads the classes and pupils of the school', async () => {
  const lead = await aLead();
  const classes = await lead.call(listClasses);
  expect(classes.items.map(({ id }) => id)).toContain(group);
  const pupils = await lead.call(listPupils, { params: { id: group } });
  expect(pupils.items.map(({ id }) => id)).toContain(family.pupil);
});
