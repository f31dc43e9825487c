import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amount, seed, tell } from '#testing/amount.ts';
import { asOwner } from '#testing/canaries.ts';
import { read } from '#testing/security/authorization-matrix.ts';
import { castWorld } from '#testing/security/cast.ts';
import { type Question, questions } from '#testing/security/questions.ts';
import { type Cast, ownRelations, type Stander } from '#testing/security/standers.ts';
import type { World } from '#testing/world.ts';

let world: World;
let cast: Cast;
/** Every reading whose policy row leaves a record, by everybody who may. */
let recorded: (readonly [Question, Stander])[];
/** Readings that leave none. */
let unrecorded: (readonly [Question, Stander])[];

beforeAll(async () => {
  ({ world, cast } = await castWorld());
  const matrix = read(await readFile(join(import.meta.dirname, 'authorization-matrix.txt'), 'utf8'));
  const mayRead = questions()
    .filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.path !== '/api/stream')
    .flatMap((question) =>
      cast.standers
        .filter(({ role, relation }) => /[+o]/.test(matrix.get(question.title)?.get(`${role} ${relation}`) ?? ''))
        .map((stander) => [question, stander] as const),
    );
  const isRecorded = ([{ endpoint }, { role, relation }]: readonly [Question, Stander]): boolean => {
    const rows = world.server.around.policy.rowsFor(endpoint.access, role);
    // Of a homeroom teacher the families of a class are recorded, and not the colleagues of a group of his own.
    const his = rows.filter((row) => row.relation.split(':')[0] === relation);
    return (his.length > 0 ? his : rows).some(({ audit }) => audit === 'read');
  };
  recorded = mayRead.filter(isRecorded);
  unrecorded = mayRead.filter((pair) => !isRecorded(pair));
}, 120_000);
afterAll(() => world.close());

const ask = ([question, { client, own, relation }]: readonly [Question, Stander]) =>
  client.raw(question.request({ ...cast.objects, ...(ownRelations.has(relation) ? own : {}) }));

/** How often this action was let happen, by its records, in both counties. */
async function recordsOf(action: string): Promise<number> {
  const [found] = await asOwner(
    world,
    `select count(*)::int as count from platform.audit where action = '${action}' and decision = 'allowed'`,
  );
  return Number(found?.['count']);
}

const some = <T>(all: readonly T[], share: number): T[] =>
  fc.sample(fc.shuffledSubarray([...all], { minLength: share, maxLength: share }), { seed, numRuns: 1 }).flat();

test(`each reading of what is to be recorded is recorded (seed ${seed})`, { timeout: 600_000 }, async () => {
  const tally = { reads: 0, records: 0 };
  for (const pair of some(recorded, Math.min(amount(30, 10_000), recorded.length))) {
    const { access } = pair[0].endpoint;
    const before = await recordsOf(access);
    const reply = await ask(pair);
    const records = (await recordsOf(access)) - before;
    if (reply.statusCode >= 400) continue;
    const what = `${pair[0].title} by ${pair[1].role} ${pair[1].relation}`;
    // Who compares two runs looks at both.
    expect([what, records > 0], reply.body.slice(0, 200)).toEqual([what, true]);
    tally.reads += 1;
    tally.records += records;
  }
  tell(`C10: ${tally.reads} recorded readings, ${tally.records} records, of ${recorded.length} pairs (seed ${seed})`);
  expect(tally.records).toBeGreaterThanOrEqual(tally.reads);
  expect(tally.reads).toBeGreaterThan(amount(15, 40));
});

test('where no record can be kept nothing is read that has to be recorded, and everything else is', {
  timeout: 600_000,
}, async () => {
  const tally = { refused: 0, read: 0 };
  await asOwner(world, 'revoke insert on platform.audit from lianyu_app');
  for (const pair of some(recorded, Math.min(amount(20, 10_000), recorded.length))) {
    const reply = await ask(pair);
    expect([pair[0].title, reply.statusCode >= 400], reply.body.slice(0, 100)).toEqual([pair[0].title, true]);
    tally.refused += 1;
  }
  for (const pair of some(unrecorded, amount(30, 300))) if ((await ask(pair)).statusCode === 200) tally.read += 1;
  await asOwner(world, 'grant insert on platform.audit to lianyu_app');
  tell(`C10: without the table of records ${tally.refused} refused, 0 read; of what needs none ${tally.read} read`);
  expect(tally.refused).toBeGreaterThan(amount(15, 40));
  expect(tally.read).toBeGreaterThan(amount(15, 150));
});
