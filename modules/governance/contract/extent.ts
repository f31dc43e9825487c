import { z } from 'zod';

/**
 * What a child may live in that some departments answer for. A child counts as the first that is true of him, in this order, and
 * as `none` where none is: so every child counts once.
 */
export const Circumstance = z.enum(['disabled', 'hardship', 'left_behind', 'migrant', 'none']);
export type Circumstance = z.infer<typeof Circumstance>;

/** The ages a duty may speak of, in full years. */
export const oldest = 18;
const Age = z.number().int().min(0).max(oldest);

/** A region by its code: a county (GB/T 2260), a town or a village in it (GB/T 10114); the code of what lies in it begins with its own. */
export const RegionCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/);

/** Where and for which children a duty holds. */
export const Extent = z.object({
  /** Regions, each with all that lies in it. */
  places: z.array(RegionCode).min(1).max(60),
  /** Regions in them where it does not hold. */
  except: z.array(RegionCode).max(60).default([]),
  ageFrom: Age.default(0),
  ageTo: Age.default(oldest),
  circumstances: z
    .array(Circumstance)
    .min(1)
    .max(Circumstance.options.length)
    .default([...Circumstance.options]),
});
export type Extent = z.infer<typeof Extent>;
