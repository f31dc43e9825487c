import { suppress, told, type Told, type Whom } from '#engines/suppression/suppress.ts';

/** Units by town, each by whom it describes. */
export type ByTown = ReadonlyMap<string, Whom>;

/** Units that are served by a change, those not served any more by it, those unserved with and without it. */
export interface Moved {
  gained: ByTown;
  lost: ByTown;
  left: ByTown;
}

/** What may be told of a change: units served more and fewer, and those unserved with it, in all and by town. */
export interface ToldChange {
  more: Told;
  fewer: Told;
  unserved: Told;
  byTown: Map<string, Told>;
}

/** Whom a change could serve: those unserved who could have one of the places it adds. */
export interface Reached {
  pool: Whom;
  places: number;
}

/**
 * Who asks what would be can ask again with a place more and compare; so a change is told in tens, and one of fewer than ten
 * children, or one that leaves fewer than ten unserved, is not. Where ten children or more could have the places that are
 * added and all of these would be taken, that is told as it is: it says how many places there are, of the children only what
 * is told anyway, that they are ten or more.
 */
export function tellChange({ gained, lost, left }: Moved, { pool, places }: Reached): ToldChange {
  const towns = new Set([...gained.keys(), ...lost.keys(), ...left.keys()]);
  const untold = new Map([...towns].map((town) => [town, null]));
  const [more, fewer] = [all(gained), all(lost)];
  const unserved = [...all(left), ...fewer];
  if (told(unserved) === null) return { more: null, fewer: null, unserved: null, byTown: untold };
  if (told(more) === null && fewer.length === 0 && more.length === places && told(pool) !== null)
    return { more: places, fewer: 0, unserved: unserved.length, byTown: untold };
  const { groups } = suppress(
    [gained, lost, left].map((one) => ({ parts: [...one].map(([key, whom]) => ({ key, whom })) })),
  );
  const partOf = (at: number, town: string): Told => groups[at]?.parts.get(town) ?? null;
  return {
    more: inTens(told(more)),
    fewer: inTens(told(fewer)),
    unserved: unservedAfter(told(more), told(fewer), all(left).length),
    byTown: new Map([...towns].map((town) => [town, unservedAfter(partOf(0, town), partOf(1, town), partOf(2, town))])),
  };
}

/** Units unserved after some were gained and some lost, by what is told of these; none where there is none. */
function unservedAfter(gained: Told, lost: Told, left: Told): Told {
  if (gained === null || lost === null || left === null) return null;
  return left + lost === 0 ? 0 : left + gained - tens(gained) + tens(lost);
}

const all = (byTown: ByTown): Whom => [...byTown.values()].flat();

/** Rounded down to a multiple of ten. */
const tens = (count: number): number => Math.floor(count / 10) * 10;

const inTens = (count: Told): Told => (count === null ? null : tens(count));

/** Points to the hundred: what is told of a few places does not say which needs they would go to. */
export const inHundreds = (points: number): number => Math.round(points / 100) * 100;
