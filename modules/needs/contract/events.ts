import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';

const needId = z.object({ need: z.uuid() });

export const needOpened = eventKind('needs.opened', needId);
export const needChanged = eventKind('needs.changed', needId);
/** Its wanted time is over and nobody served it. */
export const needLapsed = eventKind('needs.lapsed', needId);
/** `by` is null when the system prepared the run. */
export const runReady = eventKind('needs.run_ready', z.object({ run: z.uuid(), by: z.uuid().nullable() }));
export const offerMade = eventKind('needs.offer_made', z.object({ offer: z.uuid() }));
export const offerEnded = eventKind(
  'needs.offer_ended',
  z.object({ offer: z.uuid(), how: z.enum(['declined', 'expired', 'withdrawn']) }),
);
export const engagementBegun = eventKind('needs.engagement_begun', z.object({ engagement: z.uuid() }));
export const meetingProposed = eventKind('needs.meeting_proposed', z.object({ meeting: z.uuid(), by: z.uuid() }));
export const meetingConfirmed = eventKind('needs.meeting_confirmed', z.object({ meeting: z.uuid(), by: z.uuid() }));
export const meetingCancelled = eventKind('needs.meeting_cancelled', z.object({ meeting: z.uuid(), by: z.uuid() }));
/** `by` is who did it; null when the time was over or a consent was withdrawn. */
const closing = z.object({ engagement: z.uuid(), by: z.uuid().nullable().default(null) });
export const engagementCompleted = eventKind('needs.engagement_completed', closing);
export const engagementEnded = eventKind('needs.engagement_ended', closing);
