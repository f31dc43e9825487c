import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';

/** What has happened to a gathering. */
export const GatheringStep = z.enum(['proposed', 'put_back', 'on_calendar', 'changed', 'called_off']);
export type GatheringStep = z.infer<typeof GatheringStep>;

/** A teacher is asked for hours of his post, or has agreed; of one that declines nothing is told. */
export const postShareMoved = eventKind(
  'consortia.post_share_moved',
  z.object({ share: z.uuid(), persons: z.array(z.uuid()), what: z.enum(['asked', 'agreed']) }),
);

/** Something has happened to a gathering, and these schools hear of it, and whoever said he comes. */
export const gatheringMoved = eventKind(
  'consortia.gathering_moved',
  z.object({ gathering: z.uuid(), to: z.array(z.uuid()), by: z.uuid(), what: GatheringStep }),
);
