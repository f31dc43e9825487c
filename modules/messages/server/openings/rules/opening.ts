import type { OpeningState } from '#modules/messages/contract/opening.ts';
import { demandHours, emergencyHours } from '#modules/messages/server/openings/limits.ts';

/** What decides how an opening stands. */
export interface OpeningFacts {
  ground: 'emergency' | 'demand';
  begunAt: Date;
  verdict: { verdict: 'confirmed' | 'objected'; at: Date } | null;
}

const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

/** Until when it is read; of a demand nobody has confirmed, until when somebody may. */
export const untilOf = ({ ground, begunAt, verdict }: OpeningFacts): Date =>
  ground === 'emergency' ? later(begunAt, emergencyHours) : later(verdict?.at ?? begunAt, demandHours);

/** How it stands: an emergency is open at once, a demand from the second person's word on, and neither after an objection or its time. */
export function stateOf(facts: OpeningFacts, now: Date): OpeningState {
  const { ground, verdict } = facts;
  if (verdict?.verdict === 'objected') return 'objected';
  const isInTime = now < untilOf(facts);
  if (ground === 'demand' && !verdict) return isInTime ? 'waiting' : 'lapsed';
  return isInTime ? 'open' : 'over';
}

/** Whether a second person may still say his word: of an emergency also when it is over, so that none stays unlooked at. */
export const isUndecided = (facts: OpeningFacts, now: Date): boolean =>
  facts.verdict === null && stateOf(facts, now) !== 'lapsed';

/** A number as the bureau is told it: none, fewer than ten, or tens rounded down, so that no two of them give a third. */
export const inTens = (count: number): number | null => (count === 0 ? 0 : count < 10 ? null : count - (count % 10));
