import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { acceptInvitation } from '#modules/people/contract/account.ts';
import { issueClaim, readClaim } from '#modules/people/contract/claim.ts';
import { finishSignIn } from '#modules/people/contract/factor.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { aClass, anAccountOf, anOrganisation, aPersonAs, aPupil } from '#modules/people/testing.ts';
import { newToken, newTokenOf } from '#platform/session/token.ts';
import { newId } from '#platform/id.ts';
import { amount, tell } from '#testing/amount.ts';
import { givePassword, onTheWay, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { aNumber, claimIn, worldWithDoors } from '#testing/security/entering.ts';
import { chance, welch } from '#testing/welch.ts';
import { cookiesAfter, type World } from '#testing/world.ts';

const minute = 60_000;
const spent = 'session.too_many_tries';

let doors: Awaited<ReturnType<typeof worldWithDoors>>;
let world: World;

beforeAll(async () => {
  doors = await worldWithDoors();
  world = doors.world;
}, 60_000);
beforeEach(() => world.clock.pass(25 * 60 * minute));
afterAll(() => doors.close());

const whoIs = async (cookie: string): Promise<string | undefined> =>
  (await world.stranger.raw({ method: 'GET', url: readMe.path, headers: { cookie } })).json<{
    person: { id: string } | null;
  }>().person?.id;

const tokenIn = (cookie: string): string => /(?:^|; )lianyu=([^;]+)/.exec(cookie)?.[1] ?? '';

/** A browser somebody has prepared: with a token he made up, or with that of a session of his own. */
const prepared = {
  made: (): Promise<string> => Promise.resolve(`lianyu=${newTokenOf(world.county)}; lianyu-device=${newToken()}`),
  lived: async (): Promise<string> => (await somebody(world)).client.cookie,
};

test('whoever enters a browser that another has prepared gets a token that one does not know', async () => {
  const tally = { entered: 0, kept: 0, opened: 0 };
  const hows = ['lived', 'made'] as const;
  for (const [nth, [name, enter]] of Object.entries(doors.ways).entries()) {
    for (const how of hows.filter((_, at) => amount(nth % 2, at) === at)) {
      const before = await prepared[how]();
      const attacker = await whoIs(before);
      const { reply, cookie } = await enter(before);
      const after = cookiesAfter(reply, cookie);
      const victim = await whoIs(after);
      expect([name, how, reply.statusCode, typeof victim]).toEqual([name, how, 200, 'string']);
      expect(victim).not.toBe(attacker);
      tally.entered += 1;
      if (tokenIn(after) === tokenIn(before)) tally.kept += 1;
      if ((await whoIs(before)) !== undefined) tally.opened += 1;
    }
  }
  // Who is signed in claims for himself.
  const made = await prepared.made();
  const claimed = await claimIn(world, made);
  expect([claimed.reply.statusCode, await whoIs(made)]).toEqual([200, undefined]);
  expect(await whoIs(cookiesAfter(claimed.reply, made))).toBeDefined();
  tell(
    `C27 fixation: ${tally.entered + 1} entered in ${Object.keys(doors.ways).length + 1} ways, ${tally.kept} tokens kept, ${tally.opened} opened by the one before`,
  );
  expect(tally).toEqual({ entered: amount(8, 16), kept: 0, opened: 0 });
});

/** What a try is answered with from an address of its own. */
const attempt = async (path: string, body: object, nth: number, cookie = ''): Promise<string> => {
  const address = `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`;
  const reply = await world.stranger.raw({
    method: 'POST',
    url: path,
    body,
    headers: { cookie, 'x-forwarded-for': address },
  });
  return reply.json<{ code?: string }>().code ?? 'in';
};

test('stuffing: from however many addresses a login is tried a hundred times an hour at most, and its holder is not locked out', async () => {
  const [accounts, tries, minutes] = [amount(2, 20), amount(44, 10_000), amount(10, 60)];
  const holders = await Promise.all(Array.from({ length: accounts }, () => somebody(world)));
  const compared = new Map<string, number>();
  for (let nth = 0; nth < tries; nth++) {
    const { login } = holders[nth % accounts] ?? { login: '' };
    const came = await attempt('/api/session', { login, password: `leaked ${nth}` }, nth);
    if (came === 'people.wrong_password') compared.set(login, (compared.get(login) ?? 0) + 1);
    else expect(came).toBe(spent);
    world.clock.pass((minutes * minute) / tries);
  }
  const most = Math.max(...compared.values());
  let entered = 0;
  for (const { login, password, client } of holders)
    if ((await attempt('/api/session', { login, password }, 0, client.cookie)) === 'in') entered += 1;
  tell(
    `C27 stuffing: ${tries} tries at ${accounts} logins in ${minutes} minutes, ${most} compared at one at most; ${entered} holders let in meanwhile where they are known`,
  );
  expect(most).toBeLessThanOrEqual(100);
  expect(most).toBeGreaterThanOrEqual(Math.min(20, tries / accounts));
  expect(entered).toBe(accounts);
});

test('guessing: ten codes of an app or for recovery in a quarter of an hour, five of a claim, and no link', async () => {
  const guesses = amount(12, 400);
  const who = await somebodyWithCode(world);
  const tally = { codes: 0, claims: 0, links: 0 };
  for (let nth = 0; nth < guesses; nth++) {
    const way = onTheWay(await givePassword(world, who));
    const code = nth % 2 === 0 ? '000000' : 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA';
    if ((await attempt(finishSignIn.path, { ticket: way.ticket, code }, nth, way.cookie)) === 'people.wrong_code')
      tally.codes += 1;
    world.clock.pass((15 * minute) / guesses);
  }
  const { phone, code } = await anIssuedClaim();
  for (let nth = 0; nth < guesses; nth++) {
    expect(await attempt(readClaim.path, { phone, code: '22222222' }, nth)).toBe('people.claim_wrong');
    tally.claims += 1;
  }
  expect(await attempt(readClaim.path, { phone, code }, guesses)).toBe('people.claim_wrong');
  for (let nth = 0; nth < guesses; nth++) {
    const body = { token: newTokenOf(world.county), login: 'somebody', password: 'quiet hills 7 swallows' };
    expect(await attempt(acceptInvitation.path, body, nth)).toBe('people.invitation_unknown');
    tally.links += 1;
  }
  tell(
    `C27 guessing: of ${guesses} each ${tally.codes} second factors compared in a quarter of an hour; a claim was dead after five of ${tally.claims}; ${tally.links} links, none right`,
  );
  expect(tally.codes).toBeLessThanOrEqual(10);
  expect(tally.codes).toBeGreaterThan(5);
});

/** A child's code for a number, and the number. */
async function anIssuedClaim(): Promise<{ phone: string; code: string }> {
  const org = await anOrganisation(world);
  const group = await aClass(world, org);
  const { person: pupil } = await aPupil(world, { org, class: group });
  const teacher = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const phone = aNumber();
  const { code } = await teacher.call(issueClaim, { params: { id: pupil }, body: { phone, relation: 'other' } });
  return { phone, code };
}

/** What is asked where one might learn whether there is somebody, of one there is and of one there is not. */
const asking: Readonly<Record<string, () => Promise<{ path: string; known: object; unknown: object }>>> = {
  'a login': async () => {
    const { login } = await anAccountOf(world, (await aPersonAs(world, 'teacher')).person);
    const password = 'quiet plains 8 swallows';
    return { path: '/api/session', known: { login, password }, unknown: { login: `login.${newId()}`, password } };
  },
  'a number with a claim': async () => {
    const { phone } = await anIssuedClaim();
    const code = '22222222';
    return { path: readClaim.path, known: { phone, code }, unknown: { phone: aNumber(), code } };
  },
};

test.each(Object.keys(asking))(
  'enumeration: %s there is and one there is not are told, and take, the same',
  async (what) => {
    const samples = amount(4, 2_000);
    const took = { known: [] as number[], unknown: [] as number[] };
    const told = new Set<string>();
    let asked = await asking[what]?.();
    for (let nth = 0; nth < samples * 2; nth++) {
      // A claim bears five tries.
      if (nth % 8 === 0) asked = await asking[what]?.();
      // Who is first takes turns.
      const which = (nth + (nth >> 1)) % 2 === 0 ? 'known' : 'unknown';
      const began = performance.now();
      told.add(await attempt(asked?.path ?? '', asked?.[which] ?? {}, nth));
      took[which].push(performance.now() - began);
      world.clock.pass(minute);
    }
    const { t, gapMs } = welch(took.known, took.unknown);
    tell(
      `C27 enumeration of ${what}: ${samples} samples each, ${told.size} answer, t ${t.toFixed(2)}, gap ${gapMs.toFixed(2)} ms`,
    );
    expect([...told]).toHaveLength(1);
    expect([took.known.length, took.unknown.length]).toEqual([samples, samples]);
    // The deep run alone has the machine for itself, and enough of them.
    if (samples === 2_000) expect(gapMs < 5 || Math.abs(t) < chance).toBe(true);
  },
  1_800_000,
);
