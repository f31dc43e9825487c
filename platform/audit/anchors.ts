import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, open, opendir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Head } from '#platform/audit/link.ts';
import { ensureWritable } from '#platform/db/folder-lock.ts';
import { exists } from '#platform/db/postgres-binaries.ts';
import { newId } from '#platform/id.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

const Line = z.object({
  county: z.string(),
  seq: z.int().min(1),
  hash: z.string(),
  at: z.string(),
  key: z.string(),
  signature: z.base64(),
});

/** How far a county's chain went at a moment, signed. */
export type Anchor = z.infer<typeof Line>;

const signed = ({ county, seq, hash, at }: Omit<Anchor, 'key' | 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['lianyu audit head', county, seq, hash, at]));

/** Where heads are kept that whoever owns the database cannot change. */
export interface Anchors {
  keep: (county: string, head: Head, now: Date) => Promise<void>;
}

/**
 * Keeps anchors in the data folder and, where one is named, in a folder elsewhere, which is never made here: a disk that is
 * not mounted must not be taken for an empty one. The file bears the name of the key: several nodes may share a folder.
 */
export async function openAnchors(folder: string, elsewhere: string | undefined): Promise<Anchors> {
  const key = await keyIn(folder);
  if (elsewhere !== undefined) await assertFolder(elsewhere);
  const name = nameOf(createPublicKey(key));
  const files = [folder, ...(elsewhere === undefined ? [] : [elsewhere])].map((one) => join(one, fileOf(name)));
  return {
    keep: async (county, { seq, hash }, now) => {
      const head = { county, seq, hash, at: now.toISOString() };
      const signature = sign(null, signed(head), key).toString('base64');
      for (const file of files) await append(file, JSON.stringify({ ...head, key: name, signature }));
    },
  };
}

const fileOf = (name: string): string => `audit-anchors-${name}.jsonl`;

/** What a key is called: the beginning of its hash. */
const nameOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** The public half of a data folder's key, to give to whoever is to verify; the key is made where there is none. */
export async function publicKeyIn(folder: string): Promise<{ name: string; pem: string; file: string }> {
  const key = createPublicKey(await keyIn(folder));
  const name = nameOf(key);
  return { name, pem: String(key.export({ type: 'spki', format: 'pem' })), file: join(folder, fileOf(name)) };
}

/** The private key that signs what leaves a data folder, and what it is called. */
export async function signingKey(folder: string): Promise<{ key: KeyObject; name: string }> {
  const key = await keyIn(folder);
  return { key, name: nameOf(createPublicKey(key)) };
}

const keyFileOf = (folder: string): string => join(folder, 'audit-key');

/** Whether a data folder has its key already, as after every start that came to serve. */
export const hasSigningKey = (folder: string): Promise<boolean> => exists(keyFileOf(folder));

/** The key that signs anchors: made at the first start, whole or not at all, even by two at once. */
async function keyIn(folder: string): Promise<KeyObject> {
  await ensureWritable(folder);
  const file = keyFileOf(folder);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return privateKey(file, kept);
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const partial = `${file}.${newId()}.partial`;
  await writeFile(partial, made, { mode: 0o600, flush: true });
  try {
    await link(partial, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return privateKey(file, await readFile(file, 'utf8'));
}

function privateKey(file: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
    throw new Error(`it is a key of ${String(key.asymmetricKeyType)}`);
  } catch (cause) {
    throw new StartRefusal(
      'audit_key_unreadable',
      {
        zh: `${file} 不是签署审计记录的私钥（Ed25519，PEM 格式）。请从备份恢复它；换一把新的会使以前的锚点无法核对。`,
        en: `${file} is not the private key that signs the audit chain (Ed25519, PEM). Restore it from a backup; a new one could not speak for earlier anchors.`,
      },
      cause,
    );
  }
}

async function assertFolder(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
    await (await opendir(folder)).close();
  } catch (cause) {
    throw new StartRefusal(
      'anchor_folder_missing',
      {
        zh: `LIANYU_AUDIT_ANCHOR 指定的文件夹 ${folder} 不存在或不能写入。`,
        en: `The folder ${folder} named by LIANYU_AUDIT_ANCHOR is not there or cannot be written to.`,
      },
      cause,
    );
  }
}

/** Adds a line that is on the disk when this is done; one that a power cut tore is ended first. */
async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o644);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1, '\n');
    if (size > 0) await file.read(last, 0, 1, size - 1);
    await file.write(`${last.toString() === '\n' ? '' : '\n'}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What a file of anchors says. */
export interface ReadAnchors {
  anchors: Anchor[];
  /** The lines that are no anchor, and those that bear no signature of the keys given. */
  torn: number[];
  forged: number[];
}

/** Reads a file of anchors; with keys (PEM, one or more in a text) only what one of them has signed counts. */
export function readAnchors(text: string, keys: readonly KeyObject[] | undefined): ReadAnchors {
  const read: ReadAnchors = { anchors: [], torn: [], forged: [] };
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const anchor = anchorOf(line);
    if (!anchor) read.torn.push(at + 1);
    else if (keys && !keys.some((key) => isSignedBy(anchor, key))) read.forged.push(at + 1);
    else read.anchors.push(anchor);
  }
  return read;
}

function anchorOf(line: string): Anchor | undefined {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const isSignedBy = (anchor: Anchor, key: KeyObject): boolean =>
  verify(null, signed(anchor), key, Buffer.from(anchor.signature, 'base64'));

/** The public keys in a text, in PEM; empty where there is none. */
export const keysIn = (text: string): KeyObject[] =>
  [...text.matchAll(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g)].map(([pem]) =>
    createPublicKey(pem),
  );
