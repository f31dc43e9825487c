import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { invite } from '#modules/people/contract/account.ts';
import { listFactors } from '#modules/people/contract/factor.ts';
import {
  beginAtIssuer,
  beginLink,
  finishAtIssuer,
  finishLink,
  listIdentities,
  removeIdentity,
  welcomeAtIssuer,
} from '#modules/people/contract/identity.ts';
import { listDoors } from '#modules/people/contract/one-time-code.ts';
import { readMe, signIn } from '#modules/people/contract/session.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Guarded, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { type LocalIssuer, startIssuer } from '#testing/issuer.ts';
import { type Lie, startLyingIssuer } from '#testing/lying-issuer.ts';
import { addCounty, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const base = 'http://127.0.0.1:4000';
const minute = 60_000;
const over = { status: 409, code: 'people.issuer_way_over' };
const disbelieved = { status: 422, code: 'openid.not_believed' };

let folder: string;
let world: World;
let bureau: LocalIssuer;
let other: LocalIssuer;
let liar: Awaited<ReturnType<typeof startLyingIssuer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-issuers-'));
  bureau = await startIssuer('bureau', base);
  other = await startIssuer('other', base);
  liar = await startLyingIssuer();
  const away = { ...bureau.settings, name: 'away', issuer: 'http://127.0.0.1:1' };
  // Says at another's address that it is somebody else.
  const poser = { ...liar.settings, name: 'poser', issuer: `${liar.settings.issuer}/another` };
  const trusted = { ...bureau.settings, secondFactor: { acr: ['urn:two'], amr: ['otp'] } };
  const file = join(folder, 'issuers.json');
  await writeFile(file, JSON.stringify([trusted, other.settings, liar.settings, away, poser]));
  world = await createWorld('990101', addCounty, { OPENID_ISSUERS: file, PUBLIC_URL: base });
});
beforeEach(() => world.clock.pass(20 * minute));
afterAll(async () => {
  await world.close();
  for (const one of [bureau, other, liar]) await one.close();
  await rm(folder, { recursive: true });
});

const post = (path: string, body: object, cookie = '') =>
  world.stranger.raw({ method: 'POST', url: path, body, headers: { cookie } });

const codeOf = (reply: Awaited<ReturnType<typeof post>>) => reply.json<{ code?: string }>().code;

/** Sets out to an issuer in a browser. */
async function setOut(issuer = 'bureau', cookie = '', to = '/needs') {
  const reply = await post(beginAtIssuer.path, { issuer, to }, cookie);
  return { reply, cookie: cookiesAfter(reply, cookie), url: reply.json<{ url: string }>().url };
}

/** Comes back from it. */
const comeBack = (query: string, cookie: string, issuer = 'bureau') =>
  post(finishAtIssuer.path, { issuer, query }, cookie);

/** Signs in at an issuer as a subject. */
async function signInAs(subject: string, more: Partial<Parameters<LocalIssuer['sits']>[0]> = {}, cookie = '') {
  bureau.sits({ subject, ...more });
  const way = await setOut('bureau', cookie);
  const reply = await comeBack(await bureau.visit(way.url), way.cookie);
  return { reply, cookie: cookiesAfter(reply, way.cookie) };
}

const whoIs = async (cookie: string) =>
  (await world.stranger.raw({ method: 'GET', url: readMe.path, headers: { cookie } })).json<{
    person: { id: string } | null;
  }>().person?.id;

/** Links a subject to somebody's account. */
async function link({ client, send }: Guarded, subject: string) {
  bureau.sits({ subject });
  const begun = await send(beginLink, { issuer: 'bureau' });
  const cookie = cookiesAfter(begun, client.cookie);
  const query = await bureau.visit(begun.json<{ url: string }>().url);
  return { query, cookie, reply: await send(finishLink, { issuer: 'bureau', query }, cookie) };
}

/** Somebody whose account is linked to a subject of his own. */
async function somebodyLinked(who: Guarded) {
  const subject = `subject-${newId()}`;
  expect((await link(who, subject)).reply.json()).toEqual({ linked: true });
  return { ...who, subject };
}

describe('signing in at an issuer', () => {
  test('lets in whose account is linked, and leads to the page one wanted', async () => {
    const who = await somebodyLinked(await somebody(world, 'guardian'));
    const { reply, cookie } = await signInAs(who.subject);
    expect(reply.json()).toEqual({ signedIn: true, to: '/needs' });
    expect(await whoIs(cookie)).toBe(who.person);
    const { items } = await who.client.call(listIdentities);
    expect(items).toMatchObject([{ label: 'bureau账号', usedAt: world.clock.now.toISOString() }]);
  });

  test('asks for PKCE, a state, a nonce and the subject alone', async () => {
    const { url } = await setOut();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      scope: 'openid',
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${base}/sign-in/bureau`,
    });
    expect(asked['state']).toMatch(/^990101\.[\w-]{43}\.sign_in$/);
    expect([asked['nonce'], asked['code_challenge']].every((one) => /^[\w-]{43}$/.test(one ?? ''))).toBe(true);
  });

  test('lets nobody in by a mail, telephone number or login the issuer tells, verified or not', async () => {
    const victim = await somebody(world, 'official');
    const phone = '10099999999';
    await world.system(({ db }) =>
      db
        .updateTable('people.person')
        .set({ phone })
        .where('county', '=', world.county)
        .where('id', '=', victim.person)
        .execute(),
    );
    for (const subject of [victim.login, victim.person, phone, 'a-stranger']) {
      const { reply, cookie } = await signInAs(subject, { email: victim.login, phone_number: phone });
      expect(reply.json()).toMatchObject({ status: 409, code: 'people.not_linked' });
      expect(await whoIs(cookie)).toBeUndefined();
    }
  });

  test('takes the same subject of another issuer for somebody else', async () => {
    const who = await somebodyLinked(await somebody(world, 'guardian'));
    other.sits({ subject: who.subject });
    const way = await setOut('other');
    expect(codeOf(await comeBack(await other.visit(way.url), way.cookie, 'other'))).toBe('people.not_linked');
  });

  test('is over once an answer was shown, whatever came of it', async () => {
    const who = await somebodyLinked(await somebody(world, 'guardian'));
    bureau.sits({ subject: who.subject });
    const way = await setOut();
    const query = await bureau.visit(way.url);
    expect((await comeBack(query, way.cookie)).statusCode).toBe(200);
    expect((await comeBack(query, way.cookie)).json()).toMatchObject(over);
    const twice = await setOut();
    const answer = await bureau.visit(twice.url);
    const both = await Promise.all([comeBack(answer, twice.cookie), comeBack(answer, twice.cookie)]);
    expect(both.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('goes on in the browser it was begun in, within ten minutes', async () => {
    const who = await somebodyLinked(await somebody(world, 'guardian'));
    bureau.sits({ subject: who.subject });
    const [way, elsewhere] = [await setOut(), await setOut()];
    const query = await bureau.visit(way.url);
    expect((await comeBack(query, elsewhere.cookie)).json()).toMatchObject(over);
    expect((await comeBack(query, '')).json()).toMatchObject(over);
    world.clock.pass(10 * minute);
    expect((await comeBack(query, way.cookie)).json()).toMatchObject(over);
  });

  test.each([
    ['another state', (query: string) => query.replace(/(?<=state=990101\.)./, (first) => (first === 'a' ? 'b' : 'a'))],
    ['no state', (query: string) => query.replace(/state=[^&]+/, '')],
    ['a state of another purpose', (query: string) => query.replace('.sign_in', '.link')],
  ])('is refused with %s', async (_, change) => {
    bureau.sits({ subject: 'anybody' });
    const way = await setOut();
    expect((await comeBack(change(await bureau.visit(way.url)), way.cookie)).json()).toMatchObject(over);
  });

  test('is refused with the code of another way: it belongs to another verifier', async () => {
    const who = await somebodyLinked(await somebody(world, 'guardian'));
    bureau.sits({ subject: who.subject });
    const [theirs, mine] = [await setOut(), await setOut()];
    const code = new URLSearchParams(await bureau.visit(theirs.url)).get('code') ?? '';
    const query = (await bureau.visit(mine.url)).replace(/code=[^&]+/, `code=${code}`);
    expect((await comeBack(query, mine.cookie)).json()).toMatchObject(disbelieved);
  });

  test('is refused where the answer names, or is led back as that of, another issuer', async () => {
    bureau.sits({ subject: 'anybody' });
    const first = await setOut();
    expect((await comeBack(await bureau.visit(first.url), first.cookie, 'other')).json()).toMatchObject(disbelieved);
    // Nor is the other one asked at all: it would be found away.
    const unasked = await setOut();
    const reply = await comeBack(await bureau.visit(unasked.url), unasked.cookie, 'away');
    expect(reply.json()).toMatchObject(disbelieved);
    const second = await setOut();
    const mixed = (await bureau.visit(second.url)).replace(
      /iss=[^&]+/,
      `iss=${encodeURIComponent('https://evil.example')}`,
    );
    expect((await comeBack(mixed, second.cookie)).json()).toMatchObject(disbelieved);
    const third = await setOut();
    const silent = (await bureau.visit(third.url)).replace(/&iss=[^&]+/, '');
    expect((await comeBack(silent, third.cookie)).json()).toMatchObject(disbelieved);
  });

  test('says so where he cancelled there', async () => {
    bureau.sits({ subject: 'anybody', declines: true });
    const way = await setOut();
    expect((await comeBack(await bureau.visit(way.url), way.cookie)).json()).toMatchObject({ code: 'openid.declined' });
  });

  const lies: Lie[] = [
    'nonce',
    'no nonce',
    'audience',
    'issuer',
    'expired',
    'changed',
    'strange key',
    'none',
    'shared secret',
    'no token',
  ];
  test.each(lies)('believes no token that is wrong: %s', async (lie) => {
    for (const said of ['nothing', lie] as const) {
      liar.lies(said);
      const way = await setOut('liar');
      const reply = await comeBack(liar.visit(way.url), way.cookie, 'liar');
      // The honest one comes as far as being told that it is linked to nobody.
      expect([said, codeOf(reply)]).toEqual([said, said === 'nothing' ? 'people.not_linked' : 'openid.not_believed']);
    }
  });

  test('goes to no issuer that calls itself otherwise than it was named', async () => {
    expect((await post(beginAtIssuer.path, { issuer: 'poser', to: '/' })).json()).toMatchObject(disbelieved);
  });

  test('says that an issuer is away, and the other doors stay open', async () => {
    const reply = await post(beginAtIssuer.path, { issuer: 'away', to: '/' });
    expect(reply.json()).toMatchObject({ status: 503, code: 'openid.away' });
    expect((await setOut()).reply.statusCode).toBe(200);
    const who = await somebody(world, 'guardian');
    const { login, password } = who;
    expect((await post(signIn.path, { login, password })).json()).toEqual({ signedIn: true });
  });

  test('knows no issuer but those it was told of, and leads to our own pages alone', async () => {
    expect(codeOf(await post(beginAtIssuer.path, { issuer: 'nowhere', to: '/' }))).toBe('openid.unknown_issuer');
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect(codeOf(await post(beginAtIssuer.path, { issuer: 'bureau', to }))).toBe('request.invalid');
    expect((await world.stranger.call(listDoors)).issuers.map(({ name }) => name)).toEqual([
      'bureau',
      'other',
      'liar',
      'away',
      'poser',
    ]);
  });

  test('keeps nothing of the way that makes its verifier, nonce or state again', async () => {
    const { url } = await setOut();
    const { state = '', nonce = '' } = Object.fromEntries(new URL(url).searchParams);
    const rows = await world.system(({ db }) =>
      db.selectFrom('people.issuer_way').selectAll().where('county', '=', world.county).execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(state.slice(7, 50));
    expect(JSON.stringify(rows)).not.toContain(nonce);
  });
});

describe('a second factor', () => {
  test('is asked for after an issuer as after a password', async () => {
    const who = await somebodyLinked(await somebodyWithCode(world));
    const { reply, cookie } = await signInAs(who.subject);
    expect(reply.json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
    expect(await whoIs(cookie)).toBeUndefined();
  });

  test.each([
    ['acr', { acr: 'urn:two' }, true],
    ['amr', { amr: ['pwd', 'otp'] }, true],
    ['another acr', { acr: 'urn:one' }, false],
    ['another amr', { amr: ['pwd'] }, false],
  ])('shown there counts where whoever runs the server said so: %s', async (_, said, counts) => {
    const who = await somebodyLinked(await somebodyWithCode(world));
    const { reply } = await signInAs(who.subject, said);
    expect(reply.json()).toMatchObject({ signedIn: counts });
  });

  test('shown at an issuer nobody believes in that is asked for all the same', async () => {
    const who = await somebodyWithCode(world);
    const subject = `subject-${newId()}`;
    other.sits({ subject, acr: 'urn:two', amr: ['otp'] });
    const begun = await who.send(beginLink, { issuer: 'other' });
    const cookie = cookiesAfter(begun, who.client.cookie);
    const query = await other.visit(begun.json<{ url: string }>().url);
    await who.send(finishLink, { issuer: 'other', query }, cookie);
    const way = await setOut('other');
    const reply = await comeBack(await other.visit(way.url), way.cookie, 'other');
    expect(reply.json()).toMatchObject({ signedIn: false, next: { kinds: ['code'] } });
  });
});

describe('linking', () => {
  test('asks for a fresh proof', async () => {
    const who = await somebody(world);
    world.clock.pass(6 * minute);
    expect(codeOf(await who.send(beginLink, { issuer: 'bureau' }))).toBe('access.prove_again');
  });

  test('ends in the session that began it: nobody links his account to another’s', async () => {
    const [mallory, victim] = [await somebody(world), await somebody(world)];
    bureau.sits({ subject: 'mallory' });
    const begun = await mallory.send(beginLink, { issuer: 'bureau' });
    const query = await bureau.visit(begun.json<{ url: string }>().url);
    expect((await victim.send(finishLink, { issuer: 'bureau', query })).json()).toMatchObject(over);
    expect((await victim.client.call(listIdentities)).items).toEqual([]);
    // Not even in one browser, after another person signed in to it.
    const again = await mallory.send(beginLink, { issuer: 'bureau' });
    const cookie = cookiesAfter(again, mallory.client.cookie);
    const answer = await bureau.visit(again.json<{ url: string }>().url);
    const { login, password } = victim;
    const signedIn = cookiesAfter(await post(signIn.path, { login, password }, cookie), cookie);
    expect((await victim.send(finishLink, { issuer: 'bureau', query: answer }, signedIn)).json()).toMatchObject(over);
    expect((await victim.client.call(listIdentities)).items).toEqual([]);
  });

  test('takes no answer of a sign-in, and a sign-in none of a link', async () => {
    const who = await somebody(world);
    bureau.sits({ subject: 'either' });
    const way = await setOut('bureau', who.client.cookie);
    const query = await bureau.visit(way.url);
    expect((await who.send(finishLink, { issuer: 'bureau', query }, way.cookie)).json()).toMatchObject(over);
    const begun = await who.send(beginLink, { issuer: 'bureau' });
    const cookie = cookiesAfter(begun, who.client.cookie);
    const answer = await bureau.visit(begun.json<{ url: string }>().url);
    expect((await comeBack(answer, cookie)).json()).toMatchObject(over);
  });

  test('gives a subject to one account', async () => {
    const first = await somebodyLinked(await somebody(world));
    const second = await somebody(world);
    expect(codeOf((await link(second, first.subject)).reply)).toBe('people.linked_to_another');
    expect((await second.client.call(listIdentities)).items).toEqual([]);
    expect((await link(first, first.subject)).reply.json()).toEqual({ linked: true });
    expect((await first.client.call(listIdentities)).items).toHaveLength(1);
  });

  test('is not for who picked a role, and has no account', async () => {
    const { grant } = await aPersonAs(world, 'teacher');
    const client = await world.as(grant);
    await expect(client.call(beginLink, { body: { issuer: 'bureau' } })).rejects.toMatchObject({
      code: 'people.no_account',
    });
    expect((await client.call(listIdentities)).issuers).toEqual([]);
  });

  test('ends when he unlinks it', async () => {
    const who = await somebodyLinked(await somebody(world));
    const [one] = (await who.client.call(listIdentities)).items;
    const stranger = await somebody(world);
    const sent = { params: { id: one?.id ?? '' } };
    await expect(stranger.client.call(removeIdentity, sent)).rejects.toMatchObject({ code: 'access.not_found' });
    expect((await who.client.call(removeIdentity, sent)).items).toEqual([]);
    expect(codeOf((await signInAs(who.subject)).reply)).toBe('people.not_linked');
  });
});

describe('an invitation', () => {
  const invited = async (person: string): Promise<string> => {
    const official = await world.as((await aPersonAs(world, 'official')).grant);
    const { items } = await official.call(invite, { body: { people: [person] } });
    return items[0]?.path.split('#token=')[1] ?? '';
  };

  test('opened at an issuer makes an account without a password, linked to it', async () => {
    const { person } = await aPersonAs(world, 'school_leader', { name: '何敏' });
    const token = await invited(person);
    const subject = `subject-${newId()}`;
    bureau.sits({ subject });
    const begun = await post(welcomeAtIssuer.path, { token, issuer: 'bureau' });
    const cookie = cookiesAfter(begun);
    const reply = await comeBack(await bureau.visit(begun.json<{ url: string }>().url), cookie);
    expect(reply.json()).toEqual({ signedIn: true, to: '/' });
    const client = world.given({ cookies: [...begun.cookies, ...reply.cookies] });
    expect(await whoIs(client.cookie)).toBe(person);
    expect((await client.call(listFactors)).hasAccount).toBe(true);
    expect(await whoIs((await signInAs(subject)).cookie)).toBe(person);
    const account = await world.system(({ db }) =>
      db
        .selectFrom('people.account')
        .select(['login', 'password_hash'])
        .where('county', '=', world.county)
        .where('person', '=', person)
        .executeTakeFirstOrThrow(),
    );
    expect(account.password_hash).toBeNull();
    expect(account.login).toMatch(/^何敏\.\d{6}$/);
    expect(codeOf(await post(signIn.path, { login: account.login, password: 'x' }))).toBe('people.wrong_password');
    const [one] = (await client.call(listIdentities)).items;
    await expect(client.call(removeIdentity, { params: { id: one?.id ?? '' } })).rejects.toMatchObject({
      code: 'people.only_door',
    });
    const again = await post(welcomeAtIssuer.path, { token, issuer: 'bureau' });
    expect(codeOf(again)).toBe('people.invitation_used');
  });

  test('that is taken back meanwhile opens nothing, and no subject of another account opens it', async () => {
    const { person } = await aPersonAs(world, 'school_leader');
    const first = await invited(person);
    const linked = await somebodyLinked(await somebody(world));
    bureau.sits({ subject: linked.subject });
    const begun = await post(welcomeAtIssuer.path, { token: first, issuer: 'bureau' });
    const query = await bureau.visit(begun.json<{ url: string }>().url);
    expect(codeOf(await comeBack(query, cookiesAfter(begun)))).toBe('people.linked_to_another');
    bureau.sits({ subject: `subject-${newId()}` });
    const late = await post(welcomeAtIssuer.path, { token: first, issuer: 'bureau' });
    const answer = await bureau.visit(late.json<{ url: string }>().url);
    await invited(person);
    expect(codeOf(await comeBack(answer, cookiesAfter(late)))).toBe('people.invitation_unknown');
  });
});
