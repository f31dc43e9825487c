import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptInvitation, invite } from '#modules/people/contract/account.ts';
import { issueClaim, makeClaim } from '#modules/people/contract/claim.ts';
import {
  addPasskey,
  askPasskey,
  beginPasskey,
  finishSignIn,
  signInWithPasskey,
} from '#modules/people/contract/factor.ts';
import { beginAtIssuer, beginLink, finishAtIssuer, finishLink } from '#modules/people/contract/identity.ts';
import { askForCode, giveCode } from '#modules/people/contract/one-time-code.ts';
import { pickRole } from '#modules/people/contract/session.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { anAuthenticator } from '#testing/authenticator.ts';
import { codeOf, givePassword, onTheWay, somebody, somebodyWithCode } from '#testing/guarded.ts';
import { startIssuer } from '#testing/issuer.ts';
import { startSmsStub } from '#testing/sms-stub.ts';
import { addCounty, type Client, cookiesAfter, createWorld, type World } from '#testing/world.ts';

const home = 'http://localhost:4000';

type Answer = Awaited<ReturnType<Client['raw']>>;

/** A way in: enters in a browser with these cookies, and gives what it was answered and with which cookies it asked. */
export type WayIn = (cookie: string) => Promise<{ reply: Answer; cookie: string }>;

/** A world with every way in that there is. */
export async function worldWithDoors() {
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-doors-'));
  const [sms, issuer] = [await startSmsStub(), await startIssuer('bureau', home)];
  const file = join(folder, 'issuers.json');
  await writeFile(file, JSON.stringify([issuer.settings]));
  const world = await createWorld('990101', addCounty, {
    ...sms.environment,
    OPENID_ISSUERS: file,
    PUBLIC_URL: home,
    TRUST_PROXY: 'true',
    REQUESTS_PER_MINUTE: '9999999',
  });
  await aTown(world);
  return {
    world,
    ways: { ...ownWays(world), ...waysByOthers(world, { sms, issuer }) },
    close: async () => {
      await world.close();
      for (const one of [sms, issuer]) await one.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Sends in a browser, and gives the browser after the answer. */
async function post(world: World, { path }: { path: string }, body: object, cookie: string) {
  const reply = await world.stranger.raw({ method: 'POST', url: path, body, headers: { cookie } });
  return { reply, cookie: cookiesAfter(reply, cookie) };
}

type Ways = Readonly<Record<string, WayIn>>;

/** By what somebody knows or has. */
const ownWays = (world: World): Ways => ({
  password: async (cookie) => ({ reply: await givePassword(world, await somebody(world), cookie), cookie }),
  'a code of an app': async (cookie) => {
    const who = await somebodyWithCode(world);
    world.clock.pass(60_000);
    const way = await givePassword(world, who, cookie);
    const body = { ticket: onTheWay(way).ticket, code: codeOf(world, who.secret) };
    return inBrowser(world, finishSignIn, body, cookiesAfter(way, cookie));
  },
  'a recovery code': async (cookie) => {
    const who = await somebodyWithCode(world);
    const way = await givePassword(world, who, cookie);
    const body = { ticket: onTheWay(way).ticket, code: who.recoveryCodes[0] ?? '' };
    return inBrowser(world, finishSignIn, body, cookiesAfter(way, cookie));
  },
  'a passkey': async (cookie) => {
    const { client } = await somebody(world);
    const key = anAuthenticator(home);
    await client.call(addPasskey, { body: { name: '', passkey: key.make(await client.call(beginPasskey)) } });
    const asked = await post(world, askPasskey, {}, cookie);
    return inBrowser(world, signInWithPasskey, { passkey: key.sign(asked.reply.json()) }, asked.cookie);
  },
});

interface Doors {
  sms: Awaited<ReturnType<typeof startSmsStub>>;
  issuer: Awaited<ReturnType<typeof startIssuer>>;
}

/** By what others send, give or say. */
const waysByOthers = (world: World, { sms, issuer }: Doors): Ways => ({
  'a code by SMS': async (cookie) => {
    const phone = await numberOf(world, (await somebody(world, 'guardian')).person);
    const asked = await post(world, askForCode, { phone }, cookie);
    await world.settled();
    const { ticket } = asked.reply.json<{ ticket: string }>();
    return inBrowser(world, giveCode, { ticket, code: sms.codeTo(phone) ?? '' }, asked.cookie);
  },
  'another site': async (cookie) => {
    issuer.sits({ subject: newId() });
    const who = await somebody(world, 'guardian');
    const link = await who.send(beginLink, { issuer: 'bureau' });
    const query = await issuer.visit(link.json<{ url: string }>().url);
    await who.send(finishLink, { issuer: 'bureau', query }, cookiesAfter(link, who.client.cookie));
    const way = await post(world, beginAtIssuer, { issuer: 'bureau', to: '/' }, cookie);
    const answer = await issuer.visit(way.reply.json<{ url: string }>().url);
    return inBrowser(world, finishAtIssuer, { issuer: 'bureau', query: answer }, way.cookie);
  },
  'a link that invites, or gives a new password': async (cookie) => {
    const who = await somebody(world);
    const official = await world.as((await aPersonAs(world, 'official')).grant);
    const { items } = await official.call(invite, { body: { people: [who.person] } });
    const token = items[0]?.path.split('#token=')[1] ?? '';
    return inBrowser(world, acceptInvitation, { token, login: who.login, password: 'other hills 7 swallows' }, cookie);
  },
  'a role picked': async (cookie) =>
    inBrowser(world, pickRole, { grant: (await aPersonAs(world, 'teacher')).grant }, cookie),
});

/** A claim of a child, by whoever is not signed in. */
export async function claimIn(world: World, cookie: string): ReturnType<WayIn> {
  const org = await anOrganisation(world);
  const group = await aClass(world, org);
  const { person: pupil } = await aPupil(world, { org, class: group });
  const teacher = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const said = { phone: aNumber(), relation: 'grandparent' } as const;
  const { code } = await teacher.call(issueClaim, { params: { id: pupil }, body: said });
  const newcomer = { name: '王桂兰', password: 'quiet hills 7 swallows' };
  return inBrowser(world, makeClaim, { ...said, code, newcomer }, cookie);
}

async function inBrowser(world: World, endpoint: { path: string }, body: object, cookie: string): ReturnType<WayIn> {
  return { reply: (await post(world, endpoint, body, cookie)).reply, cookie };
}

let given = 0;
/** A telephone number nobody else has. */
export const aNumber = (): string => `1390000${String((given += 1)).padStart(4, '0')}`;

async function numberOf(world: World, person: string): Promise<string> {
  const phone = aNumber();
  const { county } = world;
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone }).where('county', '=', county).where('id', '=', person).execute(),
  );
  return phone;
}
