import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { newId } from '#platform/id.ts';
import { tell } from '#testing/amount.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'] as const;

/** Every route the server has, as it says itself: `GET /api/needs/:id`. */
const routed = new Set<string>();
let world: World;
let described: Set<string>;
let patterns: RegExp[];

beforeAll(async () => {
  world = await createWorld('990101', addCounty, { REQUESTS_PER_MINUTE: '1000000' });
  for (const line of routesIn(world.server.app.printRoutes({ commonPrefix: false }))) routed.add(line);
  const { paths } = (await world.stranger.raw({ method: 'GET', url: '/openapi.json' })).json<{
    paths: Record<string, Record<string, object>>;
  }>();
  described = new Set(
    Object.entries(paths).flatMap(([path, its]) =>
      Object.keys(its).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    ),
  );
  patterns = [...described].map((one) => new RegExp(`^${one.replaceAll(/:\w+/g, '[^/]+')}$`));
});
afterAll(() => world.close());

/** Reads the tree of routes as Fastify draws it. */
function routesIn(drawn: string): string[] {
  const stack: string[] = [];
  return drawn.split('\n').flatMap((line) => {
    const [, indent = '', path = '', its = ''] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (path === '') return [];
    stack.length = indent.length / 4 - 1;
    stack.push(path);
    return its === '' ? [] : its.split(', ').map((method) => `${method} ${stack.join('')}`);
  });
}

/** Files, and the frames of the screens. */
const isFile = (route: string): boolean => /^(GET|HEAD) (.*\*$|\/m\/)/.test(route);

/** Whether an endpoint of this method has this address, by a parameter perhaps. */
const isDescribed = (method: string, path: string): boolean => patterns.some((one) => one.test(`${method} ${path}`));

test('what is routed, what is described and what the policy knows are the same', () => {
  const { policy } = world.server.around;
  // HEAD is answered where GET is, by the same gate.
  const served = [...routed].filter((route) => !isFile(route) && !route.startsWith('HEAD '));
  expect(served.sort()).toEqual([...described].sort());
  const heads = [...routed].filter((route) => route.startsWith('HEAD ') && !isFile(route));
  expect(heads.filter((head) => !described.has(head.replace('HEAD', 'GET')))).toEqual([]);
  const unknown = modules
    .flatMap((module) => [...module.routes, ...(module.rawRoutes ?? [])])
    .filter(({ endpoint }) => !policy.knows(endpoint.access));
  expect(unknown).toEqual([]);
  tell(`C3: ${served.length} routes, ${described.size} described, ${policy.rows.length} policy rows, 0 differences`);
  expect(served.length).toBeGreaterThan(100);
});

test('no address answers to a method it does not name, and HEAD goes through the gate of GET', async () => {
  let asked = 0;
  for (const route of described) {
    const [, path = ''] = route.split(' ');
    const url = path.replaceAll(/:\w+/g, newId());
    for (const method of methods) {
      if (isDescribed(method, url) || url === '/api/stream') continue;
      const reply = await world.server.app.inject({ method: method as 'GET', url });
      asked += 1;
      const expected = method === 'HEAD' && isDescribed('GET', url) ? await statusOf(url) : 404;
      expect([method, url, reply.statusCode]).toEqual([method, url, expected]);
      expect(reply.headers['access-control-allow-methods']).toBeUndefined();
      if (method === 'HEAD') expect(reply.body).toBe('');
    }
  }
  tell(`C3: ${asked} requests by methods no endpoint names, 0 answered`);
  expect(asked).toBeGreaterThan(500);
});

const statusOf = async (url: string): Promise<number> =>
  (await world.server.app.inject({ method: 'GET', url })).statusCode;
