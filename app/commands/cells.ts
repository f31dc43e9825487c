import { CellFault, type Reader } from './csv-file.ts';

/** Ids of the files are at most this many characters. */
const longestId = 64;

/** Integers as doubles are exact up to here. */
const mostInteger = Number.MAX_SAFE_INTEGER;

/** Text as it stands; `missing` where the cell is empty. */
export const text = (missing?: string): Reader<string> => ({
  read: (cell) => cell,
  ...(missing !== undefined && { missing }),
});

/** An id that must be new; it gets the next place in `places`. */
export const newId = (places: Map<string, number>): Reader<string> => ({
  read: (cell) => {
    if (cell.length > longestId) return new CellFault('cell.too_long', { most: longestId });
    if (places.has(cell)) return new CellFault('cell.duplicate', { cell });
    places.set(cell, places.size);
    return cell;
  },
});

/** An id that must be known; the cell's value is its place. `known` names the file it should be in. */
export const reference = (places: ReadonlyMap<string, number>, known: string): Reader<number> => ({
  read: (cell) => places.get(cell) ?? new CellFault('cell.unknown', { cell, known }),
  numbers: 'integers',
});

/** A plain decimal integer from `least` to `most`. */
export const integer = (range: { least?: number; most?: number; missing?: number } = {}): Reader<number> =>
  numberReader({ least: 0, most: mostInteger, ...range }, /^-?\d+$/, 'cell.not_integer');

/** A plain decimal number, `-12.5`, from `least` to `most`. */
export const decimal = (range: { least?: number; most?: number; missing?: number } = {}): Reader<number> =>
  numberReader({ least: -Infinity, most: Infinity, ...range }, /^-?(\d+\.?\d*|\.\d+)$/, 'cell.not_number');

function numberReader(
  { least, most, missing }: { least: number; most: number; missing?: number },
  pattern: RegExp,
  fault: 'cell.not_integer' | 'cell.not_number',
): Reader<number> {
  const read = (cell: string): number | CellFault => {
    if (!pattern.test(cell)) return new CellFault(fault, { cell });
    const value = Number(cell) + 0; // no negative zero
    return value >= least && value <= most ? value : new CellFault('cell.out_of_range', { cell, least, most });
  };
  const numbers = fault === 'cell.not_integer' && most < 2 ** 31 ? 'integers' : 'doubles';
  return { read, numbers, ...(missing === undefined ? {} : { missing }) };
}
