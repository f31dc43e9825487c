import { basename } from 'node:path';
import type { Points } from '#engines/accessibility/grid.ts';
import type { Pairs } from '#engines/accessibility/listed-reach.ts';
import { decimal, newId, reference } from './cells.ts';
import type { Refusals } from './command.ts';
import { readTable } from './csv-file.ts';
import type { Places } from './reach-on-threads.ts';

/** What `lianyu access` computes from: people and places in the order of the files, and who reaches whom. */
export interface AccessInput {
  ids: readonly string[];
  population: readonly number[];
  capacity: readonly number[];
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
  line: readonly number[];
  columns: { x: readonly number[]; y: readonly number[]; lon: readonly number[]; lat: readonly number[] };
}

/** The points of a table: degrees where every row has them, else a plane; rows with neither are refused. */
function placed({ rows, line, columns }: Placed, file: string, refusals: Refusals): Points & { onEarth: boolean } {
  const has = (a: readonly number[], b: readonly number[], i: number): boolean =>
    !Number.isNaN(a[i]) && !Number.isNaN(b[i]);
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
  const seen = new Set<string>();
  const pairs = { demand: [] as number[], supply: [] as number[], cost: [] as number[] };
  table.columns.demand.forEach((demand, i) => {
    const supply = table.columns.supply[i] ?? 0;
    const cost = table.columns.cost[i] ?? 0;
    const pair = `${demand} ${supply}`;
    if (seen.has(pair)) refusals.add({ file: basename(path), line: table.line[i] ?? 0 }, 'access.pair_twice');
    seen.add(pair);
    if (cost > catchment) return;
    pairs.demand.push(demand);
    pairs.supply.push(supply);
    pairs.cost.push(cost);
  });
  refusals.stopIfAny();
  return pairs;
}
