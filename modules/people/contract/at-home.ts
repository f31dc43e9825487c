import { z } from 'zod';

/** In which county somebody stands who is not signed in; without it, where he was last, or in the first one. */
export const AtHome = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
