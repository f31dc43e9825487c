/** An area that lies in another one, from `began` until the day before `ended`; both YYYY-MM-DD. */
export interface Nesting {
  area: string;
  within: string;
  began: string;
  ended: string | null;
}

/** Whether something holds on a day: from `began` until the day before `ended`. */
export const holds = ({ began, ended }: Pick<Nesting, 'began' | 'ended'>, day: string): boolean =>
  began <= day && (ended === null || ended > day);

/** Whether it has ended by a day. */
export const isOver = ({ ended }: Pick<Nesting, 'ended'>, day: string): boolean => ended !== null && ended <= day;

/**
 * An area that lies within itself on some day, or undefined. A circle can only close on a day on which one of its nestings
 * begins, so those days are enough. Every area lies in at most one other a day. O(days × nestings).
 */
export function circleOf(nestings: readonly Nesting[]): string | undefined {
  for (const day of new Set(nestings.map(({ began }) => began))) {
    const above = new Map(nestings.filter((one) => holds(one, day)).map(({ area, within }) => [area, within]));
    const circle = [...above.keys()].find((area) => isWithinItself(area, above));
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function isWithinItself(area: string, above: ReadonlyMap<string, string>): boolean {
  let at = above.get(area);
  // A circle further up, which this one is not part of, would never end.
  for (let steps = 0; at !== undefined && at !== area && steps <= above.size; steps++) at = above.get(at);
  return at === area;
}
