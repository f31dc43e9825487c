import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { signingKey } from '#platform/audit/anchors.ts';

/** Signs a paper of a kind; whoever has the public key (`lianyu audit key`) sees that nobody has changed it. */
export type SignPaper = (kind: string, body: object) => Promise<string>;

const Paper = z.object({ lianyu: z.string(), body: z.looseObject({}), key: z.string(), signature: z.base64() });

/** What is signed: the body as it stands in the file, and what kind of paper it is. */
const signed = (kind: string, body: unknown): Buffer => Buffer.from(JSON.stringify([`lianyu ${kind}`, body]));

/** Signs with the key of a data folder that signs the heads of the audit chains. */
export const paperSigner =
  (folder: string): SignPaper =>
  async (kind, body) => {
    const { key, name } = await signingKey(folder);
    const signature = sign(null, signed(kind, body), key).toString('base64');
    return JSON.stringify({ lianyu: kind, body, key: name, signature }, null, 1);
  };

/** A paper that was read: what kind it is of, and whether one of the keys has signed it; undefined where it is none. */
export function readPaper(text: string, keys: readonly KeyObject[]): { kind: string; isSigned: boolean } | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    const { lianyu: kind, signature } = Paper.parse(raw);
    const { body } = raw as { body: unknown };
    const isSigned = keys.some((key) => verify(null, signed(kind, body), key, Buffer.from(signature, 'base64')));
    return { kind, isSigned };
  } catch {
    return undefined;
  }
}
