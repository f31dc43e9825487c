import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { opens, type PolicyRow } from '#platform/access/policy.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { type Matrix, read } from '#testing/security/authorization-matrix.ts';
import { castWorld } from '#testing/security/cast.ts';
import { type Question, questions } from '#testing/security/questions.ts';
import { type Cast, ownRelations, type Stander } from '#testing/security/standers.ts';
import type { World } from '#testing/world.ts';

const undoing = { isOn: false };
let world: World;
let cast: Cast;
let reviewed: Matrix;

beforeAll(async () => {
  ({ world, cast } = await castWorld({}, undoing));
  reviewed = read(await readFile(join(import.meta.dirname, 'authorization-matrix.txt'), 'utf8'));
  undoing.isOn = true;
}, 120_000);
afterAll(() => world.close());

type Json = Record<string, unknown>;

/** Those who stand nearest to the objects: of whom most is answered. */
const near = (): Stander[] =>
  cast.standers.filter(({ relation }) => ownRelations.has(relation) || ['class', 'school'].includes(relation));

type Asked = readonly [Question, Stander];

/** Whether this one is answered, as the reviewed matrix says. */
const isAnswered = ([{ title }, { role, relation }]: Asked): boolean =>
  /[+o]/.test(reviewed.get(title)?.get(`${role} ${relation}`) ?? '');

/** By question, everybody near of whom that holds; every day some of them. */
function pairs(of: readonly Question[], holds: (asked: Asked) => boolean = () => true): Asked[] {
  const all = of
    .flatMap((question) =>
      near()
        .filter(({ relation, own }) => !ownRelations.has(relation) || !question.object || question.object in own)
        .map((stander) => [question, stander] as const),
    )
    .filter(holds);
  const share = Math.min(amount(60, all.length), all.length);
  return fc.sample(fc.shuffledSubarray(all, { minLength: share, maxLength: share }), { seed, numRuns: 1 }).flat();
}

const ask = (question: Question, { client, own, relation }: Stander, change?: (body: Json) => Json) => {
  const ids = { ...cast.objects, ...(ownRelations.has(relation) ? own : {}) };
  const request = question.request({ ...ids, grant: ids['grant'] ?? '' });
  return client.raw(change ? { ...request, body: change(request.body as Json) } : request);
};

/** The keys at every place of a value, lists left out: `items.id`. */
function keysIn(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => keysIn(one, place)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${place}${key}`, ...keysIn(inner, `${place}${key}.`)]);
}

/** All keys a schema names, where it names them. */
function keysOf(schema: Json, place = ''): string[] {
  const parts = [...((schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf'] ?? []) as Json[])];
  const found = parts.flatMap((one) => keysOf(one, place));
  if (schema['items']) found.push(...keysOf(schema['items'] as Json, place));
  for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>))
    found.push(`${place}${key}`, ...keysOf(inner, `${place}${key}.`));
  if (typeof schema['additionalProperties'] === 'object') found.push(`${place}*`);
  return found;
}

const isNamed = (key: string, named: ReadonlySet<string>): boolean =>
  named.has(key) || [...named].some((one) => one.endsWith('*') && key.startsWith(one.slice(0, -1)));

test(`no reply has a key its contract does not name, and none a field its role’s rows do not open (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const { policy } = world.server.around;
  const tally = { replies: 0, keys: 0, narrowed: 0 };
  const extra: string[] = [];
  const telling = questions().filter(({ endpoint }) => endpoint.path !== '/api/stream');
  for (const [question, stander] of pairs(telling, isAnswered)) {
    const reply = await ask(question, stander);
    if (reply.statusCode >= 400 || !String(reply.headers['content-type']).includes('json')) continue;
    const named = new Set(
      keysOf(z.toJSONSchema(question.endpoint.reply, { io: 'output', unrepresentable: 'any' }) as Json),
    );
    const keys = keysIn(reply.json());
    tally.replies += 1;
    tally.keys += keys.length;
    extra.push(...keys.filter((key) => !isNamed(key, named)).map((key) => `${question.title} ${stander.role} ${key}`));
    const rows = policy.rowsFor(question.endpoint.access, stander.role);
    if (question.endpoint.method !== 'GET' || rows.length === 0 || rows.some(({ fields }) => fields === 'all'))
      continue;
    tally.narrowed += 1;
    extra.push(
      ...shut(reply.json(), rows).map((key) => `${question.title} ${stander.role} ${key}, which no row opens`),
    );
  }
  tell(
    `C2: ${tally.replies} replies with ${tally.keys} keys, ${tally.narrowed} of narrowed rows, ${extra.length} extra (seed ${seed})`,
  );
  expect(extra).toEqual([]);
  expect(tally.replies).toBeGreaterThan(amount(20, 500));
  expect(tally.narrowed).toBeGreaterThanOrEqual(amount(0, 20));
});

/** What a reply says of its objects that none of the rows opens. */
function shut(reply: Json, rows: readonly PolicyRow[]): string[] {
  const items = (Array.isArray(reply['items']) ? reply['items'] : [reply]) as Json[];
  const says = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
  return items.flatMap((item) =>
    Object.keys(item).filter((field) => says(item[field]) && !rows.some((row) => opens(row, field))),
  );
}

/** What somebody might add to a body in the hope that it is kept. */
const wishes: Json = {
  county: '990102',
  role: 'official',
  state: 'published',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  person: '01890a5d-ac96-774b-bcce-b302099a8057',
  opener: '01890a5d-ac96-774b-bcce-b302099a8057',
  org: '01890a5d-ac96-774b-bcce-b302099a8057',
  provider: '01890a5d-ac96-774b-bcce-b302099a8057',
  isAdmin: true,
  admin: true,
  vettedUntil: '2099-12-31',
  consent: 'given',
  fields: 'all',
  search: 'x',
  provedAt: '2026-11-24T02:00:00Z',
};

test(`what a body says beyond its contract changes nothing, and what would change all objects is not read (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const writing = questions().filter(
    ({ endpoint: { body, method } }) => method !== 'GET' && body instanceof z.ZodObject,
  );
  const tally = { tried: 0, poisoned: 0 };
  for (const [question, stander] of pairs(writing)) {
    const named = new Set(Object.keys((question.endpoint.body as z.ZodObject).shape));
    const more = Object.fromEntries(Object.entries(wishes).filter(([key]) => !named.has(key)));
    const [plain, wished] = [
      await ask(question, stander),
      await ask(question, stander, (body) => ({ ...body, ...more })),
    ];
    const what = `${question.title} by ${stander.role}`;
    expect([what, wished.statusCode]).toEqual([what, plain.statusCode]);
    const told = [plain, wished].map(({ body }) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,}/g, ''));
    if (plain.statusCode < 400 && !question.endpoint.isSecret) expect([what, told[1]]).toEqual([what, told[0]]);
    tally.tried += Object.keys(more).length;
    const poisoned = await poison(question, stander);
    expect([what, poisoned.statusCode]).toEqual([what, 400]);
    tally.poisoned += 1;
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  tell(
    `C2: ${tally.tried} keys nobody asked for sent, 0 accepted; ${tally.poisoned} bodies with __proto__, 0 read (seed ${seed})`,
  );
  expect(tally.tried).toBeGreaterThan(amount(400, 5_000));
});

function poison(question: Question, { client }: Stander) {
  const { method, url } = question.request({ ...cast.objects, grant: '' });
  const body = '{"__proto__":{"isAdmin":true},"a":1}';
  return client.raw({ method, url, body, headers: { 'content-type': 'application/json' } });
}
