/** Which documents each points at. */
export type Arrows = ReadonlyMap<string, Iterable<string>>;

/**
 * The way by which a document comes back to itself when it points at these too, from the first of them to itself; undefined where it
 * does not. O(documents + arrows).
 */
export function circleBy(arrows: Arrows, from: string, to: readonly string[]): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>(to.map((one) => [one, undefined]));
  for (const at of cameFrom.keys()) {
    if (at === from) return wayTo(cameFrom, from);
    for (const next of arrows.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at);
  }
  return undefined;
}

function wayTo(cameFrom: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
