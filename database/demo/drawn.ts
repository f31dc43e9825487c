import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture as it is drawn: width and height in pixels, and rectangles in their order, the first as large as all of it. */
interface Drawing {
  width: number;
  height: number;
  boxes: readonly { x: number; y: number; width: number; height: number; colour: Colour }[];
}

const bar = { width: 58, gap: 16, longest: 340, shorter: 22 };
const paper: Colour = [251, 250, 247];
const wood: Colour = [122, 92, 62];
const bars: readonly Colour[] = [
  [179, 38, 30],
  [216, 118, 30],
  [226, 184, 40],
  [47, 122, 51],
  [29, 95, 168],
  [84, 62, 160],
  [150, 62, 132],
];

/** A xylophone of seven bars, from the longest on the left to the shortest. */
const xylophone: Drawing = {
  width: 560,
  height: 400,
  boxes: [
    { x: 0, y: 0, width: 560, height: 400, colour: paper },
    { x: 16, y: 110, width: 528, height: 22, colour: wood },
    { x: 16, y: 268, width: 528, height: 22, colour: wood },
    ...bars.map((colour, at) => {
      const height = bar.longest - at * bar.shorter;
      return { x: 29 + at * (bar.width + bar.gap), y: (400 - height) / 2, width: bar.width, height, colour };
    }),
  ],
};

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** A drawing as a PNG (RFC 2083): eight bits of red, green and blue, no line told by another. */
function pngOf({ width, height, boxes }: Drawing): Buffer {
  const line = 1 + width * 3;
  const pixels = Buffer.alloc(line * height);
  for (const box of boxes)
    for (let y = box.y; y < box.y + box.height; y++)
      for (let x = box.x; x < box.x + box.width; x++) pixels.set(box.colour, y * line + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The picture the demonstration county shows, as somebody would send it. */
export const drawXylophone = (): Buffer => pngOf(xylophone);
