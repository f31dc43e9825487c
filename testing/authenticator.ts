import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyAssertion, PasskeyMade } from '#modules/people/contract/passkey.ts';

/** What differs from an honest authenticator in an honest browser. */
interface Odd {
  origin?: string;
  rpId?: string;
  /** Whether its holder was asked for his finger, face or PIN. */
  isVerified?: boolean;
  counter?: number;
  /** Whether the key is kept beyond this device. */
  isBackedUp?: boolean;
  userHandle?: string;
}

/** A device with one passkey, made of software: it makes the key, then signs with it, and counts. */
export interface Authenticator {
  make: (asked: { challenge: string; rp: { id: string }; user: { id: string } }, odd?: Odd) => PasskeyMade;
  sign: (asked: { challenge: string; rpId: string }, odd?: Odd) => PasskeyAssertion;
}

const encoded = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const hashOf = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** The bytes that are signed (W3C Web Authentication 6.1): whose site, what was checked, and how often. */
function authenticatorData(
  rpId: string,
  count: number,
  { isVerified = true, isBackedUp = false }: Odd,
  made = false,
): Buffer {
  const flags = 0x01 | (isVerified ? 0x04 : 0) | (isBackedUp ? 0x18 : 0) | (made ? 0x40 : 0);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([hashOf(rpId), Buffer.from([flags]), counter]);
}

/** The key as COSE says it: an elliptic curve, ES256, P-256, its point. */
function coseOf(publicKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [x, y].map((one) => new Uint8Array(Buffer.from(one, 'base64url')));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point[0] ?? new Uint8Array()],
      [-3, point[1] ?? new Uint8Array()],
    ]),
  );
}

/** A new key with what was checked, and no word of who made the device. */
function attestationOf(data: Buffer, id: Buffer, publicKey: KeyObject): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  const authData = Buffer.concat([data, Buffer.alloc(16), length, id, coseOf(publicKey)]);
  const attested = new Map<string, unknown>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', new Uint8Array(authData)],
  ]);
  return isoCBOR.encode(attested as Parameters<typeof isoCBOR.encode>[0]);
}

/** A new authenticator at an address. */
export function anAuthenticator(home = 'http://localhost:0'): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const name = { id: encoded(id), rawId: encoded(id), type: 'public-key' as const };
  let [count, handle] = [0, ''];
  return {
    make: ({ challenge, rp, user }, odd = {}) => {
      handle = user.id;
      const data = authenticatorData(odd.rpId ?? rp.id, count, odd, true);
      const attestationObject = encoded(attestationOf(data, id, publicKey));
      const clientDataJSON = encoded(clientData('webauthn.create', challenge, odd.origin ?? home));
      return { ...name, response: { clientDataJSON, attestationObject, transports: ['internal'] } };
    },
    sign: ({ challenge, rpId }, odd = {}) => {
      count = odd.counter ?? count + 1;
      const client = clientData('webauthn.get', challenge, odd.origin ?? home);
      const data = authenticatorData(odd.rpId ?? rpId, count, odd);
      const signature = encoded(sign('sha256', Buffer.concat([data, hashOf(client)]), privateKey));
      const [clientDataJSON, authenticatorDataText] = [encoded(client), encoded(data)];
      const userHandle = odd.userHandle ?? handle;
      return { ...name, response: { clientDataJSON, authenticatorData: authenticatorDataText, signature, userHandle } };
    },
  };
}
