import { BrokenContainer, type Recording } from './recording.ts';

/** Elements of Matroska (RFC 9559) that are looked for, and those whose parts are. */
const id = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  cluster: 0x1f43b675,
  time: 0xe7,
  group: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;
const entered: ReadonlySet<number> = new Set([id.head, id.segment, id.info, id.tracks, id.track, id.cluster, id.group]);

/**
 * What a WebM file holds. Its length is the time of its last block: recorders in browsers write none, nor how large its parts are, so all
 * that have parts are stepped into as they come. O(n).
 */
export function readWebm(bytes: Uint8Array): Recording {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const types: number[] = [];
  const codecs: string[] = [];
  let [scale, cluster, last, docType] = [1_000_000, 0, 0, ''];
  for (const { name, body } of elementsOf(view)) {
    if (name === id.docType) docType = body.toString('latin1');
    else if (name === id.scale) scale = numberIn(body);
    else if (name === id.trackType) types.push(numberIn(body));
    else if (name === id.codec) codecs.push(body.toString('latin1'));
    else if (name === id.time) cluster = numberIn(body);
    else if (name === id.block || name === id.simpleBlock) last = Math.max(last, cluster + timeOf(body));
  }
  if (docType !== 'webm' || codecs.length === 0) throw new BrokenContainer('no WebM');
  const of = (type: number): string[] => codecs.filter((_, at) => types[at] === type);
  const [picture, sound] = [of(1), of(2)];
  const other = Math.max(types.length, codecs.length) - picture.length - sound.length;
  return { sound, picture, other, seconds: (last * scale) / 1e9 };
}

function* elementsOf(view: Buffer): Generator<{ name: number; body: Buffer }> {
  for (let at = 0; at < view.length; ) {
    const first = view[at] ?? 0;
    const nameLength = Math.clz32(first) - 23;
    const sizeAt = at + nameLength;
    const sizeLength = Math.clz32(view[sizeAt] ?? 0) - 23;
    if (nameLength > 4 || sizeLength > 8 || sizeAt + sizeLength > view.length) throw new BrokenContainer('no element');
    const name = view.readUIntBE(at, nameLength);
    const bodyAt = sizeAt + sizeLength;
    if (entered.has(name)) at = bodyAt;
    else {
      const size = sizeIn(view.subarray(sizeAt, bodyAt));
      if (bodyAt + size > view.length) throw new BrokenContainer('an element is cut off');
      yield { name, body: view.subarray(bodyAt, bodyAt + size) };
      at = bodyAt + size;
    }
  }
}

/** A size without the bit that says how long it is. */
function sizeIn(bytes: Buffer): number {
  const rest = numberIn(bytes.subarray(1));
  const first = (bytes[0] ?? 0) & ((1 << (8 - bytes.length)) - 1);
  return first * 256 ** (bytes.length - 1) + rest;
}

const numberIn = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** Of a block, behind the number of its track, milliseconds or what the scale says from its cluster on. */
function timeOf(block: Buffer): number {
  const at = Math.clz32(block[0] ?? 0) - 23;
  return at + 2 <= block.length ? block.readInt16BE(at) : 0;
}
