import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { clearances } from '#modules/people/access.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, someCategories } from '#modules/resources/testing.ts';
import { exportKinds } from '#platform/export/export-kind.ts';
import { hasWords } from '#platform/access/rule-words.ts';
import { newId } from '#platform/id.ts';
import { countyRead } from '#testing/asked-evaluation.ts';
import { addressOf, asked, countyTask, theObjects } from '#testing/asked.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const routes = modules.flatMap((module) => module.routes).map(({ endpoint }) => endpoint);
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** Roles that are tried against everything. */
const roles = Object.keys(clearances);

let world: World;
let objects: Record<string, string>;
const others: Record<'school' | 'county' | 'class', Map<string, Client>> = {
  school: new Map(),
  county: new Map(),
  class: new Map(),
};

/** People of every role who have nothing to do with the objects, in this county or another. */
async function strangersOf(place: Pick<World, 'system' | 'county' | 'clock'>): Promise<Map<string, Client>> {
  const org = await anOrganisation(place, { name: '另一所学校' });
  const group = await aClass(place, org);
  const found = new Map<string, Client>();
  for (const role of roles) {
    const { grant, person } = await aPersonAs(place, role, { org, class: group });
    if (role === 'volunteer') await aProvider(place, { person });
    if (role === 'provider_admin') await aProvider(place, { org });
    if (role === 'guardian') {
      const child = await aPupil(place, { org, class: group });
      found.set(role, await world.as((await aGuardianOf(place, child.person, org)).grant, place.county));
    } else found.set(role, await world.as(grant, place.county));
  }
  return found;
}

/** People close by whom row security would let pass: of the same school, of the same class, offering the same. */
async function neighbours(): Promise<Map<string, Client>> {
  const { org = '', class: group = '' } = objects;
  const next = await aClass(world, org, 2);
  const classmate = await aPupil(world, { org, class: group, name: '周小云' });
  const another = await aPersonAs(world, 'volunteer', { name: '李老师' });
  await aProvider(world, { person: another.person });
  const grants = {
    'homeroom of the next class': (await aPersonAs(world, 'homeroom', { org, class: next })).grant,
    'teacher of the school': (await aPersonAs(world, 'teacher', { org })).grant,
    classmate: classmate.grant,
    'guardian of a classmate': (await aGuardianOf(world, classmate.person, org, '周奶奶')).grant,
    'another volunteer': another.grant,
  };
  const found = Object.entries(grants).map(async ([who, grant]) => [who, await world.as(grant)] as const);
  return new Map(await Promise.all(found));
}

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  objects = await theObjects(world);
  others.school = await strangersOf(world);
  others.class = await neighbours();
  const county = '990102';
  await addCounty(world.server.around.opened, county, world.clock.now);
  const elsewhere = {
    county,
    clock: world.clock,
    system: <T>(work: Parameters<World['system']>[0]) => world.system(work, county) as Promise<T>,
  };
  await aTown(elsewhere);
  others.county = await strangersOf(elsewhere);
});

afterAll(() => world.close());

describe('every endpoint', () => {
  test('has a rule in the policy, and the policy names no action without an endpoint', () => {
    const { policy } = world.server.around;
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !policy.knows(route.access)).map(nameOf)).toEqual([]);
    const used = new Set([
      ...routes.map((route) => route.access),
      'notify.stream',
      'resources.read_hidden',
      'governance.read_handling',
      'surveys.read_drafts',
      'intake.accept_much',
      ...[...exportKinds.values()].map((kind) => kind.action),
    ]);
    const idle = policy.rows
      .map((row) => row.action)
      .filter((action) => !used.has(action) && !action.startsWith('surface.'));
    expect(idle).toEqual([]);
  });

  test.each(routes)('$method $path asks a stranger to sign in, or is open to anybody by rule', async (endpoint) => {
    const open = world.server.around.policy.rowsFor(endpoint.access, 'anonymous').length > 0;
    const url = endpoint.path.replaceAll(/:\w+/g, newId());
    const reply = await world.stranger.raw({
      method: endpoint.method,
      url,
      body: endpoint.method === 'GET' ? undefined : {},
    });
    if (open) expect([200, 422, 404]).toContain(reply.statusCode);
    else expect([reply.statusCode, reply.json().code]).toEqual([401, 'access.sign_in_first']);
  });

  test('opens no person to who keeps the system running', () => {
    const { policy } = world.server.around;
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
      const opened = routes.flatMap((route) => policy.rowsFor(route.access, role));
      expect(opened.filter((row) => row.class >= 'C2')).toEqual([]);
      expect(clearances[role] < 'C2').toBe(true);
    }
  });

  test('that names one object is tried below', () => {
    const naming = routes
      .filter((route) => route.path.includes(':id'))
      .map(nameOf)
      .sort();
    expect(Object.keys(asked).sort()).toEqual(naming);
  });
});

describe.each([
  ['another school', 'school', 9],
  ['another county', 'county', 11],
  ['the same school or kind', 'class', 4],
] as const)('to people of %s', (_, kind, least) => {
  test.each(Object.entries(asked))('%s finds nothing', async (name, { object, query, body, headers = {} }) => {
    const [method = '', path = ''] = name.split(' ');
    const id = objects[object] ?? '';
    expect(id, object).not.toBe('');
    let tried = 0;
    for (const [role, client] of others[kind]) {
      if (kind === 'school' && (countyTask[object] === role || countyRead[object]?.includes(role))) continue;
      // Whose child is in the class is in its group.
      if (object === 'class_group' && role === 'guardian of a classmate') continue;
      const reply = await client.raw({
        method,
        url: addressOf(path, id, query),
        body: body ?? (method === 'GET' ? undefined : {}),
        headers,
      });
      expect([role, reply.statusCode, reply.json().code]).toEqual([role, 404, 'access.not_found']);
      tried += 1;
    }
    expect(tried).toBeGreaterThanOrEqual(least);
  });

  test('no list has it', async () => {
    const ids = Object.values(objects);
    let read = 0;
    for (const [role, client] of others[kind]) {
      if (kind === 'school' && role === 'official') continue;
      for (const url of [
        '/api/needs',
        '/api/offers',
        '/api/engagements',
        '/api/children',
        '/api/people',
        '/api/imports',
        '/api/appointments',
        '/api/orders',
        '/api/holds',
        '/api/openings',
        '/api/claims',
        '/api/contacts',
        '/api/matters',
        '/api/tasks',
      ]) {
        const reply = await client.raw({ method: 'GET', url });
        const held = ids.filter((id) => reply.body.includes(id));
        const own = kind === 'class' ? [objects['org'], objects['class']] : [];
        expect([role, url, held.filter((id) => !own.includes(id))]).toEqual([role, url, []]);
        if (reply.statusCode === 200) read += 1;
      }
    }
    expect(read).toBeGreaterThan(5);
  });

  test('no need is stated and no consent decided for the child', async () => {
    const { pupil = '', class: group = '' } = objects;
    const wish = { urgency: 1, category: 'mental.2', mode: 'either', wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
    const attempts = [
      ['/api/needs', { ...wish, scope: 'pupil', pupil }],
      ['/api/consents', { pupil, purpose: 'service.mental', decision: 'refused' }],
      ...(kind === 'class' ? [] : [['/api/needs', { ...wish, scope: 'class', class: group }] as const]),
    ] as const;
    for (const [role, client] of others[kind]) {
      for (const [url, body] of attempts) {
        const reply = await client.raw({ method: 'POST', url, body });
        expect([role, url, reply.statusCode, reply.json().code]).toEqual([role, url, 404, 'access.not_found']);
      }
    }
  });
});

test('every rule is told in both languages: to whom it opens, and by what right', () => {
  const unsaid = modules.flatMap(({ policy }) => policy).filter((row) => !hasWords(row));
  expect(unsaid.map(({ action, relation, basis }) => [action, relation, basis])).toEqual([]);
});

test('to whom they concern the same things are there', async () => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org: objects['org'] ?? '' })).grant);
  const guardian = await world.as((await aGuardianOf(world, objects['pupil'] ?? '', objects['org'] ?? '')).grant);
  const lead = await world.as((await aPersonAs(world, 'safeguard_lead', { org: objects['org'] ?? '' })).grant);
  for (const [name, { object, query }] of Object.entries(asked).filter(([one]) => one.startsWith('GET'))) {
    const ofStaff = object === 'pupil_talk' ? lead : leader;
    const client = /^GET \/api\/(children\/|.*talk-partners$)/.test(name)
      ? guardian
      : countyTask[object]
        ? official
        : ofStaff;
    const reply = await client.raw({ method: 'GET', url: addressOf(name.slice(4), objects[object] ?? '', query) });
    // An import without a file has nothing refused to hand out yet, nor a family a copy it did not ask for, or a certificate; an export, or an audit, may not be made yet, and an export, a notice, or a class's post, is the asker's, whoever got it, or the class's; a conversation is of two, and what was opened by law its opener’s; an indicator is not called by the id of a period, nor a question by that of a survey.
    expect([name, reply.statusCode]).toEqual([
      name,
      /\/(refused|(copy|erasure)\/\w+|file)$|minors-audits\/:id|(notices|conversations|openings)\/:id|evaluation-periods\/:id\/schools|surveys\/:id\/words|posts\/:id(\/comments)?$/.test(
        name,
      )
        ? expect.any(Number)
        : 200,
    ]);
  }
});

test('nobody takes a role that was granted to somebody else', async () => {
  const leader = await aPersonAs(world, 'school_leader', { org: objects['org'] ?? '' });
  for (const client of others.class.values()) {
    const reply = await client.raw({ method: 'PUT', url: '/api/session/role', body: { grant: leader.grant } });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'access.not_found']);
  }
});
