import { BrokenContainer, type Recording } from './recording.ts';

/** A box of ISO/IEC 14496-12: its type, where it begins, and where what is in it does and ends. */
interface Box {
  type: string;
  at: number;
  from: number;
  to: number;
}

/** Boxes that hold boxes, of those looked into. */
const holding = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf']);
/** Boxes that tell of the recording: where, when, by what and whom. */
const telling = new Set(['udta', 'meta', 'uuid']);

/** What an MP4 or M4A file holds. One written in pieces, as browsers record, is as long as its pieces are. O(n). */
export function readIsoMedia(bytes: Uint8Array): Recording {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const boxes = [...boxesOf(view, 0, view.length)];
  const of = (type: string): Box[] => boxes.filter((box) => box.type === type);
  const [head] = of('mvhd');
  if (!head) throw new BrokenContainer('no moov');
  const kinds = of('hdlr').map(({ from }) => view.toString('latin1', from + 8, from + 12));
  const codecs = of('stsd').map(({ from }) => view.toString('latin1', from + 12, from + 16));
  const named = (kind: string): string[] => codecs.filter((_, at) => kinds[at] === kind);
  const [picture, sound] = [named('vide'), named('soun')];
  const other = of('trak').length - picture.length - sound.length;
  return { picture, sound, other, seconds: Math.max(lengthOf(view, head), piecesOf(view, boxes)) };
}

/** The same file, with nothing in the boxes that tell of it; all else stays where it was. */
export function withoutTelling(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const { type, at, from, to } of boxesOf(copy, 0, copy.length))
    if (telling.has(type)) copy.fill(0, from, to).write('free', at + 4, 'latin1');
  return copy;
}

function* boxesOf(view: Buffer, start: number, end: number): Generator<Box> {
  for (let at = start; at < end; ) {
    if (at + 8 > end) throw new BrokenContainer('a box is cut off');
    const type = view.toString('latin1', at + 4, at + 8);
    const said = view.readUInt32BE(at);
    const isLong = said === 1 && at + 16 <= end;
    const size = isLong ? Number(view.readBigUInt64BE(at + 8)) : said === 0 ? end - at : said;
    const from = at + (isLong ? 16 : 8);
    if (size < from - at || at + size > end) throw new BrokenContainer('a box is cut off');
    yield { type, at, from, to: at + size };
    if (holding.has(type)) yield* boxesOf(view, from, at + size);
    at += size;
  }
}

/** Seconds by a head of 32 or 64 bits, of the film or of a track. */
function lengthOf(view: Buffer, { from }: Box): number {
  const isLong = view[from] === 1;
  const scale = scaleOf(view, from);
  const length = isLong ? Number(view.readBigUInt64BE(from + 24)) : view.readUInt32BE(from + 16);
  return scale === 0 ? 0 : length / scale;
}

const scaleOf = (view: Buffer, from: number): number => view.readUInt32BE(from + (view[from] === 1 ? 20 : 12));

/** Seconds of all pieces of the longest track. */
function piecesOf(view: Buffer, boxes: readonly Box[]): number {
  const scales = boxes.filter(({ type }) => type === 'mdhd').map(({ from }) => scaleOf(view, from));
  const tracks = boxes.filter(({ type }) => type === 'tkhd').map(({ from }) => trackOf(view, from));
  const usual = new Map(
    boxes
      .filter(({ type }) => type === 'trex')
      .map(({ from }) => [view.readUInt32BE(from + 4), view.readUInt32BE(from + 12)] as const),
  );
  const lengths = new Map<number, number>();
  let [track, each] = [0, 0];
  for (const { type, from } of boxes) {
    if (type === 'tfhd') [track, each] = pieceOf(view, from, usual);
    if (type === 'trun') lengths.set(track, (lengths.get(track) ?? 0) + runOf(view, from, each));
  }
  return Math.max(0, ...tracks.map((one, at) => (lengths.get(one) ?? 0) / (scales[at] || Infinity)));
}

const trackOf = (view: Buffer, from: number): number => view.readUInt32BE(from + (view[from] === 1 ? 20 : 12));

/** Of a piece, whose it is and how long each of its samples is by itself. */
function pieceOf(view: Buffer, from: number, usual: ReadonlyMap<number, number>): [track: number, each: number] {
  const flags = view.readUIntBE(from + 1, 3);
  const track = view.readUInt32BE(from + 4);
  const at = from + 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
  return [track, flags & 8 ? view.readUInt32BE(at) : (usual.get(track) ?? 0)];
}

/** Of a run of samples, how long they are together. */
function runOf(view: Buffer, from: number, each: number): number {
  const flags = view.readUIntBE(from + 1, 3);
  const count = view.readUInt32BE(from + 4);
  if (!(flags & 0x100)) return count * each;
  const width = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4;
  let [at, sum] = [from + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0), 0];
  for (let left = count; left > 0; left--, at += width) sum += view.readUInt32BE(at);
  return sum;
}
