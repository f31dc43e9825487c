import type { Clause } from '#modules/governance/server/rules/policies/clauses.ts';

/** What one version says of a clause that another does not. */
export interface ClauseChange {
  anchor: string;
  what: 'added' | 'removed' | 'changed' | 'renumbered';
  before: Clause | null;
  after: Clause | null;
}

const meaningOf = ({ rank, body }: Clause): string => `${rank} ${body}`;

/**
 * What a version says otherwise than an earlier one, in its order, what it says no more at the end. What is said in the same words under
 * another number is renumbered, not taken out and added.
 */
export function clauseChanges(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const [was, is] = [byAnchor(before), byAnchor(after)];
  const isKept = ({ anchor }: Clause): boolean => {
    const [one, other] = [was.get(anchor), is.get(anchor)];
    return one !== undefined && other !== undefined && meaningOf(one) === meaningOf(other);
  };
  const left = new Set(before.filter((one) => !isKept(one)));
  const come = after.filter((one) => !isKept(one));
  const moved = movedTo(come, left);
  const changes = come.map((one): ClauseChange => {
    const from = moved.get(one);
    if (from) return { anchor: one.anchor, what: 'renumbered', before: from, after: one };
    const earlier = was.get(one.anchor);
    if (!earlier || !left.delete(earlier)) return { anchor: one.anchor, what: 'added', before: null, after: one };
    return { anchor: one.anchor, what: 'changed', before: earlier, after: one };
  });
  const removed = [...left].map((one) => ({ anchor: one.anchor, what: 'removed' as const, before: one, after: null }));
  return [...changes, ...removed];
}

const byAnchor = (clauses: readonly Clause[]): Map<string, Clause> => new Map(clauses.map((one) => [one.anchor, one]));

/** Of those that have come the one each was before, taken out of what was left: of several in the same words the first of both. */
function movedTo(come: readonly Clause[], left: Set<Clause>): Map<Clause, Clause> {
  const waiting = Map.groupBy(left, meaningOf);
  const moved = new Map<Clause, Clause>();
  for (const one of come) {
    const from = waiting.get(meaningOf(one))?.shift();
    if (!from) continue;
    left.delete(from);
    moved.set(one, from);
  }
  return moved;
}
