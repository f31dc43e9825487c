import { createHash } from 'node:crypto';
import { aes256Gcm } from '#platform/secrets/cipher.ts';

/** Seals what must not be read from the database alone. */
export interface Secrets {
  /** Encrypts a text, bound to where it is kept: moved to another row it opens no more. */
  seal: (text: string, place: string) => string;
  /** The text again; throws where the key is not there, or anything was changed. */
  open: (sealed: string, place: string) => string;
  /** What the key is called that seals now: sealed texts begin with it, and a dot. */
  newest: () => string;
}

/** What a sealed text calls its key by: from it nobody gets the key. */
export const nameOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** Where a sealed text of a row is kept. */
export const rowPlace = (table: string, county: string, id: string): string => `${table} ${county} ${id}`;

/**
 * Seals with AES-256-GCM under the first of the keys, and opens under any of them: a new key is put first, and what older
 * ones sealed stays open. `keys` is asked each time something is sealed or opened: they may have been rotated meanwhile.
 */
export function secretsUnder(keys: () => readonly Buffer[]): Secrets {
  const newest = (): Buffer => {
    const [key] = keys();
    if (!key) throw new Error('there is no key to seal with');
    return key;
  };
  return {
    seal: (text, place) => {
      const key = newest();
      return `${nameOf(key)}.${aes256Gcm.seal(key, Buffer.from(text), Buffer.from(place)).toString('base64url')}`;
    },
    open: (sealed, place) => {
      const [name = '', body = ''] = sealed.split('.');
      const key = keys().find((one) => nameOf(one) === name);
      if (!key) throw new Error(`the key ${name} is not among SECRET_KEYS or in the file secret-keys`);
      return aes256Gcm.open(key, Buffer.from(body, 'base64url'), Buffer.from(place)).toString('utf8');
    },
    newest: () => nameOf(newest()),
  };
}
