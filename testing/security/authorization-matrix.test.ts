import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { type Matrix, read, written } from '#testing/security/authorization-matrix.ts';
import { askAs, sendAs } from '#testing/security/asking.ts';
import { castWorld } from '#testing/security/cast.ts';
import { type Outcome, type Question, questions } from '#testing/security/questions.ts';
import { type Cast, ownRelations, type Stander } from '#testing/security/standers.ts';
import type { World } from '#testing/world.ts';

const file = join(import.meta.dirname, 'authorization-matrix.txt');
const proposal = process.env['MATRIX_PROPOSAL'];
const all = questions();
const token = 'figures-for-the-bureau';

/** So many ask at the same time. */
const atOnce = 4;

const undoing = { isOn: false };
let world: World;
let cast: Cast;
let text: string;
let reviewed: Matrix;

beforeAll(async () => {
  const made = await castWorld({ METRICS_TOKEN: token }, undoing);
  world = made.world;
  const { objects, standers } = made.cast;
  const outside = (role: string, client = world.stranger): Stander => ({ role, relation: 'anywhere', client, own: {} });
  const service: Stander['client'] = {
    ...world.stranger,
    raw: (asked) => world.stranger.raw({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } }),
  };
  cast = { objects, standers: [...standers, outside('anonymous'), outside('service', service)] };
  text = await readFile(file, 'utf8').catch(() => '');
  reviewed = read(text);
  undoing.isOn = true;
}, 120_000);
afterAll(() => world.close());

const nameOf = ({ role, relation }: Stander): string => `${role} ${relation}`;

/** Whether there is anything to ask: of his own things only who has one. */
const concerns = ({ object }: Question, { relation, own }: Stander): boolean =>
  !ownRelations.has(relation) || object === undefined || object in own;

const everyPair = (): (readonly [Question, Stander])[] =>
  all.flatMap((question) =>
    cast.standers.filter((stander) => concerns(question, stander)).map((stander) => [question, stander] as const),
  );

/** What nobody has reviewed yet, or all again. */
const proposed = (): (readonly [Question, Stander])[] =>
  everyPair().filter(
    ([{ title }, stander]) => process.env['MATRIX_ALL'] === 'yes' || !reviewed.get(title)?.has(nameOf(stander)),
  );

/** Of each endpoint some askers by chance every day, all of them in the deep run. */
function chosen(): (readonly [Question, Stander])[] {
  const share = amount(2, Number.POSITIVE_INFINITY);
  if (proposal !== undefined) return proposed();
  if (share === Number.POSITIVE_INFINITY) return everyPair();
  return [...Map.groupBy(everyPair(), ([question]) => question).values()].flatMap((pairs, at) =>
    fc
      .sample(fc.shuffledSubarray(pairs, { minLength: share, maxLength: share }), { seed: seed + at, numRuns: 1 })
      .flat(),
  );
}

/** What was found, and what was reviewed before of what is still there. */
function merged(found: Matrix): Matrix {
  const cells = Map.groupBy(everyPair(), ([{ title }]) => title);
  return new Map(
    [...cells].map(([title, its]) => [
      title,
      new Map(
        its.flatMap(([, stander]) => {
          const outcome = found.get(title)?.get(nameOf(stander)) ?? reviewed.get(title)?.get(nameOf(stander));
          return outcome === undefined ? [] : [[nameOf(stander), outcome] as const];
        }),
      ),
    ]),
  );
}

/** A refusal without the number of its request. */
const shapeOf = (body: string): unknown => ({ ...(JSON.parse(body) as object), request: null });

test('every endpoint, role and relation has its cell, and nothing else has', () => {
  if (proposal !== undefined) return;
  const expected = new Map(all.map(({ title }) => [title, new Set<string>()]));
  for (const [{ title }, stander] of everyPair()) expected.get(title)?.add(nameOf(stander));
  expect([...reviewed.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [title, cells] of reviewed)
    expect([title, [...cells.keys()].sort()]).toEqual([title, [...(expected.get(title) ?? [])].sort()]);
  expect(written(reviewed)).toBe(text);
});

test(`who may is who the reviewed matrix says (seed ${seed})`, { timeout: 1_200_000 }, async () => {
  const found = new Map<string, Map<string, Outcome>>();
  const faults: string[] = [];
  const tally = { allowed: 0, denied: 0 };
  const pairs = chosen();
  const askOne = async ([question, stander]: (typeof pairs)[number]): Promise<void> => {
    const { reply, outcome } = await askAs(world, cast.objects, question, stander);
    const cells = found.get(question.title) ?? new Map<string, Outcome>();
    found.set(question.title, cells.set(nameOf(stander), outcome));
    tally[outcome === '-' || outcome === '!' ? 'denied' : 'allowed'] += 1;
    const expected = reviewed.get(question.title)?.get(nameOf(stander));
    if (outcome !== expected)
      faults.push(`${question.title}: ${nameOf(stander)} ${outcome}, reviewed ${expected ?? 'nothing'}`);
    if (outcome !== '-' || question.object === undefined) return;
    const missing = await sendAs(world, stander, question.request({ ...cast.objects, [question.object]: newId() }));
    if (!isDeepStrictEqual(shapeOf(missing.body), shapeOf(reply.body)))
      faults.push(`${question.title}: ${nameOf(stander)} can tell what is forbidden from what is missing`);
  };
  for (let at = 0; at < pairs.length; at += atOnce)
    await Promise.all(
      pairs
        .slice(at, at + atOnce)
        .map((pair) =>
          askOne(pair).catch((error: unknown) => faults.push(`${pair[0].title}: ${nameOf(pair[1])}: ${String(error)}`)),
        ),
    );
  if (proposal !== undefined) {
    tell(faults.filter((fault) => !fault.includes(', reviewed ')).join('\n'));
    return writeFile(proposal, written(merged(found)));
  }
  tell(
    `C1: ${pairs.length} cells of ${all.length} questions asked, ${tally.allowed} allowed, ${tally.denied} denied, ${faults.length} unexpected (seed ${seed})`,
  );
  expect(faults).toEqual([]);
  expect(found.size).toBe(all.length);
  expect(tally.allowed).toBeGreaterThan(amount(40, 1_000));
  expect(tally.denied).toBeGreaterThan(amount(60, 2_500));
});

test('every row of the policy that allows lets somebody of its role in, in the reviewed matrix', () => {
  if (proposal !== undefined) return;
  const { rows } = world.server.around.policy;
  const everybody = new Set(cast.standers.map(({ role }) => role));
  const mayOf = (action: string): string[] =>
    all
      .filter(({ endpoint }) => endpoint.access === action)
      .flatMap(({ title }) => [...(reviewed.get(title) ?? [])])
      .flatMap(([who, outcome]) => (outcome === '+' || outcome === 'o' ? [who.split(' ')[0] ?? ''] : []));
  const idle = rows.filter(({ action, role, relation, deny }) => {
    if (
      deny ||
      relation === 'glass' ||
      action.startsWith('surface.') ||
      !all.some(({ endpoint }) => endpoint.access === action)
    )
      return false;
    const may = mayOf(action);
    return role === 'anybody' || role === 'signed_in' ? !may.some((one) => everybody.has(one)) : !may.includes(role);
  });
  expect(idle.map(({ action, role }) => `${action} ${role}`)).toEqual([]);
});
