import { readFileSync } from 'node:fs';
import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { test } from 'vitest';
import { blind, type Random, unblind } from '#engines/blind-signature/blind-signature.ts';

const vector = JSON.parse(readFileSync(new URL('./vectors/rfc9474-a3.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));
const of = (name: string): Uint8Array<ArrayBuffer> => bytes(vector[name] ?? '');
const hex = (found: Uint8Array | undefined): string => Buffer.from(found ?? []).toString('hex');

/** Gives these bytes, one after the other. */
function given(...wanted: readonly Uint8Array<ArrayBuffer>[]): Random {
  const left = [...wanted];
  return () => left.shift() ?? new Uint8Array(0);
}

test('blinds and unblinds as the published example does, bit for bit', async ({ expect }) => {
  const made = await blind(of('message'), of('n'), given(of('salt'), of('factor')));
  expect(hex(made.blinded)).toBe(vector.blinded);
  expect(made.inverse).toBe(BigInt(`0x${vector.inverse}`));
  expect(hex(unblind(made, of('n'), of('blindSignature')))).toBe(vector.signature);
});

const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65_537 });
const modulus = Uint8Array.from(
  Buffer.from(createPublicKey(pair.privateKey).export({ format: 'jwk' }).n ?? '', 'base64url'),
);
const signed = (blinded: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, blinded));

test('what comes out is an ordinary signature of the message, whatever it was blinded with', async ({ expect }) => {
  for (let time = 0; time < 20; time++) {
    const message = crypto.getRandomValues(new Uint8Array(32));
    const made = await blind(message, modulus);
    const signature = unblind(made, modulus, signed(made.blinded)) ?? new Uint8Array();
    const key = { key: pair.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(verify('sha384', message, key, signature)).toBe(true);
    expect(verify('sha384', message.toReversed(), key, signature)).toBe(false);
  }
});

test('what the signer sees fits every message alike: for each there is a factor that comes to it', async ({
  expect,
}) => {
  const { blinded } = await blind(bytes('01'), modulus);
  const salt = crypto.getRandomValues(new Uint8Array(48));
  const { encoded } = await blind(bytes('02'), modulus, given(salt, bytes('07')));
  // factor = (blinded / encoded) to the power of the private exponent.
  const n = BigInt(`0x${hex(modulus)}`);
  const wide = (number: bigint): Uint8Array<ArrayBuffer> =>
    bytes(number.toString(16).padStart(2 * modulus.length, '0'));
  const factor = signed(wide((BigInt(`0x${hex(blinded)}`) * inverse(encoded, n)) % n));
  expect(hex((await blind(bytes('02'), modulus, given(salt, factor))).blinded)).toBe(hex(blinded));
});

function inverse(number: bigint, n: bigint): bigint {
  let [rest, next, have, want] = [n, number, 0n, 1n];
  while (next !== 0n) [rest, next, have, want] = [next, rest % next, want, have - (rest / next) * want];
  return (have + n) % n;
}

test('what was signed wrongly is no signature', async ({ expect }) => {
  const made = await blind(bytes('00ff'), modulus);
  const spoilt = signed(made.blinded);
  spoilt[100] = (spoilt[100] ?? 0) ^ 1;
  expect(unblind(made, modulus, spoilt)).toBeUndefined();
});
