import { argon2, createHash, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { refusalsOf } from '#platform/errors.ts';
import { Lanes } from '#platform/threads/lanes.ts';

refusalsOf({
  'session.busy': { status: 503 },
});

const derive = promisify(argon2) as unknown as (kind: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const tagLength = 32;

/**
 * At most three hashes at once: a flood of sign-ins must not take the memory of the machine. Thirty waiting are about a second;
 * whoever comes then is told to come again.
 */
const lanes = new Lanes(3, 30, 'session.busy');

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Hashes a password as a PHC string (`$argon2id$v=19$…`). Like any hashing here it belongs before a transaction, not in it. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await lanes.run(() =>
    derive('argon2id', { message: password.normalize('NFKC'), nonce, parallelism: 1, tagLength, memory, passes }),
  );
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(nonce)}$${base64(tag)}`;
}

/** A hash nothing matches; checking against it takes as long as against a real one. */
const nobody = `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(tagLength))}`;

/** Whether the password belongs to the hash. With no hash (no such account) it takes the same time and says no. */
export async function matchesPassword(password: string, hash: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? nobody);
  if (!parts) return false;
  const expected = Buffer.from(parts[5] ?? '', 'base64');
  const tag = await lanes.run(() =>
    derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce: Buffer.from(parts[4] ?? '', 'base64'),
      memory: Number(parts[1]),
      passes: Number(parts[2]),
      parallelism: Number(parts[3]),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(tag, expected) && hash !== undefined;
}

/**
 * A hash by which a short secret is found again: the same for the same secret in the same place, and as slow to try as a
 * password. Belongs before a transaction, too.
 */
export async function hashToFind(secret: string, place: string): Promise<Buffer> {
  const nonce = createHash('sha256').update(place).digest().subarray(0, 16);
  return lanes.run(() => derive('argon2id', { message: secret, nonce, parallelism: 1, tagLength, memory, passes }));
}
