import { z } from 'zod';

/** What somebody did who had no business with it: said what to answer, filled in the sheet, looked on, asked to see it. */
export const Pressure = z.enum(['told', 'filled', 'watched', 'asked_to_show']);
export type Pressure = z.infer<typeof Pressure>;
