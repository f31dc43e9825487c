/**
 * Signatures on what the signer does not see (RSABSSA-SHA384-PSS-Deterministic, RFC 9474, after Chaum 1983): who may vote shows himself and has a
 * blinded ballot signed; the ballot he hands in later is signed, and nothing the signer has seen or kept says whose it was. The half of whoever
 * votes; the other is a plain RSA operation. Moduli of a whole number of bytes, the exponent 65537.
 */

const hashBytes = 48;
const saltBytes = 48;
const exponent = 65_537n;

type Bytes = Uint8Array<ArrayBuffer>;

/** What is sent to be signed, and what is kept until it is. */
export interface Blinded {
  readonly blinded: Bytes;
  /** The message as it is signed, and what takes the blinding away. */
  readonly encoded: bigint;
  readonly inverse: bigint;
}

/** Fills bytes at random. */
export type Random = (bytes: Bytes) => Bytes;

const random: Random = (bytes) => crypto.getRandomValues(bytes);

/** Blinds a message for the holder of a modulus (RFC 9474, 4.2). The message has to be one that nobody guesses. O(bits²). */
export async function blind(message: Bytes, modulus: Bytes, fill: Random = random): Promise<Blinded> {
  const n = numberOf(modulus);
  const encoded = numberOf(await encode(message, bitsOf(n) - 1, fill(new Uint8Array(saltBytes))));
  for (;;) {
    const factor = numberOf(fill(new Uint8Array(modulus.length)));
    const inverse = factor > 0n && factor < n ? inverseOf(factor, n) : undefined;
    if (inverse === undefined) continue;
    return { blinded: bytesOf((encoded * raised(factor, n)) % n, modulus.length), encoded, inverse };
  }
}

/** The signature on the message itself; undefined where what came back is none of this message (RFC 9474, 4.4). */
export function unblind(
  { encoded, inverse }: Pick<Blinded, 'encoded' | 'inverse'>,
  modulus: Bytes,
  signed: Bytes,
): Bytes | undefined {
  const n = numberOf(modulus);
  const signature = (numberOf(signed) * inverse) % n;
  return raised(signature, n) === encoded ? bytesOf(signature, modulus.length) : undefined;
}

/** EMSA-PSS-ENCODE with SHA-384 and MGF1 (RFC 8017, 9.1.1). */
async function encode(message: Bytes, bits: number, salt: Bytes): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  const hash = await digest(joined(new Uint8Array(8), await digest(message), salt));
  const block = new Uint8Array(length - hashBytes - 1);
  block[block.length - saltBytes - 1] = 1;
  block.set(salt, block.length - saltBytes);
  const mask = await maskOf(hash, block.length);
  for (const [at, byte] of mask.entries()) block[at] = (block[at] ?? 0) ^ byte;
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits));
  return joined(block, hash, Uint8Array.of(0xbc));
}

/** MGF1 (RFC 8017, B.2.1). */
async function maskOf(seed: Bytes, length: number): Promise<Bytes> {
  const parts = Array.from({ length: Math.ceil(length / hashBytes) }, (_, at) =>
    digest(joined(seed, Uint8Array.of(at >>> 24, at >>> 16, at >>> 8, at))),
  );
  return joined(...(await Promise.all(parts))).slice(0, length);
}

const digest = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number to the power of 65537 = 2¹⁶ + 1. */
function raised(base: bigint, n: bigint): bigint {
  let power = base;
  for (let squaring = exponent >> 1n; squaring > 0n; squaring >>= 1n) power = (power * power) % n;
  return (power * base) % n;
}

/** By Euclid’s algorithm; undefined where there is none. */
function inverseOf(number: bigint, n: bigint): bigint | undefined {
  let [rest, next, have, want] = [n, number, 0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next, have, want] = [next, rest - times * next, want, have - times * want];
  }
  return rest === 1n ? (have + n) % n : undefined;
}

const bitsOf = (number: bigint): number => number.toString(2).length;

const numberOf = (bytes: Bytes): bigint =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

function bytesOf(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
