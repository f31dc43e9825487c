import { fewest } from '#engines/suppression/suppress.ts';
import type { Audience } from '#modules/messages/contract/audience.ts';

/** Whether an audience asks who follows a column: that is told of nobody, not by the difference of two numbers either. */
export const asksInterest = ({ any }: Audience): boolean =>
  any.some(({ all, except }) => [...all, ...except].some(({ of }) => of === 'followers'));

/** A number of those it is not told of, by tens, rounded down. */
export const byTens = (count: number): number => count - (count % fewest);
