import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeWorld, type World } from '#database/demo/world.ts';
import { findCandidates } from '#modules/needs/server/rules/candidates.ts';
import { costOf, penaltyOf, ruralFloor, termsOf, weights } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { sheetOf } from '#modules/intake/server/public.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { writeWorkbook } from '#platform/tabular/write-workbook.ts';
import { command, pathFrom, required, UsageError } from './command.ts';
import { tablesOf } from './demo-tables.ts';
import { writeWhole } from './write-whole.ts';

const usage = 'lianyu demo --size school|county|prefecture --seed N --out FOLDER [--today YYYY-MM-DD]';

const options = {
  size: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  today: { type: 'string' },
} as const;

/** The day worlds are made for unless another is said: fixed, so that the same seed gives the same bytes for ever. */
const defaultDay = '2026-11-24';

/** A prefecture of two million pupils has a hundred such counties. */
const countiesOf = { school: 1, county: 1, prefecture: 100 } as const;

/** `lianyu demo`: an invented world as the files `match`, `access` and `import` read, the same bytes for the same seed. */
export const demo = command(usage, async (args, io) => {
  const { values } = parseArgs({ args: [...args], options });
  const size = required(values, 'size');
  if (size !== 'school' && size !== 'county' && size !== 'prefecture')
    throw new UsageError('--size is school, county or prefecture');
  const seed = Number(required(values, 'seed'));
  const today = values.today ?? defaultDay;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed is a whole number');
  if (!isDay(today)) throw new UsageError('--today is a day, YYYY-MM-DD');
  const folder = pathFrom(io, required(values, 'out'));

  const files = new Files();
  let pupils = 0;
  for (let i = 0; i < countiesOf[size]; i++) {
    const county = String(990_101 + i);
    const world = makeWorld({ county, seed, today, ...(size === 'school' ? { schools: 1 } : {}) });
    pupils += rowsOf(world, 'people.pupil').length;
    const prefix = countiesOf[size] > 1 ? `${county}-` : '';
    files.add(world, prefix);
    await writeTables(world, `${folder}/${prefix}`);
    io.err(`${county}: ${pupils}\n`);
  }
  for (const [name, text] of files.texts()) await writeWhole(join(folder, name), text);
  return { size, seed, today, counties: countiesOf[size], pupils, ...files.counts() };
});

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The world as the tables a bureau would fill: one workbook, and each table as CSV. `place` begins the names of both. */
async function writeTables(world: World, place: string): Promise<void> {
  const tables = tablesOf(world);
  const sheets = tables.map(({ kind, rows }) => sheetOf(kind, new Map(), rows));
  await writeWhole(`${place}workbook.xlsx`, (partial) => writeWorkbook(sheets, partial));
  for (const { kind, rows } of tables) {
    const csv = writeCsv(
      kind.columns.map(({ header }) => header.zh),
      rows,
      { isForSpreadsheet: true },
    );
    await writeWhole(join(`${place}tables`, `${kind.name}.csv`), csv);
  }
}

const rowsOf = <T>(world: World, table: string): T[] =>
  ([...world.rows.tables()].find(([name]) => name === table)?.[1] ?? []) as T[];

interface NeedRow extends Omit<NeedFacts, 'leftBehind' | 'waitingDays' | 'declined' | 'consent' | 'period' | 'whom'> {
  wanted_from: string;
  wanted_to: string;
  left_behind: boolean;
  opened_at: string;
  consent: NeedFacts['consent'];
}

interface ResourceRow {
  id: string;
  provider: string;
  category: string;
  mode: SupplyFacts['mode'];
  schedule: string;
  languages: string[];
  stages: string[];
  lon: number;
  lat: number;
  travel_km: number;
  capacity: number;
}

/** The lines of the files, gathered county by county. */
class Files {
  readonly #lines = new Map<string, string[]>([
    ['needs.csv', ['need,group,quantity,penalty']],
    ['resources.csv', ['resource,capacity']],
    ['candidates.csv', ['need,resource,cost']],
    ['floors.csv', ['group,floor,shortfall']],
    ['demand.csv', ['id,population,lon,lat']],
    ['supply.csv', ['id,capacity,lon,lat']],
  ]);

  #add(file: string, ...cells: (string | number)[]): void {
    this.#lines.get(file)?.push(cells.join(','));
  }

  /** Adds a county's needs and resources by the rules of a run, and its schools and counselling places by where they are. */
  add(world: World, prefix: string): void {
    const needs = rowsOf<NeedRow>(world, 'needs.need').map((row) => needFacts(world, row));
    const supply = rowsOf<ResourceRow>(world, 'resources.resource').map(supplyFacts);
    const group = `${prefix}rural`;
    needs.forEach((need, i) =>
      this.#add('needs.csv', `${prefix}n${i + 1}`, need.rural ? group : '', need.units, penaltyOf(need)),
    );
    supply.forEach((one, i) => this.#add('resources.csv', `${prefix}r${i + 1}`, one.capacity));
    for (const pair of findCandidates(needs, supply).candidates) {
      this.#add(
        'candidates.csv',
        `${prefix}n${pair.need + 1}`,
        `${prefix}r${pair.resource + 1}`,
        costOf(termsOf(pair)),
      );
    }
    const units = (those: readonly NeedFacts[]): number => those.reduce((sum, need) => sum + need.units, 0);
    const capacity = supply.reduce((sum, one) => sum + one.capacity, 0);
    this.#add(
      'floors.csv',
      group,
      ruralFloor(units(needs.filter((need) => need.rural)), units(needs), capacity),
      weights.floorShortfall,
    );
    this.#addPlaces(world, prefix, supply);
  }

  #addPlaces(world: World, prefix: string, supply: readonly SupplyFacts[]): void {
    const pupils = Map.groupBy(rowsOf<{ org: string }>(world, 'people.pupil'), (pupil) => pupil.org);
    const schools = rowsOf<{ id: string; kind: string; lon: number; lat: number }>(world, 'people.organisation').filter(
      (org) => org.kind === 'school',
    );
    schools.forEach((school, i) =>
      this.#add('demand.csv', `${prefix}d${i + 1}`, pupils.get(school.id)?.length ?? 0, school.lon, school.lat),
    );
    const counselling = supply.filter((one) => one.category.startsWith('mental') && one.mode !== 'remote');
    counselling.forEach((one, i) => this.#add('supply.csv', `${prefix}s${i + 1}`, one.capacity, one.lon, one.lat));
  }

  texts(): [name: string, text: string][] {
    return [...this.#lines].map(([name, lines]) => [name, `${lines.join('\n')}\n`]);
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.#lines].map(([name, lines]) => [name.replace('.csv', ''), lines.length - 1]));
  }
}

const needFacts = (world: World, row: NeedRow): NeedFacts => ({
  ...row,
  whom: row.id,
  leftBehind: row.left_behind,
  waitingDays: Math.floor((Date.parse(world.rows.daysAgo(0)) - Date.parse(row.opened_at)) / 86_400_000),
  period: { from: row.wanted_from, to: row.wanted_to },
  declined: [],
});

const supplyFacts = (row: ResourceRow): SupplyFacts => ({
  ...row,
  servesSex: null,
  grades: null,
  org: null,
  travelKm: row.travel_km,
  booked: [],
  vettedUntil: '9999-12-31',
  limit: null,
});
