import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Encrypts under keys of one kind, and tells what was changed. Another algorithm (SM4-GCM with its own key length, say) is
 * another entry of `ciphers`: what is sealed names its own, so old and new ones stand side by side.
 */
export interface Cipher {
  /** What sealed bytes call it by: ASCII, at most 255 characters, never given to another. */
  name: string;
  keyBytes: number;
  /** Nonce, tag and encrypted bytes in one; `bound` is checked when they are opened and is not in them. */
  seal: (key: Buffer, bytes: Buffer, bound: Buffer) => Buffer;
  /** The bytes again; throws where the key is another or a bit was changed, of them or of what they are bound to. */
  open: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. */
export const aes256Gcm: Cipher = {
  name: 'AES-256-GCM',
  keyBytes: 32,
  seal: (key, bytes, bound) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(bound);
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  open: (key, sealed, bound) => {
    const from = nonceBytes + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(bound)
      .setAuthTag(sealed.subarray(nonceBytes, from));
    return Buffer.concat([decipher.update(sealed.subarray(from)), decipher.final()]);
  },
};

/** Every cipher sealed bytes may name; the first one seals. */
export const ciphers: readonly [Cipher, ...Cipher[]] = [aes256Gcm];
