import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type * as contract from '#modules/people/contract/factor.ts';
import type { PasskeyMade } from '#modules/people/contract/passkey.ts';
import { loadOwnAccount } from '#modules/people/server/factors/own-factors.ts';
import { codesWithFirst } from '#modules/people/server/factors/recovery-codes.ts';
import { newChallenge, rpIdOf, takeChallenge } from '#modules/people/server/passkeys/challenge.ts';
import { handleOf } from '#modules/people/server/passkeys/handle.ts';
import { describe } from '#modules/people/server/passkeys/sign-in-with-passkey.ts';
import { browserTitle } from '#modules/people/server/browser-title.ts';
import { factorsOf } from '#modules/people/server/store/factor-store.ts';
import { insertPasskey } from '#modules/people/server/store/passkey-store.ts';
import { personById } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';

/** Signatures every passkey of today can make one of (COSE): ES256, EdDSA, RS256. */
const algorithms = [-7, -8, -257];

/** What a browser makes a passkey for the actor with: one it finds again by itself, and asks its holder to open. */
export async function beginPasskey(ctx: Context, answer: Answer): Promise<Replied<typeof contract.beginPasskey>> {
  const { id: account, login } = await loadOwnAccount(ctx);
  const { county, person } = ctx.actor;
  const known = (await factorsOf(ctx, person)).filter(({ kind }) => kind === 'passkey');
  return {
    ...(await newChallenge(ctx, { account, person, purpose: 'add' }, answer)),
    rp: { id: rpIdOf(answer), name: '联育 Lianyu' },
    user: { id: handleOf(county, person), name: login, displayName: (await personById(ctx, person))?.name ?? login },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: known.map(describe),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  };
}

/** A passkey that was made for the challenge. */
type Made = NonNullable<Awaited<ReturnType<typeof verifyRegistrationResponse>>['registrationInfo']>;

/** Makes sure that a passkey was made for the actor's own challenge, here, before there is a transaction to hold. */
export async function preparePasskey(room: Anteroom, passkey: PasskeyMade, answer: Answer): Promise<Made> {
  const { clientDataJSON, attestationObject } = passkey.response;
  const { challenge } = await room.transaction(async (ctx) => {
    const taken = await takeChallenge(ctx, { clientDataJSON, purpose: 'add' }, answer);
    if (taken.person !== ctx.actor.person) throw new Refusal('people.passkey_over');
    return taken;
  });
  const { registrationInfo } = await verifyRegistrationResponse({
    response: {
      id: passkey.id,
      rawId: passkey.rawId,
      type: passkey.type,
      response: { clientDataJSON, attestationObject },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: answer.origin,
    expectedRPID: rpIdOf(answer),
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    throw new Refusal('people.passkey_refused', {}, error);
  });
  if (!registrationInfo) throw new Refusal('people.passkey_refused');
  return registrationInfo;
}

/** Keeps a passkey of the actor under the name he gives it, or that of his browser. */
export async function addPasskey(
  ctx: Context,
  { name, transports }: { name: string; transports: string[] },
  { credential: { id: credential, publicKey, counter }, credentialBackedUp }: Made,
  answer: Answer,
): Promise<Replied<typeof contract.addPasskey>> {
  await loadOwnAccount(ctx);
  const { person } = ctx.actor;
  const recoveryCodes = await codesWithFirst(ctx, person);
  const isNew = await insertPasskey(ctx, {
    id: newId(),
    person,
    name: name || browserTitle(ctx.language, answer.browser),
    credential,
    publicKey,
    counter,
    backedUp: credentialBackedUp,
    transports,
  });
  if (!isNew) throw new Refusal('people.passkey_refused');
  return { recoveryCodes };
}
