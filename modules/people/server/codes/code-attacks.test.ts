import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askForCode, giveCode } from '#modules/people/contract/one-time-code.ts';
import { anAccountOf, aPersonAs } from '#modules/people/testing.ts';
import { type SmsStub, startSmsStub } from '#testing/sms-stub.ts';
import { chance, welch } from '#testing/welch.ts';
import { addCounty, cookiesAfter, createWorld, type World } from '#testing/world.ts';

// The everyday run takes a small share of what the deep run does, of the same.
const isDeep = inject('deep');
const minute = 60_000;
const phone = '10000000001';

let world: World;
let stub: SmsStub;

beforeAll(async () => {
  stub = await startSmsStub();
  world = await createWorld('990101', addCounty, {
    ...stub.environment,
    TRUST_PROXY: 'true',
    REQUESTS_PER_MINUTE: '9999999',
  });
  const { person } = await aPersonAs(world, 'guardian');
  await anAccountOf(world, person);
  await world.system(({ db }) =>
    db
      .updateTable('people.person')
      .set({ phone })
      .where('county', '=', world.county)
      .where('id', '=', person)
      .execute(),
  );
});
afterAll(async () => {
  await world.close();
  await stub.close();
});

const print = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

const post = (path: string, body: object, nth: number, cookie = '') =>
  world.stranger.raw({
    method: 'POST',
    url: path,
    body,
    headers: { cookie, 'x-forwarded-for': `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}` },
  });

test('stuffing: from however many addresses and browsers, codes of a number are guessed ten times an hour', async () => {
  const guesses = isDeep ? 10_000 : 150;
  const hours = isDeep ? 48 : 4;
  let [compared, asked, signedIn, way] = [0, 0, 0, { ticket: '', cookie: '' }];
  for (let nth = 0; nth < guesses; nth += 1) {
    if (nth % 5 === 0) {
      const reply = await post(askForCode.path, { phone }, nth);
      if (reply.statusCode === 200) {
        asked += 1;
        way = { ticket: reply.json<{ ticket: string }>().ticket, cookie: cookiesAfter(reply) };
      }
    }
    const reply = await post(giveCode.path, { ticket: way.ticket, code: '000000' }, nth, way.cookie);
    if (reply.statusCode === 200) signedIn += 1;
    if (reply.statusCode === 422) compared += 1;
    world.clock.pass((hours * 60 * minute) / guesses);
  }
  await world.settled();
  const sent = stub.sent.filter(({ to }) => to === phone).length;
  print({ guesses, hours, asked, sent, compared, signedIn });
  expect(compared).toBeGreaterThan(0);
  // Hours are counted from the first of each: a window may begin and end within those looked at.
  expect(compared).toBeLessThanOrEqual(10 * (hours + 1));
  expect(asked).toBeLessThanOrEqual(20 * (Math.ceil(hours / 24) + 1));
  expect(sent).toBeLessThanOrEqual(asked);
  expect(signedIn).toBeLessThanOrEqual(1);
});

test('enumeration: asking takes as long for a number somebody has as for one nobody has', async () => {
  const samples = isDeep ? 2_000 : 15;
  // The day of another test is over.
  world.clock.pass(25 * 60 * minute);
  const took = { known: [] as number[], unknown: [] as number[] };
  for (let nth = 0; nth < samples * 2; nth += 1) {
    // A known number has five an hour; every other time it is one nobody has, and who is first takes turns.
    const which = (nth + (nth >> 1)) % 2 === 0 ? 'known' : 'unknown';
    world.clock.pass(which === 'known' ? 73 * minute : 0);
    const body = { phone: which === 'known' ? phone : `109${String(nth).padStart(8, '0')}` };
    const began = performance.now();
    const reply = await post(askForCode.path, body, nth);
    took[which].push(performance.now() - began);
    expect(reply.statusCode).toBe(200);
    // What the job does with it must not be in the next one's way.
    await world.settled();
  }
  const { t, gapMs } = welch(took.known, took.unknown);
  print({ samples, t, gapMs });
  expect([took.known.length, took.unknown.length]).toEqual([samples, samples]);
  // The deep run alone has the machine for itself, and enough of them.
  if (isDeep) {
    expect(gapMs).toBeLessThan(5);
    expect(Math.abs(t)).toBeLessThan(chance);
  }
});
