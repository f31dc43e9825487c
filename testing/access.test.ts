import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { startImport } from '#modules/intake/contract/run.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, someCategories } from '#modules/resources/testing.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { newId } from '#platform/id.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const routes = modules.flatMap((module) => module.routes).map(({ endpoint }) => endpoint);
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** Roles that are tried against everything. */
const roles = [
  'official',
  'department',
  'school_leader',
  'homeroom',
  'teacher',
  'counsellor',
  'guardian',
  'pupil',
  'community_worker',
  'provider_admin',
  'volunteer',
  'system_admin',
];

let world: World;
let objects: Record<string, string>;
const others: Record<'school' | 'county', Map<string, Client>> = { school: new Map(), county: new Map() };

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

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  objects = await completeLoop(world);
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  objects['import'] = (await official.call(startImport, { body: { fileName: '名册.xlsx' } })).id;
  others.school = await strangersOf(world);
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

/** What is asked of each endpoint about one object, so that only the relation to the object can refuse it. */
const asked: Record<string, { object: string; body?: object; headers?: Record<string, string> }> = {
  'GET /api/needs/:id': { object: 'need' },
  'POST /api/needs/:id/withdraw': { object: 'need' },
  'GET /api/runs/:id': { object: 'run' },
  'GET /api/runs/:id/rows': { object: 'run' },
  'GET /api/runs/:id/check': { object: 'run' },
  'POST /api/runs/:id/release': { object: 'run' },
  'POST /api/runs/:id/discard': { object: 'run' },
  'GET /api/offers/:id': { object: 'offer' },
  'POST /api/offers/:id/answer': { object: 'offer', body: { answer: 'accept' } },
  'GET /api/engagements/:id': { object: 'engagement' },
  'POST /api/engagements/:id/meetings': {
    object: 'engagement',
    body: { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true },
  },
  'POST /api/engagements/:id/feedback': { object: 'engagement', body: { helpful: 3 } },
  'POST /api/engagements/:id/complete': { object: 'engagement' },
  'POST /api/engagements/:id/end': { object: 'engagement' },
  'POST /api/meetings/:id/confirm': { object: 'meeting' },
  'POST /api/meetings/:id/cancel': { object: 'meeting' },
  'GET /api/classes/:id/pupils': { object: 'class' },
  'DELETE /api/people/:id/invitation': { object: 'pupil' },
  'GET /api/resources/:id': { object: 'draft' },
  'PATCH /api/resources/:id': {
    object: 'draft',
    body: { category: 'mental.2', title: '改名', mode: 'either', schedule: 'DTSTART;TZID=Asia/Shanghai', capacity: 1 },
  },
  'PUT /api/resources/:id/state': { object: 'draft', body: { state: 'published' } },
  'GET /api/imports/:id': { object: 'import' },
  'GET /api/imports/:id/rows': { object: 'import' },
  'GET /api/imports/:id/refused': { object: 'import' },
  'POST /api/imports/:id/apply': { object: 'import' },
  'POST /api/imports/:id/cancel': { object: 'import' },
  'PUT /api/imports/:id/file': {
    object: 'import',
    body: Buffer.from('a'),
    headers: { 'content-type': 'application/octet-stream' },
  },
};

/** Whose task reaches every object of his own county. */
const countyTask: Record<string, string> = {
  run: 'official',
  draft: 'official',
  import: 'official',
};

describe('every endpoint', () => {
  test('has a rule in the policy, and the policy names no action without an endpoint', () => {
    const { policy } = world.server.around;
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !policy.knows(route.access)).map(nameOf)).toEqual([]);
    const used = new Set([...routes.map((route) => route.access), 'notify.stream', 'resources.read_hidden']);
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

  test('that names one object is tried below', () => {
    const naming = routes
      .filter((route) => route.path.includes(':id'))
      .map(nameOf)
      .sort();
    expect(Object.keys(asked).sort()).toEqual(naming);
  });
});

describe.each(['school', 'county'] as const)('to people of another %s', (kind) => {
  test.each(Object.entries(asked))('%s finds nothing', async (name, { object, body, headers = {} }) => {
    const [method = '', path = ''] = name.split(' ');
    let tried = 0;
    for (const [role, client] of others[kind]) {
      if (kind === 'school' && countyTask[object] === role) continue;
      const reply = await client.raw({
        method,
        url: path.replace(':id', objects[object] ?? ''),
        body: body ?? (method === 'GET' ? undefined : {}),
        headers,
      });
      expect([role, reply.statusCode, reply.json().code]).toEqual([role, 404, 'access.not_found']);
      tried += 1;
    }
    expect(tried).toBeGreaterThanOrEqual(11);
  });
});
