import jsqr from 'jsqr';

/** A picture as its pixels: four bytes each, row by row. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Pixels of the longer side a photo is read with: a square of 30 mm on a sheet of A4 then has 200. */
const longest = 2_000;

/** Of what share of the shorter side the windows are that are looked through, one after the other: several squares in one confuse the reader. */
const shares = [1, 2, 3];

/** What the square of a slip says. */
const ofSlip = /\/slips\?code=([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})$/;

/** The codes of the slips in a picture, each once, the uppermost first. */
export function codesIn(picture: Pixels): string[] {
  const found = new Map<string, number>();
  for (const { x, y, side } of windowsOf(picture)) {
    const square = jsqr.default(cut(picture, x, y, side), side, side, { inversionAttempts: 'dontInvert' });
    const code = ofSlip.exec(square?.data ?? '')?.[1];
    if (square && code && !found.has(code)) found.set(code, y + square.location.topLeftCorner.y);
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([code]) => code);
}

/** Squares that overlap by half and cover all of a picture. */
function* windowsOf({ width, height }: Pixels): Generator<{ x: number; y: number; side: number }> {
  for (const share of shares) {
    const side = Math.floor(Math.min(width, height) / share);
    for (const y of stepsOf(height, side)) for (const x of stepsOf(width, side)) yield { x, y, side };
  }
}

/** Where windows of a length begin along a side; the last ends where that does. */
function stepsOf(whole: number, side: number): number[] {
  const steps = Math.ceil((whole - side) / (side / 2));
  return Array.from({ length: steps + 1 }, (_, at) => Math.min(Math.round((at * side) / 2), whole - side));
}

function cut({ data, width }: Pixels, x: number, y: number, side: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    const from = ((y + row) * width + x) * 4;
    out.set(data.subarray(from, from + side * 4), row * side * 4);
  }
  return out;
}

/** The pixels of a photo, no more of them than are read. */
export async function pixelsOf(photo: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const page = canvas.getContext('2d');
  if (!page) throw new Error('this browser draws nothing');
  page.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return page.getImageData(0, 0, canvas.width, canvas.height);
}
