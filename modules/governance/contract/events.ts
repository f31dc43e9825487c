import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';

/** A matter has come to an organisation; `by` is whose act it was, null where it was the system’s. */
export const matterMoved = eventKind(
  'governance.matter_moved',
  z.object({ matter: z.uuid(), to: z.uuid(), by: z.uuid().nullable() }),
);

/** It was told what came of a matter. */
export const matterClosed = eventKind('governance.matter_closed', z.object({ matter: z.uuid(), by: z.uuid() }));
