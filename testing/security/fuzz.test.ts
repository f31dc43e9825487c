import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { arbitraryOf, type JsonSchema, mutated } from '#testing/arbitrary-of.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

/** How often each endpoint is asked by each role. */
const rounds = amount(1, 100);
const roles = ['official', 'homeroom', 'volunteer'] as const;

interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  body: JsonSchema | 'file' | undefined;
}

let world: World;
let grants: Map<string, string>;
let operations: Operation[];
let ids: string[];

beforeAll(async () => {
  world = await createWorld('990101', addCounty, { REQUESTS_PER_MINUTE: '1000000' });
  await someCategories(world);
  await aTown(world);
  const objects = await completeLoop(world);
  ids = Object.values(objects);
  const org = await anOrganisation(world, { name: '另一所学校' });
  grants = new Map();
  for (const role of roles) grants.set(role, (await aPersonAs(world, role, { org })).grant);
  operations = await readOperations();
});
afterAll(() => world.close());

/** What the server says of itself is what it is tried with. */
async function readOperations(): Promise<Operation[]> {
  const raw = new Set(
    modules.flatMap((module) => module.rawRoutes ?? []).map(({ endpoint }) => endpoint.path as string),
  );
  const document = (await world.stranger.raw({ method: 'GET', url: '/openapi.json' })).json<{
    paths: Record<string, Record<string, OpenApiOperation>>;
  }>();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    raw.has(path) || path === '/api/stream'
      ? []
      : Object.entries(methods).map(([method, { parameters, requestBody }]) => {
          const content = requestBody?.content;
          const json = content?.['application/json'];
          return {
            method: method.toUpperCase(),
            path,
            parameters: parameters.filter((one) => one.in !== 'header'),
            body: json ? json.schema : content && 'file',
          };
        }),
  );
}

interface OpenApiOperation {
  parameters: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

/** One request: what fills its path, its query and its body. */
interface Asked {
  places: unknown;
  query: unknown;
  body: unknown;
}

/** Requests of an operation: some as the contract wants them, most with something wrong in one part. */
function requestsOf({ parameters, body }: Operation): fc.Arbitrary<Asked> {
  const of = (place: string): fc.Arbitrary<unknown> => {
    const named = parameters.filter((one) => one.in === place);
    const required = named.filter((one) => one.required).map((one) => one.name);
    const properties = Object.fromEntries(named.map((one) => [one.name, one.schema]));
    return arbitraryOf({ type: 'object', properties, required }, ids);
  };
  const file = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  const sent = body === 'file' ? file : body ? arbitraryOf(body, ids) : fc.constant(undefined);
  const wrongBody = body && body !== 'file' ? mutated(sent) : sent;
  const [places, query] = [of('path'), of('query')];
  return fc.oneof(
    fc.record({ places, query, body: sent }),
    fc.record({ places, query, body: wrongBody }),
    fc.record({ places, query: mutated(query), body: sent }),
    fc.record({ places: mutated(places), query, body: sent }),
  );
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? '');
const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function send(client: Client, { method, path, body: kind }: Operation, { places, query, body }: Asked) {
  const filled = new Map(entriesOf(places));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(plain(filled.get(name) ?? '')));
  const search = new URLSearchParams(entriesOf(query).map(([name, value]) => [name, plain(value)]));
  const type = kind === 'file' ? 'application/octet-stream' : 'application/json';
  const payload = kind === 'file' || body === undefined ? body : JSON.stringify(body);
  return client.raw({
    method,
    url: search.size > 0 ? `${address}?${search}` : address,
    body: payload,
    headers: body === undefined ? {} : { 'content-type': type },
  });
}

const inside =
  /\b(select|insert into|update|delete from) [\s\S]{0,80}\b(from|set|values|where)\b|\n\s+at |node_modules|syntax error/i;

/** Counted as the system: row security hides events from whoever has no county. */
const events = (): Promise<number> =>
  world.system(async ({ db }) => {
    const { count: found } = await db
      .selectFrom('platform.event')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('county', '=', world.county)
      .executeTakeFirstOrThrow();
    return found;
  });

function expectGoodReply(reply: LightMyRequestResponse, { path }: Operation, what: string): void {
  expect(reply.statusCode, what).toBeLessThan(500);
  if (reply.statusCode < 400) return;
  expect(reply.body, what).not.toMatch(inside);
  // What anybody reads in a browser of his is refused by a page.
  if (path.startsWith('/p/') && String(reply.headers['content-type']).startsWith('text/html')) return;
  expect(String(reply.headers['content-type']), what).toMatch(/^application\/problem\+json/);
  const problem = reply.json<{ status: number; code: string; title: string; request: string }>();
  expect(problem.status, what).toBe(reply.statusCode);
  expect(problem.title.length, what).toBeGreaterThan(3);
  expect(problem.request, what).toBe(reply.headers['x-request-id']);
}

/** How many events there were when all that was done had come to rest. */
let known: number;

/** Sends one request; says whether it was done. What is refused must have changed nothing. */
async function isDone(client: Client, operation: Operation, asked: Asked, role: string): Promise<boolean> {
  const reply = await send(client, operation, asked);
  const sent = JSON.stringify(asked).slice(0, 2_000);
  const what = `${role} ${operation.method} ${operation.path} ${sent} → ${reply.statusCode} ${reply.body.slice(0, 500)}`;
  expectGoodReply(reply, operation, what);
  const done = reply.statusCode < 400;
  if (!done) expect(await events(), what).toBe(known);
  else {
    if (operation.method !== 'GET') await world.settled();
    known = await events();
  }
  return done;
}

test(`whatever is sent, nothing breaks, nothing is told of the inside, and what is refused changes nothing (seed ${seed})`, {
  timeout: 1_800_000,
}, async () => {
  const tally = { done: 0, refused: 0 };
  // Each endpoint and role is asked other things: the same number would make the same choices everywhere.
  let next = seed;
  known = await events();
  for (const operation of operations) {
    for (const [role, grant] of grants) {
      // One of his own for each endpoint: some of them end it.
      const client = await world.as(grant);
      for (const asked of fc.sample(requestsOf(operation), { seed: next++, numRuns: rounds }))
        tally[(await isDone(client, operation, asked, role)) ? 'done' : 'refused'] += 1;
    }
  }
  const asked = tally.done + tally.refused;
  tell(
    `C6: ${asked} requests to ${operations.length} endpoints as ${roles.length} roles, ${tally.done} done, ${tally.refused} refused, 0 failures (seed ${seed})`,
  );
  expect(operations.length).toBeGreaterThan(50);
  expect(tally.done).toBeGreaterThan(rounds * 20);
  expect(tally.refused).toBeGreaterThan(rounds * 80);
});
