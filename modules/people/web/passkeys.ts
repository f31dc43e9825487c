import { addPasskey, askPasskey, beginPasskey, signInWithPasskey } from '#modules/people/contract/factor.ts';
import { askProof, proveSelf } from '#modules/people/contract/session.ts';
import { makePasskey, signWithPasskey } from '#platform/browser/passkey.ts';
import { call } from '#web/api/call.ts';

/** Signs in with a passkey: any one, or after the password one of that person. */
export async function enterWithPasskey(sent: { county: string; ticket?: string }): Promise<unknown> {
  const { county, ...body } = sent;
  const passkey = await signWithPasskey(await call(askPasskey, { query: { county }, body }));
  return call(signInWithPasskey, { body: { passkey } });
}

/** Makes a passkey on this device and adds it; gives recovery codes with the first. */
export async function addOwnPasskey(name: string): Promise<readonly string[]> {
  const passkey = await makePasskey(await call(beginPasskey, {}));
  return (await call(addPasskey, { body: { name, passkey } })).recoveryCodes;
}

/** Proves with a passkey that it is oneself who sits here. */
export async function proveWithPasskey(): Promise<unknown> {
  return call(proveSelf, { body: { passkey: await signWithPasskey(await call(askProof, {})) } });
}
