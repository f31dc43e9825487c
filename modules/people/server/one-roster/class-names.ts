import type { Entry } from '#modules/people/server/school-years/school-years.ts';
import type { Spoken } from '#platform/intake/outside.ts';

export type ClassValues = Entry & { number: number; isOpen: boolean };

/** A class as it is here. */
export interface ClassNow extends Entry {
  id: string;
  org: string;
  number: number;
  ended: string | null;
}

export const nameOf = (
  org: string | undefined,
  { stage, entryYear, system, number }: Partial<Omit<ClassValues, 'isOpen'>>,
): string => [org, stage, entryYear, system, number].join('/');

/** A row with the class its id means. */
interface Meant {
  row: Spoken<ClassValues>;
  one: ClassNow;
}

/** What rows say of the classes there are: which their ids mean, and which there will be of each name once they are kept. */
export interface ClassesTold {
  /** By key. */
  meant: ReadonlyMap<string, ClassNow>;
  byName: ReadonlyMap<string, ClassNow>;
  /** The keys of rows that call their class by a number another one has. */
  blocked: ReadonlySet<string>;
}

/** Reads rows beside the classes there are, and the ids by which their system knows them. */
export function classesTold(
  now: readonly ClassNow[],
  linked: ReadonlyMap<string, string>,
  rows: readonly Spoken<ClassValues>[],
): ClassesTold {
  const byId = new Map(now.map((one) => [one.id, one]));
  const known = eachOnes(
    rows.flatMap((row): Meant[] => {
      const one = byId.get(linked.get(row.key) ?? row.key);
      return one && isOf(one, row) ? [{ row, one }] : [];
    }),
  );
  const wanted = known.filter(({ row, one }) => row.values.number !== undefined && row.values.number !== one.number);
  const { moved, byName } = renumber(now, wanted);
  return {
    meant: new Map(known.map(({ row, one }) => [row.key, one])),
    byName,
    blocked: new Set(wanted.filter((one) => !moved.includes(one)).map(({ row }) => row.key)),
  };
}

/** Another system may keep an id as its class goes on to the next stage, or give it to those who come after. */
const isOf = (one: ClassNow, { values: { stage, entryYear }, refs: { org } }: Spoken<ClassValues>): boolean =>
  (stage === undefined || (stage === one.stage && entryYear === one.entryYear)) &&
  (org === undefined || org === one.org);

/** Where rows mean one class, as imports may have left them, it is that of the one that calls it so, else the first. */
function eachOnes(known: readonly Meant[]): Meant[] {
  const owners = new Map<string, string>();
  const named = known.filter(({ row }) => row.values.number !== undefined);
  for (const { row, one } of [...named.filter((each) => each.row.values.number === each.one.number), ...named])
    if (!owners.has(one.id)) owners.set(one.id, row.key);
  return known.filter(({ row, one }) => row.values.number === undefined || owners.get(one.id) === row.key);
}

/** Gives classes the numbers their rows call them by, where these are free or become so; O(classes) for each chain that is not. */
function renumber(
  now: readonly ClassNow[],
  wanted: readonly Meant[],
): { moved: readonly Meant[]; byName: Map<string, ClassNow> } {
  const moving = new Set(wanted.map(({ one }) => one.id));
  const byName = new Map(now.flatMap((one) => (moving.has(one.id) ? [] : [[nameOf(one.org, one), one]])));
  const free = wanted.filter(({ row, one }) => {
    const name = nameOf(one.org, { ...one, number: row.values.number ?? one.number });
    if (byName.has(name)) return false;
    byName.set(name, one);
    return true;
  });
  return free.length === wanted.length ? { moved: free, byName } : renumber(now, free);
}
