import { generateSync } from 'otplib';
import { beginCode, confirmCode } from '#modules/people/contract/factor.ts';
import { signIn } from '#modules/people/contract/session.ts';
import { anAccountOf, aPersonAs } from '#modules/people/testing.ts';
import { type Client, cookiesAfter, type World } from '#testing/world.ts';

/** What an authenticator app shows now, or some seconds from now. */
export const codeOf = (world: Pick<World, 'clock'>, secret: string, seconds = 0): string =>
  generateSync({ secret, epoch: Math.floor(world.clock.now.getTime() / 1_000) + seconds });

/** Somebody at a browser of his own. */
export interface Guarded {
  person: string;
  login: string;
  password: string;
  /** The browser he is signed in at. */
  client: Client;
  send: (endpoint: { method: string; path: string }, body?: unknown, cookie?: string) => ReturnType<Client['raw']>;
}

/** Gives the password in a browser. */
export const givePassword = (world: World, { login, password }: Pick<Guarded, 'login' | 'password'>, cookie = '') =>
  world.stranger.raw({ method: signIn.method, url: signIn.path, body: { login, password }, headers: { cookie } });

/** Somebody with an account who has just signed in. */
export async function somebody(world: World, role = 'teacher', org?: string): Promise<Guarded> {
  const { person } = await aPersonAs(world, role, org === undefined ? {} : { org });
  const said = await anAccountOf(world, person);
  const client = world.given(await givePassword(world, said));
  return {
    person,
    ...said,
    client,
    send: ({ method, path }, body, cookie = client.cookie) =>
      world.stranger.raw({ method, url: path, body, headers: { cookie } }),
  };
}

/** The same with an authenticator app; the code of this half minute is used. */
export async function somebodyWithCode(world: World, role?: string, org?: string) {
  const who = await somebody(world, role, org);
  const { secret } = await who.client.call(beginCode);
  const { recoveryCodes } = await who.client.call(confirmCode, { body: { code: codeOf(world, secret) } });
  return { ...who, secret, recoveryCodes };
}

/** The browser after an answer, and the ticket the answer gave. */
export function onTheWay(reply: Awaited<ReturnType<Client['raw']>>): { cookie: string; ticket: string } {
  return { cookie: cookiesAfter(reply), ticket: reply.json<{ next: { ticket: string } }>().next.ticket };
}
