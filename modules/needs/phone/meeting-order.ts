import type { Meeting } from '#modules/needs/contract/engagement.ts';

const rank = (meeting: Meeting, now: string): number => (meeting.mayConfirm ? 0 : meeting.at >= now ? 1 : 2);

/** Meetings as they need somebody: to be confirmed, then those to come, soonest first, then the past, latest first. */
export function inOrder(meetings: readonly Meeting[], now = new Date().toISOString()): Meeting[] {
  return [...meetings].sort((a, b) => {
    const by = rank(a, now) - rank(b, now);
    if (by !== 0) return by;
    return rank(a, now) === 2 ? b.at.localeCompare(a.at) : a.at.localeCompare(b.at);
  });
}

/** Whether it was arranged and has not begun: it can still be called off. */
export const isAhead = (meeting: Meeting, now = new Date().toISOString()): boolean =>
  meeting.state === 'proposed' && meeting.at > now;
