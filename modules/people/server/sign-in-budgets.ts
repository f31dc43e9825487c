import { networkOf } from '#platform/http/network-of.ts';
import type { Budget } from '#platform/session/throttle.ts';

/** A browser that has been signed in to this account is counted by itself: nobody else can lock its holder out. */
export const knownBudgets = (login: string, device: string): Budget[] => [
  { key: `device ${device} ${login}`, allowed: 10 },
];

/**
 * Any other browser: ten tries from one address, twenty (80 an hour) from anywhere, so that one address alone cannot spend
 * a login's tries for all; and for one address, behind which a whole school may stand, a hundred at all logins together.
 */
export function strangeBudgets(login: string, address: string): Budget[] {
  const network = networkOf(address);
  return [
    { key: `login ${login}`, allowed: 20 },
    { key: `login ${login} ${network}`, allowed: 10 },
    { key: `address ${network}`, allowed: 100 },
  ];
}
