import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';

export const importEnded = eventKind(
  'intake.ended',
  z.object({ run: z.uuid(), how: z.enum(['applied', 'cancelled', 'failed']), by: z.uuid().nullable() }),
);
