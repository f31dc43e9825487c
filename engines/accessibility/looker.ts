import type { Sorted } from '#engines/accessibility/placed-points.ts';
import { around, type Grid, rowOf } from '#engines/accessibility/grid.ts';

const degree = Math.PI / 180;

/** More than any rounding of a coordinate, as a part of it. */
const slack = 1e-12;

/** How many numbers a look notes at most: two runs a row, where the row goes all around. */
export const longestLook = ({ columns }: Grid): number => 4 * columns.length;

/**
 * Finds the cells around each point where others within its reach can be: all of them, and few more. Cells side by side are
 * one run; for k below what `look` returns, from `noted[2k]` to below `noted[2k + 1]` are indices into points sorted by cell.
 */
export class Looker {
  readonly noted: Int32Array;
  readonly #grid: Grid;
  readonly #from: Sorted;
  /** Where the points of each cell begin. */
  readonly #start: Int32Array;
  readonly #margin: number;
  /** Of each row's southern edge, and the last one's northern. */
  readonly #sine: Float64Array;
  readonly #cosine: Float64Array;
  /** (sin reach / 2)². */
  readonly #half: number;
  #runs = 0;

  /** From the points of `from` at those sorted into cells that begin at `start`. */
  constructor(grid: Grid, from: Sorted, start: Int32Array, noted: Int32Array = new Int32Array(longestLook(grid))) {
    const { south, height, columns, reach, west } = grid;
    this.#grid = grid;
    this.#from = from;
    this.#start = start;
    this.noted = noted;
    this.#margin = slack * (reach + Math.abs(west) + Math.abs(south) + height * columns.length + widest(grid));
    const edges = Float64Array.from({ length: columns.length + 1 }, (_, row) => (south + row * height) * degree);
    this.#sine = edges.map(Math.sin);
    this.#cosine = edges.map(Math.cos);
    this.#half = reach >= 180 ? 1 : Math.sin((reach * degree) / 2) ** 2 + slack * reach * degree + 1e-30;
  }

  /** Looks around the point at a place in the order of cells; the number of runs found. */
  look(place: number): number {
    this.#runs = 0;
    if (this.#grid.space === 'earth') this.#onEarth(place);
    else this.#onPlane(this.#from.x[place] as number, this.#from.y[place] as number);
    return this.#runs;
  }

  /** Visits whatever a look from a place finds. */
  each(place: number, visit: (found: number) => void): void {
    const runs = this.look(place);
    for (let run = 0; run < runs; run++) {
      const end = this.noted[2 * run + 1] as number;
      for (let found = this.noted[2 * run] as number; found < end; found++) visit(found);
    }
  }

  #onPlane(x: number, y: number): void {
    const { reach, south, height, west, columns } = this.#grid;
    const last = rowOf(this.#grid, y + reach + this.#margin);
    for (let row = rowOf(this.#grid, y - reach - this.#margin); row <= last; row++) {
      const low = south + row * height;
      const off = Math.max(0, low - y - this.#margin, y - low - height - this.#margin);
      const wide = Math.sqrt(Math.max(0, reach * reach - off * off)) + this.#margin;
      const perUnit = columns[row] as number;
      this.#add(row, Math.floor((x - wide - west) * perUnit), Math.floor((x + wide - west) * perUnit));
    }
  }

  #onEarth(place: number): void {
    const { reach, columns } = this.#grid;
    const { x, y, vector } = this.#from;
    const lat = y[place] as number;
    const lon = around(x[place] as number);
    const cosine = Math.hypot(vector.x[place] as number, vector.y[place] as number);
    const here = rowOf(this.#grid, lat);
    const last = rowOf(this.#grid, lat + reach + this.#margin);
    for (let row = rowOf(this.#grid, lat - reach - this.#margin); row <= last; row++) {
      const wide = this.#degreesWide(row, here, vector.z[place] as number, cosine);
      const perUnit = columns[row] as number;
      this.#addAround(row, Math.floor((lon - wide) * perUnit), Math.floor((lon + wide) * perUnit));
    }
  }

  /**
   * How far east and west of a place the reach can go in a row, from the haversine formula with the difference in
   * latitude at least, and the parallel at most, that of the row's edges. asin t ≤ t + (π/2 − 1) t³ spares the angle.
   */
  #degreesWide(row: number, here: number, sine: number, cosine: number): number {
    const edge = row > here ? row : row + 1;
    const up = sine - (this.#sine[edge] as number);
    const out = cosine - (this.#cosine[edge] as number);
    const north = row === here ? 0 : (up * up + out * out) / 4;
    const parallel = Math.min(this.#cosine[row] as number, this.#cosine[row + 1] as number) * cosine;
    const part = (this.#half - north + slack * north) / parallel;
    if (!(parallel > slack && part < 1)) return 180;
    const root = Math.sqrt(Math.max(0, part));
    return (2 * (root + (Math.PI / 2 - 1) * root * root * root)) / degree + this.#margin;
  }

  #addAround(row: number, from: number, to: number): void {
    const count = (this.#grid.first[row + 1] as number) - (this.#grid.first[row] as number);
    if (to - from + 1 >= count) return this.#add(row, 0, count - 1);
    if (from < 0) this.#add(row, from + count, count - 1);
    if (to >= count) this.#add(row, 0, to - count);
    this.#add(row, from, to);
  }

  /** The part of a row from one column to another, where it has them. */
  #add(row: number, from: number, to: number): void {
    const first = this.#grid.first[row] as number;
    const left = first + Math.max(0, from);
    const right = Math.min(first + to + 1, this.#grid.first[row + 1] as number);
    const begin = left < right ? (this.#start[left] as number) : 0;
    const end = left < right ? (this.#start[right] as number) : 0;
    if (begin === end) return;
    this.noted[2 * this.#runs] = begin;
    this.noted[2 * this.#runs + 1] = end;
    this.#runs++;
  }
}

/** The length of the longest row. */
const widest = ({ first, columns }: Grid): number =>
  columns.reduce((most, perUnit, row) => Math.max(most, ((first[row + 1] ?? 0) - (first[row] ?? 0)) / perUnit), 0);
