import { Change } from '#modules/needs/contract/scenario.ts';

/** The changes an address speaks of; none where it cannot be read. */
export function changesIn(text: string): Change[] {
  try {
    return Change.array().catch([]).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** What tells one change from another: a town and kind, a kind, a resource, the floor. */
export function keyOf(change: Change): string {
  if (change.kind === 'counsellor') return `counsellor ${change.category} ${change.town}`;
  if (change.kind === 'remote') return `remote ${change.category}`;
  return change.kind === 'reach' ? `reach ${change.resource}` : 'floor';
}

/** Whether it changes anything. */
function isSome(change: Change): boolean {
  if (change.kind === 'floor') return change.percent < 100;
  return change.kind === 'reach' ? change.km > 0 : change.places > 0;
}

/** The list with one change put in the place of what it was before; one that changes nothing is left out. */
export const withChange = (changes: readonly Change[], change: Change): Change[] => [
  ...changes.filter((one) => keyOf(one) !== keyOf(change)),
  ...(isSome(change) ? [change] : []),
];
