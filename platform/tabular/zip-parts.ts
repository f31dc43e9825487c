import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { refusal } from './refusals.ts';

/** A file in an archive: its name and its bytes as they are packed. */
export interface Part {
  name: string;
  packed: Uint8Array;
  isDeflated: boolean;
  /** CRC-32 of its bytes. */
  sum: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const longestComment = 65_535;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const inZip64 = 0xffffffff;
const encryptedFlag = 1;
const [stored, deflated] = [0, 8];
/** Bytes inflated at a time. */
const piece = 262_144;

/**
 * The parts of an archive (APPNOTE 6.3.9), found by its central directory as readers do; nothing is inflated. Declared
 * inflated sizes are not looked at. Refuses what is torn or encrypted.
 */
export function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const parts: Part[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const { part, next } = entryAt(bytes, view, at);
      if (!part.name.endsWith('/')) parts.push(part);
      at = next;
    }
    return parts;
  } catch (error) {
    if (error instanceof RangeError) throw refusal('tabular.damaged', {}, error);
    throw error;
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw refusal('tabular.damaged');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { part: Part; next: number } {
  if (view.getUint32(at, true) !== entryMark) throw refusal('tabular.damaged');
  if (view.getUint16(at + 8, true) & encryptedFlag) throw refusal('tabular.encrypted');
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const { size, local } = extentOf(view, at, nameEnd, extraEnd);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const isKnown = method === stored || method === deflated;
  if (!isKnown || view.getUint32(local, true) !== localMark || from + size > bytes.length) {
    throw refusal('tabular.damaged');
  }
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, nameEnd))
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const part = {
    name,
    packed: bytes.subarray(from, from + size),
    isDeflated: method === deflated,
    sum: view.getUint32(at + 16, true),
  };
  return { part, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Packed size and place of an entry; writers that stream put them into the zip64 field even when they are small. */
function extentOf(view: DataView, at: number, extra: number, extraEnd: number): { size: number; local: number } {
  let [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = extra;
  while (field + 4 <= extraEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let long = field + 4 + (view.getUint32(at + 24, true) === inZip64 ? 8 : 0);
  const next = (): number => Number(view.getBigUint64((long += 8) - 8, true));
  if (size === inZip64) size = next();
  if (local === inZip64) local = next();
  return { size, local };
}

/** A part's real size, inflated piece by piece and let go: a bomb is noticed before it has taken memory. Stops at `limit`. */
export async function sizeOf({ packed, isDeflated }: Part, limit: number): Promise<number> {
  if (!isDeflated) return packed.length;
  const stream = createInflateRaw({ chunkSize: piece });
  stream.end(packed);
  let size = 0;
  try {
    for await (const { length } of stream as AsyncIterable<Buffer>) if ((size += length) > limit) break;
  } catch (error) {
    throw refusal('tabular.damaged', {}, error);
  }
  return size;
}

/** The bytes of a part of known size; refused as damaged when they are not those that were packed. */
export function bytesOf({ packed, isDeflated, sum }: Part, size: number): Uint8Array {
  const bytes = isDeflated && size > 0 ? inflateRawSync(packed, { maxOutputLength: size }) : packed.subarray(0, size);
  if (crc32(bytes) !== sum) throw refusal('tabular.damaged');
  return bytes;
}
