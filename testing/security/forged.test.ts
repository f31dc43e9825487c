import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amount, seed, tell } from '#testing/amount.ts';
import { requestOf } from '#testing/security/asking.ts';
import { type Matrix, read } from '#testing/security/authorization-matrix.ts';
import { castWorld } from '#testing/security/cast.ts';
import { type Question, questions } from '#testing/security/questions.ts';
import { type Cast, ownRelations, type Stander } from '#testing/security/standers.ts';
import type { Client, World } from '#testing/world.ts';

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

type Headers = Readonly<Record<string, string>>;

const from: Headers = { origin: 'https://elsewhere.example', referer: 'https://elsewhere.example/' };
const form = (type: string): Headers => ({ ...from, 'content-type': type, 'idempotency-key': '' });

/** What a page of another site makes a browser send that sends cookies along; not every browser says from where. */
const forgeries: Readonly<Record<string, Headers>> = {
  'a form': form('application/x-www-form-urlencoded'),
  'a form that says from where': { ...form('application/x-www-form-urlencoded'), 'sec-fetch-site': 'cross-site' },
  'a form as text': form('text/plain'),
  'a form with files': form('multipart/form-data; boundary=a'),
  'a script without our header': { ...from, 'idempotency-key': '', 'sec-fetch-site': 'cross-site' },
  'a script with it': { ...from, 'sec-fetch-site': 'cross-site' },
  'a neighbouring site': { ...from, 'sec-fetch-site': 'same-site' },
};

/** By what a forged request is known, whatever it asks. */
const known = new Set(['request.cross_site', 'request.key_missing', 'request.wrong_type']);

const changing = questions().filter(({ endpoint }) => endpoint.method !== 'GET');

/** Those who may do it, as the reviewed matrix says: of what they send only the forgery can be refused. */
const whoMay = ({ title, object }: Question): Stander[] =>
  cast.standers.filter(
    ({ role, relation, own }) =>
      reviewed.get(title)?.get(`${role} ${relation}`) === '+' &&
      (!ownRelations.has(relation) || object === undefined || object in own),
  );

/** Some of a list by chance. */
const some = <T>(all: readonly T[], share: number, nth: number): T[] => {
  const length = Math.min(share, all.length);
  const subsets = fc.shuffledSubarray([...all], { minLength: length, maxLength: length });
  return fc.sample(subsets, { seed: seed + nth, numRuns: 1 }).flat();
};

/** Sends the same in some of the ways; gives which were sent, and which were not known for what they are. */
async function forge(client: Client, { method, url, body, headers }: ReturnType<Question['request']>, nth: number) {
  const ways = some(Object.entries(forgeries), amount(3, 7), nth);
  const done: string[] = [];
  for (const [way, more] of ways) {
    const sent = more['content-type'] && !(body instanceof Uint8Array) ? JSON.stringify(body ?? {}) : body;
    const reply = await client.raw({ method, url, body: sent, headers: { ...headers, ...more } });
    const code = reply.statusCode < 400 ? 'done' : reply.json<{ code: string }>().code;
    if (!known.has(code) || reply.cookies.length > 0) done.push(`${method} ${url}, ${way}: ${code}`);
  }
  return { sent: ways.length, done };
}

test(`no endpoint does anything for a page of another site (seed ${seed})`, { timeout: 900_000 }, async () => {
  const tally = { honest: 0, sent: 0, done: [] as string[] };
  for (const [nth, question] of changing.entries()) {
    for (const asker of some(whoMay(question), amount(1, 12), nth)) {
      const request = requestOf(cast.objects, question, asker);
      const headers = { ...request.headers, 'sec-fetch-site': 'same-origin' };
      const honest = await asker.client.raw({ ...request, headers });
      const isKnown = honest.statusCode >= 400 && known.has(honest.json<{ code: string }>().code);
      expect([question.title, isKnown]).toEqual([question.title, false]);
      const { sent, done } = await forge(asker.client, request, tally.honest);
      tally.honest += 1;
      tally.sent += sent;
      tally.done.push(...done);
    }
  }
  tell(
    `C27 forged: ${tally.sent} requests to ${changing.length} questions, ${tally.done.length} done; ${tally.honest} honest ones let pass (seed ${seed})`,
  );
  expect(tally.done).toEqual([]);
  expect(tally.honest).toBeGreaterThan(amount(80, 500));
});

test('no browser is signed in by a page of another site as whom that chose', async () => {
  const open = changing.filter(({ title }) => reviewed.get(title)?.get('anonymous anywhere') === '+');
  const forging = open.map((question, nth) => forge(world.stranger, question.request(cast.objects), nth));
  const found = await Promise.all(forging);
  const [sent, done] = [found.reduce((sum, one) => sum + one.sent, 0), found.flatMap((one) => one.done)];
  tell(`C27 forged: ${sent} requests to ${open.length} questions by nobody, ${done.length} done (seed ${seed})`);
  expect(done).toEqual([]);
  expect(open.length).toBeGreaterThan(10);
});
