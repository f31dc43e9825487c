import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { megabyte } from './hostile-file.ts';

/** An archive one file of which inflates to so many megabytes of nothing; made a megabyte at a time. */
export function bombIn(parts: Readonly<Record<string, Uint8Array>>, name: string, megabytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [other, bytes] of Object.entries(parts).filter(([one]) => one !== name)) {
    const file = new ZipPassThrough(other);
    zip.add(file);
    file.push(bytes, true);
  }
  const bomb = new ZipDeflate(name, { level: 1 });
  zip.add(bomb);
  const nothing = new Uint8Array(megabyte);
  for (let left = megabytes; left > 0; left--) bomb.push(nothing, left === 1);
  zip.end();
  return Uint8Array.from(Buffer.concat(pieces));
}

const [local, entry] = [0x04034b50, 0x02014b50];

/** An archive whose entries say something else of themselves: at a place of the local head, and of the directory’s. */
export function saying(bytes: Uint8Array, places: readonly [number, number], value: number, width: 2 | 4): Uint8Array {
  const view = Buffer.from(bytes);
  for (let at = 0; at + 46 < view.length; at++)
    for (const [mark, place] of [
      [local, places[0]],
      [entry, places[1]],
    ] as const)
      if (view.readUInt32LE(at) === mark) view.writeUIntLE(value, at + place, width);
  return Uint8Array.from(view);
}

/** An archive in which many names point to the one packed part that is large. */
export function manyOfOne(parts: Readonly<Record<string, Uint8Array>>, count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, i) => `xl/a${String(i).padStart(2, '0')}.bin`);
  const more = names.map((name, nth) => [name, nth === 0 ? new Uint8Array(megabyte) : strToU8('')] as const);
  const view = Buffer.from(zipSync({ ...parts, ...Object.fromEntries(more) }));
  const entries = names.map((name) => view.lastIndexOf(name) - 46);
  const [first = 0] = entries;
  for (const at of entries) {
    view.copy(view, at + 20, first + 20, first + 28); // sizes
    view.copy(view, at + 10, first + 10, first + 12); // method
    view.writeUInt32LE(view.readUInt32LE(first + 42), at + 42);
  }
  return Uint8Array.from(view);
}
