import { Counting } from '#modules/intake/server/counts.ts';
import { OutsidePlan, type TablePlan } from '#modules/intake/server/plan-outside.ts';
import type { PlannedRow } from '#modules/intake/server/plan-rows.ts';
import { ready, type Room } from '#modules/intake/server/ready.ts';
import { deleteRows, insertRows } from '#modules/intake/server/store/row-store.ts';
import { knownSchools, readOneRoster } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import { followGrowth } from '#platform/db/refresh-statistics.ts';
import type { FileSet, OutsideTable } from '#platform/intake/outside.ts';

/**
 * Looks through another system's files and stores what would become of each row; of rows that change nothing only how many
 * there are. Some thousand rows are held at once, however long the files.
 */
export async function lookThroughSet(
  room: Room,
  run: string,
  files: FileSet,
  onProgress: (share: number) => void,
): Promise<void> {
  const { day, schools } = await room.transaction(async (ctx) => ({
    day: dayOf(ctx.now),
    schools: await knownSchools(ctx),
  }));
  const set = await readOneRoster(files, day, schools);
  const plan = new OutsidePlan(set);
  const kept = new Keeping(room, run);
  await kept.begin();
  const ends: (readonly PlannedRow[])[] = [];
  for (const [at, table] of set.tables.entries()) {
    const own = plan.table(table);
    const ended = await lookThroughTable(room, table, { own, kept });
    ends.unshift([...ended, ...(await room.transaction((ctx) => own.ended(ctx)))]);
    onProgress((at + 1) / set.tables.length);
  }
  // What ends, ends in the opposite order, after all that is kept: where a row takes another's place, nothing ends.
  for (const rows of ends) await kept.keep(rows);
  const counts = await kept.counts(set.tables, set.source);
  const remarks = set.remarks().map(({ file, code, data }) => ({ file, sheet: file, code, data }));
  await ready(room, run, { counts, remarks, source: set.source });
}

/** Keeps what becomes of the rows of a table, and gives those that end something. */
async function lookThroughTable(
  room: Room,
  table: OutsideTable,
  { own, kept }: { own: TablePlan; kept: Keeping },
): Promise<PlannedRow[]> {
  const ended: PlannedRow[] = [];
  for await (const some of table.rows()) {
    room.signal.throwIfAborted();
    if (some.length === 0) continue;
    const rows = await room.transaction((ctx) => own.rows(ctx, some));
    await kept.keep(rows.filter(({ verdict }) => verdict !== 'ended'));
    for (const row of rows) if (row.verdict === 'ended') ended.push(row);
  }
  return ended;
}

/** Stores planned rows as they come. */
class Keeping {
  readonly #room: Room;
  readonly #run: string;
  readonly #counting = new Counting();
  #stored = 0;

  constructor(room: Room, run: string) {
    this.#room = room;
    this.#run = run;
  }

  async begin(): Promise<void> {
    await this.#room.transaction((ctx) => deleteRows(ctx, this.#run));
  }

  async keep(rows: readonly PlannedRow[]): Promise<void> {
    for (const row of rows) this.#counting.add(row);
    const told = rows.filter((row) => row.verdict !== 'unchanged' || row.content !== null);
    if (told.length === 0) return;
    const before = this.#stored;
    this.#stored += told.length;
    await this.#room.transaction(async (ctx) => {
      await insertRows(ctx, this.#run, before, told);
      await followGrowth(ctx.db);
    });
  }

  counts(tables: readonly OutsideTable[], source: string): Promise<ReturnType<Counting['counts']>> {
    return this.#room.transaction(async (ctx) => {
      const existing = new Map<string, number>();
      for (const { kind } of tables) existing.set(kind.name, await kind.existing(ctx, source));
      return this.#counting.counts((kind) => existing.get(kind) ?? 0);
    });
  }
}
