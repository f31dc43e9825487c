import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { aes256Gcm } from '#platform/secrets/cipher.ts';
import { newId } from '#platform/id.ts';

const { keyBytes } = aes256Gcm;

/** Keys as they are written: 32 bytes each in base64url, the newest first, with commas or line ends between; undefined for anything else. */
export function keysIn(text: string): Buffer[] | undefined {
  const keys = text.split(/[\s,]+/).flatMap((one) => (one === '' ? [] : [Buffer.from(one, 'base64url')]));
  return keys.length > 0 && keys.every((key) => key.length === keyBytes) ? keys : undefined;
}

/**
 * The keys of a file that its owner alone may read; the first one is made where there is no file yet. It is read each time:
 * a running server seals under a new key from the moment it stands there.
 */
export const keysOfFile = (file: string) => (): readonly Buffer[] => read(file) ?? firstOf(file);

/** Puts a new key in front of those of a file, which stay. */
export function addKey(file: string): void {
  write(file, [newKey(), ...keysOfFile(file)()], renameSync);
}

/** Leaves only those keys of a file that are wanted. */
export function dropKeys(file: string, isWanted: (key: Buffer) => boolean): void {
  write(file, keysOfFile(file)().filter(isWanted), renameSync);
}

/** When a file of keys was last changed; now, where there is none yet. */
export function changedAt(file: string): Date {
  keysOfFile(file)();
  return statSync(file).mtime;
}

const newKey = (): Buffer => randomBytes(keyBytes);

function read(file: string): readonly Buffer[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const keys = keysIn(text);
  if (!keys) throw new Error(`${file} holds no keys`);
  return keys;
}

function firstOf(file: string): readonly Buffer[] {
  try {
    // A link, not a move: of two that start at once one makes the file, and both read it.
    write(file, [newKey()], linkSync);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return read(file) ?? [];
}

/** Whole or not at all, and on the disk before anything is sealed: what a lost key sealed nobody opens again. */
function write(file: string, keys: readonly Buffer[], place: (from: string, to: string) => void): void {
  const part = `${file}.${newId()}`;
  const text = keys.map((key) => `${key.toString('base64url')}\n`).join('');
  try {
    writeFileSync(part, text, { flag: 'wx', mode: 0o600, flush: true });
    place(part, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } finally {
    rmSync(part, { force: true });
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
