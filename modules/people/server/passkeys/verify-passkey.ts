import { verifyAuthenticationResponse, type VerifiedAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyAssertion } from '#modules/people/contract/passkey.ts';
import { type Asked, rpIdOf, takeChallenge } from '#modules/people/server/passkeys/challenge.ts';
import { countyOfHandle, handleOf } from '#modules/people/server/passkeys/handle.ts';
import { failedTry } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { passkeyNamed, takeCount } from '#modules/people/server/store/passkey-store.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import type { Refusal } from '#platform/errors.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';

/** A passkey that has signed what it was asked to. */
export interface Shown {
  county: string;
  factor: string;
  person: string;
  counter: number;
  backedUp: boolean;
}

/** The one answer to everything that is wrong with what a passkey signed: whoever tries learns nothing of it. */
const refused = (of: { county: string; person?: string | undefined; isProof: boolean }): Refusal =>
  failedTry('people.passkey_refused', { ...of, by: 'passkey' });

/**
 * Tells whose passkey this is, before there is a transaction to hold: its challenge is spent whatever comes of it, and the
 * signature is that of a person who was there, over this challenge, at our own address.
 */
export async function verifyPasskey(
  room: Anteroom,
  { passkey, purpose }: { passkey: PasskeyAssertion; purpose: Asked },
  answer: Pick<Answer, 'device' | 'origin'>,
): Promise<Shown> {
  const { clientDataJSON, userHandle } = passkey.response;
  const isProof = purpose === 'prove';
  const { challenge, key, county } = await room.transaction(async (ctx) => {
    const taken = await takeChallenge(ctx, { clientDataJSON, purpose }, answer);
    if (purpose === 'passkey') await setScopeCounty(ctx, countyOfHandle(userHandle) ?? ctx.actor.county);
    const found = await passkeyNamed(ctx, passkey.id);
    const isHis = found && (taken.person === null || taken.person === found.person);
    return { challenge: taken.challenge, key: isHis ? found : undefined, county: ctx.actor.county };
  });
  if (!key || (userHandle ?? handleOf(county, key.person)) !== handleOf(county, key.person))
    throw refused({ county, person: key?.person, isProof });
  const verified = await signatureOf(passkey, { challenge, key, origin: answer.origin });
  if (!verified?.verified) throw refused({ county, person: key.person, isProof });
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  return { county, factor: key.id, person: key.person, counter: newCounter, backedUp: credentialBackedUp };
}

async function signatureOf(
  { authenticatorAttachment: _, ...passkey }: PasskeyAssertion,
  {
    challenge,
    key,
    origin,
  }: { challenge: string; origin: string; key: { public_key: Buffer; counter: number; credential: string } },
): Promise<VerifiedAuthenticationResponse | undefined> {
  const { userHandle, ...response } = passkey.response;
  return verifyAuthenticationResponse({
    response: {
      ...passkey,
      response: { ...response, ...(userHandle ? { userHandle } : {}) },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf({ origin }),
    credential: { id: key.credential, publicKey: new Uint8Array(key.public_key), counter: key.counter },
    requireUserVerification: true,
    // What is wrong with it the library says by throwing.
  }).catch(() => undefined);
}

/** Counts the use of a passkey in the transaction of the act. One whose count does not grow is a copy, or came twice at once. */
export async function countUse(ctx: Context, shown: Shown): Promise<void> {
  if (!(await takeCount(ctx, shown))) throw refused({ ...shown, isProof: ctx.actor.person !== '' });
}
