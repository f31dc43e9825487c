import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '#modules/people/contract/session.ts';
import { strangeBudgets } from '#modules/people/server/sign-in-budgets.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { hashPassword } from '#platform/session/password.ts';
import { type Budget, takeTry } from '#platform/session/throttle.ts';
import { addCounty, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const password = 'bamboo river 8 lanterns';
const hour = 3_600_000;
const spent = 'session.too_many_tries';
const wrong = 'people.wrong_password';

let world: World;
/** The login of an account nobody has tried yet. */
let login: string;

beforeAll(async () => {
  world = await createWorld('990101', addCounty, { TRUST_PROXY: 'true' });
});
beforeEach(async () => {
  world.clock.pass(hour);
  login = `teacher.${newId()}`;
  const { county } = world;
  const { person } = await aPersonAs(world, 'teacher');
  const password_hash = await hashPassword(password);
  await world.system(({ db, now }) =>
    db
      .insertInto('people.account')
      .values({ county, id: newId(), person, login, password_hash, made_at: now })
      .execute(),
  );
});
afterAll(() => world.close());

interface Try {
  address?: string;
  login?: string;
  password?: string;
  cookie?: string;
}

const send = ({ address = '203.0.113.1', cookie = '', ...said }: Try) =>
  world.stranger.raw({
    method: 'POST',
    url: signIn.path,
    body: { login: said.login ?? login, password: said.password ?? 'wrong' },
    headers: { 'x-forwarded-for': address, cookie },
  });

/** What a try comes to: the code of its refusal, or `signed in`. */
const attempt = async (how: Try): Promise<string> => (await send(how)).json<{ code?: string }>().code ?? 'signed in';

/** Makes tries one after the other and says what they came to. */
async function attempts(count: number, how: (nth: number) => Try): Promise<Set<string>> {
  const came = new Set<string>();
  for (let nth = 0; nth < count; nth++) came.add(await attempt(how(nth)));
  return came;
}

/** Spends tries as sign-in counts them, without hashing anything; says how many there were. */
async function spend(count: number, budgets: (nth: number) => Budget[]): Promise<number> {
  let taken = 0;
  for (let nth = 0; nth < count; nth++) {
    await world
      .system((ctx) => takeTry(ctx, budgets(nth)))
      .then(
        () => void (taken += 1),
        (error: unknown) => expect(error).toMatchObject({ code: spent }),
      );
  }
  return taken;
}

test('ten wrong passwords from one address are enough there, and do not lock the holder out elsewhere', async () => {
  expect(await attempts(10, () => ({}))).toEqual(new Set([wrong]));
  expect(await attempt({ password })).toBe(spent);
  expect(await attempt({ password, address: '198.51.100.7' })).toBe('signed in');
});

test('ten at the same moment are ten: none of them slips past the count', async () => {
  const came = await Promise.all(Array.from({ length: 15 }, () => attempt({})));
  expect(came.filter((one) => one === wrong)).toHaveLength(10);
  expect(came.filter((one) => one === spent)).toHaveLength(5);
});

test('from however many addresses, a login is tried less than a hundred times an hour', async () => {
  let tried = 0;
  for (let nth = 0; nth < 160; nth++) {
    tried += await spend(1, () => strangeBudgets(login, `198.51.100.${nth}`));
    world.clock.pass(hour / 160);
  }
  expect(tried).toBeGreaterThanOrEqual(60);
  expect(tried).toBeLessThanOrEqual(100);
});

test('a browser that has signed in before still does while others spend the login’s tries', async () => {
  const cookie = cookiesAfter(await send({ password }));
  const device = cookie.split('; ').find((one) => one.startsWith('lianyu-device=')) ?? '';
  expect(await spend(50, (nth) => strangeBudgets(login, `198.51.100.${nth}`))).toBe(20);
  expect(await attempt({ password, address: '192.0.2.1' })).toBe(spent);
  expect(await attempt({ password, address: '192.0.2.1', cookie: device })).toBe('signed in');
  expect(await attempts(10, () => ({ cookie: device }))).toEqual(new Set([wrong]));
  expect(await attempt({ password, cookie: device })).toBe(spent);
});

test('trying one password at many logins from one address ends after a hundred, also over many IPv6 addresses', async () => {
  const address = (nth: number): string => `2001:db8:1:2::${nth.toString(16)}`;
  expect(await spend(99, (nth) => strangeBudgets(`pupil.${nth}`, address(nth)))).toBe(99);
  expect(await attempt({ login: 'pupil.100', address: address(100) })).toBe(wrong);
  expect(await attempt({ login: 'pupil.101', address: address(101) })).toBe(spent);
  expect(await attempt({ password, address: '2001:db8:1:3::1' })).toBe('signed in');
});

test('signing in costs no tries', async () => {
  expect(await attempts(12, () => ({ password }))).toEqual(new Set(['signed in']));
});

test('an unknown name takes as much work as a wrong password', async () => {
  const spentOn = { known: 0, unknown: 0 };
  const measure = async (which: keyof typeof spentOn, said: Try): Promise<void> => {
    const before = process.cpuUsage();
    expect(await attempt(said)).toBe(wrong);
    const { user, system } = process.cpuUsage(before);
    spentOn[which] += user + system;
  };
  await attempt({ login: 'warming.up' });
  for (let nth = 0; nth < 8; nth++) {
    await measure('known', {});
    await measure('unknown', { login: 'nobody.at.all' });
  }
  // A hash that is left out would make it a tenth. Time itself depends on what else the machine does.
  expect(spentOn.unknown / spentOn.known).toBeGreaterThan(0.6);
  expect(spentOn.unknown / spentOn.known).toBeLessThan(1 / 0.6);
});

test('a flood of sign-ins is refused in words before it takes the server, whose other people do not wait', async () => {
  const flood = Promise.all(
    Array.from({ length: 60 }, (_, nth) => attempt({ login: `pupil.${nth}`, address: `192.0.2.${nth}` })),
  );
  const me = await world.stranger.raw({ method: 'GET', url: '/api/me' });
  expect(me.statusCode).toBe(200);
  const came = await flood;
  expect(new Set(came)).toEqual(new Set([wrong, 'session.busy']));
  expect(came.filter((one) => one === wrong).length).toBeGreaterThanOrEqual(33);
});
