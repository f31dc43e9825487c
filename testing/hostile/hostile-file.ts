import type { Sort } from '#platform/media/kind-of.ts';
import type { Limits } from '#platform/tabular/table.ts';

/** A file that attacks whoever reads it. */
export interface HostileFile {
  make: () => Uint8Array;
  /** The code it is refused by; `cells …` where every row is, for a cell of it. */
  refused: string;
  /** Limits that it need not be large to pass. */
  limits?: Partial<Limits>;
  /** What it is attached as; a picture unless it is said. */
  sort?: Sort;
}

/** By name, what each is. */
export type HostileFiles = Readonly<Record<string, HostileFile>>;

export const megabyte = 1_000_000;
export const few = { inflated: 20 * megabyte };
