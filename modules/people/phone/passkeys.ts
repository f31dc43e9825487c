import { makePasskey, proofKinds, signWithPasskey } from '#platform/browser/passkey.ts';
import type { ProofKind } from '#platform/browser/session.ts';
import { call } from '#phone/api/call.ts';

/** Signs in with a passkey: any one, or after the password one of that person. */
export async function enterWithPasskey(sent: { county: string; ticket?: string }): Promise<unknown> {
  const { county, ...body } = sent;
  const passkey = await signWithPasskey(await call('people.askPasskey', { query: { county }, body }));
  return call('people.signInWithPasskey', { body: { passkey } });
}

/** Makes a passkey on this phone and adds it; gives recovery codes with the first. */
export async function addOwnPasskey(name: string): Promise<readonly string[]> {
  const passkey = await makePasskey(await call('people.beginPasskey', {}));
  return (await call('people.addPasskey', { body: { name, passkey } })).recoveryCodes;
}

/** What proves whoever is signed in here, what is easiest first. */
export const ownProofs = async (): Promise<ProofKind[]> => proofKinds(await call('people.listFactors', {}));

/** Proves with a passkey that it is oneself who holds the phone. */
export async function proveWithPasskey(): Promise<unknown> {
  const passkey = await signWithPasskey(await call('people.askProof', {}));
  return call('people.proveSelf', { body: { passkey } });
}
