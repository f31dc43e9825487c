/** Boxes of ISO/IEC 14496-12, one in another. */
export const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * 4);
  return bytes;
};
const text = (said: string): Buffer => Buffer.from(said, 'latin1');

const track = (number: number, kind: string, codec: string): Buffer =>
  box(
    'trak',
    box('tkhd', words(0, 0, 0, number, 0, 0)),
    box(
      'mdia',
      box('mdhd', words(0, 0, 0, 1_000, 0)),
      box('hdlr', words(0, 0), text(kind), words(0, 0, 0)),
      box('minf', box('stbl', box('stsd', words(0, 1, 16), text(codec)))),
    ),
  );

/** The least film there is: its tracks by kind and codec, so many seconds, and what it tells of itself. */
export const filmOf = (
  tracks: readonly (readonly [kind: string, codec: string])[],
  { seconds = 2, told = '', brand = 'isom' }: { seconds?: number; told?: string; brand?: string } = {},
): Buffer =>
  Buffer.concat([
    box('ftyp', text(brand), words(0)),
    box(
      'moov',
      box('mvhd', words(0, 0, 0, 1_000, seconds * 1_000)),
      ...tracks.map(([kind, codec], at) => track(at + 1, kind, codec)),
      box('udta', box('\xa9xyz', text(told))),
    ),
    box('mdat', Buffer.alloc(64, 7)),
  ]);

/** A page of Ogg. */
const page = (body: Buffer, position: bigint, serial: number): Buffer => {
  const head = Buffer.alloc(28);
  head.write('OggS', 0, 'latin1');
  head.writeBigInt64LE(position, 6);
  head.writeUInt32LE(serial, 14);
  head[26] = 1;
  head[27] = body.length;
  return Buffer.concat([head, body]);
};

/** Opus in Ogg, of so many seconds; another stream behind it where one is asked for. */
export const oggOf = (seconds: number, isDouble = false): Buffer => {
  const head = Buffer.concat([text('OpusHead'), Buffer.from([1, 1, 0x38, 1]), Buffer.alloc(7)]);
  const last = BigInt(seconds * 48_000 + 312);
  return Buffer.concat([page(head, 0n, 1), page(Buffer.alloc(40, 3), last, isDouble ? 2 : 1)]);
};

/** MP3 frames of 128 kbit/s at 44.1 kHz, 1152 samples each, with tags before and behind. */
export const mp3Of = (frames: number, told = ''): Buffer => {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0]);
  const tag = Buffer.concat([text('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, told.length]), text(told)]);
  const last = Buffer.alloc(128);
  last.write(`TAG${told}`, 0, 'latin1');
  return Buffer.concat([
    ...(told ? [tag] : []),
    ...Array.from({ length: frames }, () => frame),
    ...(told ? [last] : []),
  ]);
};
