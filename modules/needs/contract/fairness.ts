import { z } from 'zod';
import { Told } from './board.ts';

/**
 * For whom a run keeps places: `rural`, `towns` and `stages` a proportional share; `max_min_towns` and `max_min_rural` raise
 * the lowest share first. Formulas: docs/methods/matching.md.
 */
export const FloorKind = z.enum(['rural', 'towns', 'stages', 'max_min_towns', 'max_min_rural', 'none']);
export type FloorKind = z.infer<typeof FloorKind>;

/** What an official may ask of a run. `waiting` is how many times the usual points a day of waiting weighs. */
export const RunOptions = z.object({
  floors: FloorKind.default('rural'),
  waiting: z.literal([1, 2, 4]).default(1),
});
export type RunOptions = z.infer<typeof RunOptions>;

const TownShare = z.object({ town: z.string(), share: z.number() });

/** How fair a run came out and what that costs, as far as it describes no fewer than ten children. */
export const RunFairness = z.object({
  /** Beside the cheapest assignment without floors and with the usual weight of waiting. */
  price: z.object({
    /** Costs more, as a share of the cheapest, to a thousandth. */
    share: z.number().nullable(),
    points: z.number().nullable(),
    /** Units served fewer; below 0: more. */
    fewer: Told,
  }),
  /** Needs that would rather have a place another need holds; of these, those whose own priority is the higher one. */
  envy: z.object({ envious: Told, justified: Told }),
  /** Shares of units served, of the towns that may be told: lowest, highest, and their Gini coefficient; null for fewer than two. */
  towns: z
    .object({
      lowest: TownShare,
      highest: TownShare,
      gini: z.number().nullable(),
      told: z.number().int(),
      all: z.number().int(),
    })
    .nullable(),
});
export type RunFairness = z.infer<typeof RunFairness>;
