import type { Side } from '#modules/needs/contract/offer.ts';

/** What the rule looks at of a meeting. */
interface Held {
  state: string;
  provider_confirmed_at: Date | null;
  served_confirmed_at: Date | null;
}

/**
 * Why a side cannot complete an engagement, or undefined: something must have been held, and a provider alone does not
 * close the need of a child, he needs one meeting both sides have confirmed.
 */
export function whyNotComplete(
  side: Side,
  meetings: readonly Held[],
): 'needs.nothing_held_yet' | 'needs.served_side_first' | undefined {
  const held = meetings.filter((meeting) => meeting.state === 'held');
  if (held.length === 0) return 'needs.nothing_held_yet';
  const byBoth = held.some((meeting) => meeting.provider_confirmed_at && meeting.served_confirmed_at);
  return side === 'provider' && !byBoth ? 'needs.served_side_first' : undefined;
}
