import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';

/** An import has come as far as it can by itself. */
export const importMoved = eventKind(
  'intake.moved',
  z.object({
    run: z.uuid(),
    how: z.enum(['ready', 'refused', 'applied', 'cancelled', 'failed']),
    by: z.uuid().nullable(),
  }),
);
