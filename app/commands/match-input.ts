import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type AssignmentProblem, assignmentProblem, dearest, InvalidProblem } from '#engines/matching/problem.ts';
import { integer, newId, reference } from './cells.ts';
import type { Refusals } from './command.ts';
import { type Reader, readTable, type Table } from './csv-file.ts';

/** A problem read from files, with the ids its indices stand for. */
export interface MatchInput {
  readonly problem: AssignmentProblem;
  readonly needs: readonly string[];
  readonly resources: readonly string[];
  readonly groups: readonly string[];
  /** Columns nobody asked for, by file. */
  readonly ignored: readonly { file: string; column: string }[];
}

const money = integer({ most: dearest });

/** Reads `needs.csv`, `resources.csv`, `candidates.csv` and, if there is one, `floors.csv`. Throws RefusedInput. */
export async function readMatchInput(folder: string, refusals: Refusals): Promise<MatchInput> {
  const read: Read = (file, columns) => readTable(join(folder, file), columns, refusals);
  const nodes = await readNodes(read, await exists(join(folder, 'floors.csv')));
  // With ids missing for other reasons, every candidate that names them would be refused as well.
  refusals.stopIfAny();
  const candidates = await read('candidates.csv', {
    need: reference(nodes.places.need, 'needs.csv'),
    resource: reference(nodes.places.resource, 'resources.csv'),
    cost: money,
  });
  refusals.stopIfAny();

  const { needs, resources, floors } = nodes;
  const draft = {
    needs: needs.columns,
    capacity: resources.columns.capacity,
    candidates: candidates.columns,
    ...(floors && { groups: floors.columns }),
  };
  const ignored = Object.entries({ floors, needs, resources, candidates }).flatMap(([name, table]) =>
    (table?.ignored ?? []).map((column) => ({ file: `${name}.csv`, column })),
  );
  return {
    problem: checked(() => assignmentProblem(draft), candidates.line, refusals),
    needs: needs.columns.need,
    resources: resources.columns.resource,
    groups: floors?.columns.group ?? [],
    ignored,
  };
}

type Read = <const Columns extends Record<string, Reader<unknown>>>(
  file: string,
  columns: Columns,
) => Promise<Table<Columns>>;

/** The tables that candidates refer to, with the place of each id. */
async function readNodes(read: Read, hasFloors: boolean) {
  const places = { need: new Map<string, number>(), resource: new Map<string, number>() };
  const groups = new Map<string, number>();
  const floorColumns = { group: newId(groups), floor: integer(), shortfall: money };
  const floors = hasFloors ? await read('floors.csv', floorColumns) : undefined;
  const needs = await read('needs.csv', {
    need: newId(places.need),
    group: knownOr(groups, -1),
    quantity: integer({ least: 1, missing: 1 }),
    penalty: money,
  });
  const resources = await read('resources.csv', { resource: newId(places.resource), capacity: integer() });
  return { places, floors, needs, resources };
}

/**
 * The units each candidate carried in an earlier output. Pairs that are no longer there are passed over: that is what an
 * earlier output is for.
 */
export async function readPrevious(path: string, input: MatchInput, refusals: Refusals): Promise<Float64Array> {
  const table = await readTable(
    path,
    { need: knownOr(placesOf(input.needs), -1), resource: knownOr(placesOf(input.resources), -1), quantity: integer() },
    refusals,
  );
  refusals.stopIfAny();
  const { start, resource } = input.problem.candidates;
  const units = new Float64Array(resource.length);
  for (const [row, need] of table.columns.need.entries()) {
    const site = table.columns.resource[row] ?? -1;
    if (need < 0 || site < 0) continue;
    const candidate = resource.subarray(start[need], start[need + 1]).indexOf(site);
    if (candidate >= 0) units[(start[need] ?? 0) + candidate] = table.columns.quantity[row] ?? 0;
  }
  return units;
}

/** Where in the files a problem as a whole goes wrong. */
const fileOf: Readonly<Record<string, string>> = {
  'needs.quantity': 'needs.csv',
  capacity: 'resources.csv',
  'groups.floor': 'floors.csv',
  objective: 'needs.csv',
  prices: 'candidates.csv',
};

/** What no single row shows: the same pair twice, and totals beyond exact numbers. */
function checked(make: () => AssignmentProblem, line: Int32Array, refusals: Refusals): AssignmentProblem {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InvalidProblem)) throw error;
    if (error.fault === 'pair_twice') {
      refusals.add({ file: 'candidates.csv', line: line[error.index] ?? 0, column: 'resource' }, 'match.pair_twice');
    } else if (error.fault === 'total_too_large') {
      refusals.add({ file: fileOf[error.field] ?? '' }, 'match.total_too_large');
    }
    refusals.stopIfAny();
    throw error;
  }
}

/** The place of an id, or `otherwise` for ids nobody knows and empty cells. */
const knownOr = (places: ReadonlyMap<string, number>, otherwise: number): Reader<number> => ({
  read: (cell) => places.get(cell) ?? otherwise,
  missing: otherwise,
  numbers: 'integers',
});

const placesOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, place) => [id, place]));

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
