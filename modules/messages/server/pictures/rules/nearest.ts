import { mostApart } from '#modules/messages/contract/listed-picture.ts';
import { bitsApart } from '#standards/media/difference-hash.ts';

/** Of fewer bits than these, or as many less than all, a picture is too plain to be told from others: a page, a wall, a dark room. */
const fewestBits = 12;

/** Eight bytes as the number they are. */
export const hashOf = (bytes: Uint8Array): bigint => bytes.reduce((hash, byte) => (hash << 8n) | BigInt(byte), 0n);

/** The number as its eight bytes. */
export function bytesOfHash(hash: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, hash));
  return bytes;
}

/** Whether a picture is told from others by its hash. */
export function isTelling(hash: bigint): boolean {
  const bits = bitsApart(hash, 0n);
  return bits >= fewestBits && bits <= 64 - fewestBits;
}

/** Of what is listed what a picture is nearest to, near enough to be the same; of two as near, the one that was looked at and let through. */
export function nearestOf<Listed extends { hash: Uint8Array; verdict: string }>(
  hash: bigint,
  listed: readonly Listed[],
): { listed: Listed; apart: number } | undefined {
  const near = listed
    .map((one) => ({ listed: one, apart: bitsApart(hash, hashOf(one.hash)) }))
    .filter(({ apart }) => apart <= mostApart);
  const rank = ({ apart, listed: { verdict } }: (typeof near)[number]): number =>
    apart * 2 + (verdict === 'let_through' ? 0 : 1);
  return near.sort((one, other) => rank(one) - rank(other))[0];
}
