import type { z } from 'zod';
import type * as contract from '#modules/people/contract/factor.ts';
import type { PasskeyAssertion, PasskeyRequest } from '#modules/people/contract/passkey.ts';
import { beginSession } from '#modules/people/server/begin-session.ts';
import { loadTicket } from '#modules/people/server/factors/admit.ts';
import { type Asked, newChallenge, rpIdOf } from '#modules/people/server/passkeys/challenge.ts';
import { countUse, type Shown, verifyPasskey } from '#modules/people/server/passkeys/verify-passkey.ts';
import { accountOf } from '#modules/people/server/store/account-store.ts';
import { factorsOf } from '#modules/people/server/store/factor-store.ts';
import { endTickets, type Ticketed } from '#modules/people/server/store/ticket-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { loadOwnSession } from '#platform/session/session.ts';

type Request = z.input<typeof PasskeyRequest>;

/** Asks for any passkey of this site; of whom the password has shown already, for one of his. */
export async function askPasskey(ctx: Context, ticket: string | undefined, answer: Answer): Promise<Request> {
  const who = ticket === undefined ? { account: null, person: null } : await loadTicket(ctx, ticket, answer);
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  answer.keepDevice();
  return requestFor(ctx, { ...who, purpose: 'passkey' }, answer);
}

/** Asks the actor for one of his passkeys, to prove that it is he. */
export async function askProof(ctx: Context, answer: Answer): Promise<Request> {
  const { session, person } = ctx.actor;
  await permit(ctx, 'people.ask_proof', { kind: 'session', id: session ?? '', holders: { self: person } });
  const { account } = await loadOwnSession(ctx);
  return requestFor(ctx, { account, person, purpose: 'prove' }, answer);
}

async function requestFor(ctx: Context, who: Ticketed & { purpose: Asked }, answer: Answer): Promise<Request> {
  const keys = who.person === null ? [] : (await factorsOf(ctx, who.person)).filter(({ kind }) => kind === 'passkey');
  return {
    ...(await newChallenge(ctx, who, answer)),
    rpId: rpIdOf(answer),
    userVerification: 'required',
    allowCredentials: keys.map(describe),
  };
}

/** A key as browsers are told of it. */
export const describe = ({ credential, transports }: { credential: string | null; transports: string[] | null }) => ({
  id: credential ?? '',
  type: 'public-key' as const,
  transports: transports ?? [],
});

/** Who signs in with a passkey, before there is a transaction to hold. */
export const prepareSignIn = (room: Anteroom, passkey: PasskeyAssertion, answer: Answer): Promise<Shown> =>
  verifyPasskey(room, { passkey, purpose: 'passkey' }, answer);

/** Signs in with a passkey, which is both: something he has, opened by something he is or knows. */
export async function signInWithPasskey(
  ctx: Context,
  shown: Shown,
  answer: Answer,
): Promise<Replied<typeof contract.signInWithPasskey>> {
  await setScopeCounty(ctx, shown.county);
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  const account = await accountOf(ctx, shown.person);
  if (!account) throw new Refusal('people.passkey_refused');
  await countUse(ctx, shown);
  await endTickets(ctx, shown.person, answer.device);
  await beginSession(ctx, { account: account.id, person: shown.person, acting: null, by: 'passkey' }, answer);
  return { signedIn: true };
}
