import { type Cipher, ciphers } from '#platform/secrets/cipher.ts';
import { SealedError } from '#platform/sealed/sealed-error.ts';

const version = 1;

/**
 * Seals bytes into one that tells how: a version, the length and the name of the cipher, then what the cipher made
 * (nonce, tag, encrypted bytes). `bound` and all that stands before are checked when it is opened.
 */
export function sealBlob(key: Buffer, bytes: Buffer, bound: Buffer, cipher: Cipher = ciphers[0]): Buffer {
  const name = Buffer.from(cipher.name, 'ascii');
  const head = Buffer.concat([Buffer.of(version, name.length), name]);
  return Buffer.concat([head, cipher.seal(key, bytes, Buffer.concat([head, bound]))]);
}

/** The bytes again. */
export function openBlob(key: Buffer, blob: Buffer, bound: Buffer): Buffer {
  const [said, length = 0] = blob;
  const name = blob.subarray(2, 2 + length).toString('latin1');
  const cipher = ciphers.find((one) => one.name === name);
  if (said !== version || !cipher) throw new SealedError('unknown_format');
  const head = blob.subarray(0, 2 + length);
  try {
    return cipher.open(key, blob.subarray(2 + length), Buffer.concat([head, bound]));
  } catch {
    // What the library says of it is left out, and with it whatever it may carry.
    throw new SealedError('changed');
  }
}
