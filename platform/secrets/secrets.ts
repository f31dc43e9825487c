import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Seals what must not be read from the database alone. */
export interface Secrets {
  /** Encrypts a text, bound to where it is kept: moved to another row it opens no more. */
  seal: (text: string, place: string) => string;
  /** The text again; throws where the key is not there, or anything was changed. */
  open: (sealed: string, place: string) => string;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** What a sealed text calls its key by: from it nobody gets the key. */
const nameOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/**
 * Seals with AES-256-GCM under the first of the keys, and opens under any of them: a new key is put first, and what older
 * ones sealed stays open. `keys` is asked when something is first sealed or opened.
 */
export function secretsUnder(keys: () => readonly Buffer[]): Secrets {
  return {
    seal: (text, place) => {
      const [key] = keys();
      if (!key) throw new Error('there is no key to seal with');
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${nameOf(key)}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open: (sealed, place) => {
      const [name = '', body = ''] = sealed.split('.');
      const key = keys().find((one) => nameOf(one) === name);
      if (!key) throw new Error(`the key ${name} is not among SECRET_KEYS or in the file secret-keys`);
      const bytes = Buffer.from(body, 'base64url');
      const from = nonceBytes + tagBytes;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(nonceBytes, from));
      return Buffer.concat([decipher.update(bytes.subarray(from)), decipher.final()]).toString('utf8');
    },
  };
}

/** Keys as they are written: 32 bytes each in base64url, the newest first, with commas or line ends between; undefined for anything else. */
export function keysIn(text: string): Buffer[] | undefined {
  const keys = text.split(/[\s,]+/).flatMap((one) => (one === '' ? [] : [Buffer.from(one, 'base64url')]));
  return keys.length > 0 && keys.every((key) => key.length === keyBytes) ? keys : undefined;
}

/** The keys of a file that its owner alone may read; the first one is made where there is no file yet. */
export function keysOfFile(file: string): () => readonly Buffer[] {
  let known: readonly Buffer[] | undefined;
  return () => (known ??= readOrMake(file));
}

function readOrMake(file: string): readonly Buffer[] {
  try {
    // `wx`: of two that start at once one makes the file, and both read it.
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const keys = keysIn(readFileSync(file, 'utf8'));
  if (!keys) throw new Error(`${file} holds no keys`);
  return keys;
}
