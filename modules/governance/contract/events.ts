import { z } from 'zod';
import { TaskStep } from '#modules/governance/contract/task.ts';
import { eventKind } from '#platform/events/event-kind.ts';

/** A matter has come to an organisation; `by` is whose act it was, null where it was the system’s. */
export const matterMoved = eventKind(
  'governance.matter_moved',
  z.object({ matter: z.uuid(), to: z.uuid(), by: z.uuid().nullable() }),
);

/** A task has come to an organisation, or something was decided about it; `by` is null where it was the system’s. */
export const taskMoved = eventKind(
  'governance.task_moved',
  z.object({ task: z.uuid(), to: z.uuid(), by: z.uuid().nullable(), what: TaskStep.shape.what }),
);

/** Something is late, and the next of those who are to hear of that hears. */
export const lateNow = eventKind(
  'governance.late_now',
  z.object({ about: z.uuid(), of: z.enum(['matters', 'tasks']), to: z.uuid() }),
);

/** A conference concerns an organisation that is called to it, or was. */
export const conferenceMoved = eventKind(
  'governance.conference_moved',
  z.object({
    conference: z.uuid(),
    to: z.uuid(),
    by: z.uuid(),
    what: z.enum(['convoked', 'changed', 'called_off']),
  }),
);

/** Something was decided about what an organisation proposed for a conference. */
export const itemSettled = eventKind(
  'governance.item_settled',
  z.object({ item: z.uuid(), to: z.uuid(), by: z.uuid() }),
);

/** It was told what came of a matter. */
export const matterClosed = eventKind('governance.matter_closed', z.object({ matter: z.uuid(), by: z.uuid() }));
