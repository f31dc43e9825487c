import { basename } from 'node:path';
import type { Points } from '#engines/accessibility/grid.ts';
import type { Pairs } from '#engines/accessibility/listed-reach.ts';
import { grouped } from '#engines/matching/grouped.ts';
import { decimal, newId, reference } from './cells.ts';
import type { Refusals } from './command.ts';
import { type Numbers, readTable } from './csv-file.ts';
import type { Places } from './reach-on-threads.ts';

/** What `lianyu access` computes from: people and places in the order of the files, and who reaches whom. */
export interface AccessInput {
  ids: readonly string[];
  population: Numbers;
  capacity: Numbers;
  /** Where they are, or the pairs with their costs. */
  linked: Places | Pairs;
}

const missing = NaN;
const coordinates = {
  x: decimal({ missing }),
  y: decimal({ missing }),
  lon: decimal({ least: -180, most: 180, missing }),
  lat: decimal({ least: -90, most: 90, missing }),
};

/** Reads demand, supply and, where given, the costs that replace distances; refuses what cannot be placed. */
export async function readAccessInput(
  paths: { demand: string; supply: string; costs?: string },
  catchment: number,
  refusals: Refusals,
): Promise<AccessInput> {
  const demandPlaces = new Map<string, number>();
  const supplyPlaces = new Map<string, number>();
  const amount = decimal({ least: 0 });
  const demand = await readTable(
    paths.demand,
    { id: newId(demandPlaces), population: amount, ...coordinates },
    refusals,
  );
  const supply = await readTable(paths.supply, { id: newId(supplyPlaces), capacity: amount, ...coordinates }, refusals);
  refusals.stopIfAny();
  const known = { ids: demand.columns.id, population: demand.columns.population, capacity: supply.columns.capacity };
  if (paths.costs !== undefined) {
    return { ...known, linked: await readCosts(paths.costs, demandPlaces, supplyPlaces, catchment, refusals) };
  }
  const from = placed(demand, basename(paths.demand), refusals);
  const to = placed(supply, basename(paths.supply), refusals);
  if (demand.rows > 0 && supply.rows > 0 && from.onEarth !== to.onEarth) {
    refusals.add({ file: basename(paths.supply), line: 1 }, 'access.mixed_places');
  }
  refusals.stopIfAny();
  return { ...known, linked: { space: from.onEarth ? 'earth' : 'plane', demand: from, supply: to, catchment } };
}

interface Placed {
  rows: number;
  line: Int32Array;
  columns: { x: Numbers; y: Numbers; lon: Numbers; lat: Numbers };
}

/** The points of a table: degrees where every row has them, else a plane; rows with neither are refused. */
function placed({ rows, line, columns }: Placed, file: string, refusals: Refusals): Points & { onEarth: boolean } {
  const has = (a: Numbers, b: Numbers, i: number): boolean => !Number.isNaN(a[i]) && !Number.isNaN(b[i]);
  const onEarth = rows > 0 && columns.lon.every((_, i) => has(columns.lon, columns.lat, i));
  const [x, y] = onEarth ? [columns.lon, columns.lat] : [columns.x, columns.y];
  for (let i = 0; i < rows; i++) {
    if (!has(x, y, i)) refusals.add({ file, line: line[i] ?? 0 }, 'access.no_place');
  }
  return { x, y, onEarth };
}

async function readCosts(
  path: string,
  demandPlaces: ReadonlyMap<string, number>,
  supplyPlaces: ReadonlyMap<string, number>,
  catchment: number,
  refusals: Refusals,
): Promise<Pairs> {
  const columns = {
    demand: reference(demandPlaces, 'demand'),
    supply: reference(supplyPlaces, 'supply'),
    cost: decimal({ least: 0 }),
  };
  const table = await readTable(path, columns, refusals);
  const places = { demand: demandPlaces.size, supply: supplyPlaces.size };
  refuseTwice(table, places, basename(path), refusals);
  const pairs = { demand: [] as number[], supply: [] as number[], cost: [] as number[] };
  table.columns.demand.forEach((demand, i) => {
    const supply = table.columns.supply[i] ?? 0;
    const cost = table.columns.cost[i] ?? 0;
    if (cost > catchment) return;
    pairs.demand.push(demand);
    pairs.supply.push(supply);
    pairs.cost.push(cost);
  });
  refusals.stopIfAny();
  return pairs;
}

/** Refuses each row whose pair an earlier row had. A set of pairs would end at 16 million of them. */
function refuseTwice(
  { columns, line }: { columns: { demand: Numbers; supply: Numbers }; line: Int32Array },
  places: { demand: number; supply: number },
  file: string,
  refusals: Refusals,
): void {
  const seenBy = new Int32Array(places.supply).fill(-1);
  for (const row of grouped(Int32Array.from(columns.demand), places.demand).members) {
    const [demand, supply] = [columns.demand[row] ?? -1, columns.supply[row] ?? -1];
    if (seenBy[supply] === demand) refusals.add({ file, line: line[row] ?? 0 }, 'access.pair_twice');
    seenBy[supply] = demand;
  }
}
