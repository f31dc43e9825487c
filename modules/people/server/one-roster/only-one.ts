import type { Fault, Values } from '#platform/intake/kind.ts';
import type { Spoken } from '#platform/intake/outside.ts';

/** Watches that no two rows of a file have the same of something of which there is one: a number, a place in a class. */
export function onlyOne<V extends Values>(
  of: (row: Spoken<V>) => string | undefined,
  fault: Fault,
): (row: Spoken<V>) => Fault | undefined {
  const met = new Map<string, string>();
  return (row) => {
    const one = of(row);
    if (one === undefined) return undefined;
    const first = met.get(one) ?? row.key;
    met.set(one, first);
    return first === row.key ? undefined : fault;
  };
}
