import { BrokenContainer, type Recording } from './recording.ts';

/** Samples a second that positions of Opus are counted in, whatever it was recorded at (RFC 7845). */
const rate = 48_000;

/**
 * What an Ogg file holds (RFC 3533): Opus alone is known. Its length is the position of the last page less what a player skips at the
 * beginning. Refuses streams beside the first. O(n).
 */
export function readOgg(bytes: Uint8Array): Recording {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let [at, last, skipped] = [0, 0n, 0];
  const serial = view.length > 28 ? view.readUInt32LE(14) : 0;
  while (at < view.length) {
    if (view.toString('latin1', at, at + 4) !== 'OggS' || at + 27 > view.length) throw new BrokenContainer('no page');
    if (view.readUInt32LE(at + 14) !== serial) throw new BrokenContainer('a second stream');
    const sizes = view.subarray(at + 27, at + 27 + (view[at + 26] ?? 0));
    const body = at + 27 + sizes.length;
    const next = body + sizes.reduce((sum, size) => sum + size, 0);
    if (next > view.length) throw new BrokenContainer('a page is cut off');
    if (at === 0) skipped = headOf(view.subarray(body, next));
    const position = view.readBigInt64LE(at + 6);
    if (position > last) last = position;
    at = next;
  }
  return { sound: ['opus'], picture: [], other: 0, seconds: Math.max(0, Number(last) - skipped) / rate };
}

function headOf(page: Buffer): number {
  if (page.toString('latin1', 0, 8) !== 'OpusHead' || page.length < 19) throw new BrokenContainer('no Opus');
  return page.readUInt16LE(10);
}
