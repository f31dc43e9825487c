import type { VettingState } from '#modules/resources/contract/provider.ts';
import { addDays } from '#platform/clock.ts';

/** 未成年人保护法 art. 62: who works with minors is looked at before, and every year again. */
const longestDays = 366;
const soonDays = 30;

/** Whether somebody has looked at a provider and it still holds. Nobody looked: it does not. */
export const isVetted = (until: string | null, today: string): boolean => until !== null && until >= today;

/** The last day a look taken today may hold to. */
export const latestVetting = (today: string): string => addDays(today, longestDays);

/** How a provider's vetting stands on a day. */
export function vettingStateOf(until: string | null, today: string): VettingState {
  if (until === null) return 'never';
  if (until < today) return 'expired';
  return until <= soonOn(today) ? 'soon' : 'valid';
}

/** The last day of what ends soon. */
export const soonOn = (today: string): string => addDays(today, soonDays);
