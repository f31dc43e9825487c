import type { Circumstance } from '#modules/governance/contract/extent.ts';
import { type Held, holdsFor } from '#modules/governance/server/rules/coverage.ts';

/** What a duty is routed by. */
interface Leading extends Held {
  lead: { id: string };
  limitDays: number;
}

/**
 * The duty by which a matter goes to whom it is, where the list names one department alone: whatever is not said of the child
 * may be anything. Of several duties of that department the one with the shortest limit; undefined where nobody, or more than
 * one, may lead.
 */
export function dutyFor<D extends Leading>(
  duties: readonly D[],
  { place, age, circumstance }: { place: string; age: number | null; circumstance: Circumstance | null },
): D | undefined {
  const holding = duties.filter((duty) =>
    duty.circumstances.some(
      (one) => (circumstance ?? one) === one && holdsFor(duty, { place, age: age ?? duty.ageFrom, circumstance: one }),
    ),
  );
  if (new Set(holding.map(({ lead }) => lead.id)).size !== 1) return undefined;
  return holding.toSorted((one, other) => one.limitDays - other.limitDays)[0];
}
