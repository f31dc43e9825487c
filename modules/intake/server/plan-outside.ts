import { Known } from '#modules/intake/server/known.ts';
import { differing, type PlannedRow } from '#modules/intake/server/plan-rows.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Fault, Identity, Values } from '#platform/intake/kind.ts';
import type { Found, OutsideRow, OutsideSet, OutsideTable, Spoken } from '#platform/intake/outside.ts';

type Verdict = Pick<PlannedRow, 'verdict' | 'columns' | 'faults' | 'content'>;

/** A row of which it is known what it is about. */
type KnownRow = OutsideRow & { identity: Identity };

/**
 * Tells what would become of the rows of another system's files, some at a time. What it has met it remembers by sourcedId:
 * about 0.2 KB for a row others speak of.
 */
export class OutsidePlan {
  readonly #set: OutsideSet;
  readonly #known = new Known(new Map());
  readonly #sought = new Set<string>();
  /** The names of what rows speak of. */
  readonly #spokenOf: ReadonlySet<string>;

  constructor(set: OutsideSet) {
    this.#set = set;
    this.#spokenOf = new Set(set.things.map((thing) => thing.name));
  }

  /** Begins with the rows of a table. */
  table(table: OutsideTable): TablePlan {
    return new TablePlan(table, this);
  }

  get source(): string {
    return this.#set.source;
  }

  /** What rows speak of, and whether all of it is there. */
  resolve(identity: Identity): ReturnType<Known['resolve']> {
    return this.#known.resolve(identity.refs ?? []);
  }

  /** From now on rows may speak of this. */
  add(kind: string, key: string, id: string): void {
    if (this.#spokenOf.has(kind)) this.#known.add(kind, key, { id });
  }

  /** Seeks what rows speak of and no row before them told of, among what the county has. */
  async seek(ctx: Context, rows: readonly KnownRow[]): Promise<void> {
    for (const thing of this.#set.things) {
      const keys = new Set(
        rows.flatMap(({ identity }) =>
          (identity.refs ?? []).flatMap(({ kind, key }) => (kind === thing.name ? [key] : [])),
        ),
      );
      const unknown = [...keys].filter(
        (key) => !this.#known.has(thing.name, key) && !this.#sought.has(sought(thing, key)),
      );
      if (unknown.length === 0) continue;
      for (const key of unknown) this.#sought.add(sought(thing, key));
      const spoken = unknown.map((key) => ({ key, values: {}, refs: {} }));
      for (const [key, { id }] of await thing.find(ctx, this.source, spoken)) this.add(thing.name, key, id);
    }
  }
}

const sought = ({ name }: { name: string }, key: string): string => `${name} ${key}`;

/** The plan for the rows of one table. */
export class TablePlan {
  readonly #table: OutsideTable;
  readonly #plan: OutsidePlan;
  readonly #watch: ((row: Spoken) => Fault | undefined) | undefined;
  /** Where each key was met first. */
  readonly #met = new Map<string, number>();
  /** The schools, or pupils, that were met: of them the file holds all. */
  readonly #groups = new Set<string>();
  /** A row of which nothing could be told: who knows what it spoke of. */
  #isDark = false;

  constructor(table: OutsideTable, plan: OutsidePlan) {
    this.#table = table;
    this.#plan = plan;
    this.#watch = table.kind.watch?.();
  }

  /** What would become of some rows; of those already told of as refused nothing is told again. */
  async rows(ctx: Context, rows: readonly OutsideRow[]): Promise<PlannedRow[]> {
    const { kind } = this.#table;
    if (rows.some((row) => (row.identity?.key ?? row.key) === undefined)) this.#isDark = true;
    const whole = rows.filter((row): row is KnownRow => row.identity !== undefined);
    await this.#plan.seek(ctx, whole);
    const read = new Map<OutsideRow, Read>(whole.map((row) => [row, this.#read(row)]));
    const beside = await this.#beside(ctx, [...read.values()]);
    const planned: PlannedRow[] = [];
    for (const row of rows) {
      const { file, line, isTold } = row;
      const verdict = this.#verdictOn(row, read.get(row), beside);
      if (!isTold) planned.push({ kind: kind.name, file, sheet: file, line, ...verdict });
    }
    return planned;
  }

  #read({ identity, isEnd }: KnownRow): Read {
    const { ids, values, faults } = this.#plan.resolve(identity);
    if (faults.length > 0) return { faults };
    const said = { key: identity.key, values: { ...identity.values, ...values } as Values, refs: ids };
    return { faults, spoken: isEnd ? { ...said, isEnd } : said };
  }

  /** What the county has of these rows, the first of each key, and which are refused beside what else stands. */
  async #beside(ctx: Context, read: readonly Read[]): Promise<Beside> {
    const { kind, isWhole } = this.#table;
    const spoken = new Map<string, Spoken>();
    for (const one of read) if (one.spoken && !spoken.has(one.spoken.key)) spoken.set(one.spoken.key, one.spoken);
    const rows = [...spoken.values()];
    const refused = await kind.refuse?.(ctx, this.#plan.source, rows, isWhole && !this.#isDark);
    const found = await kind.find(
      ctx,
      this.#plan.source,
      rows.filter(({ key }) => !refused?.has(key)),
    );
    return { found, refused };
  }

  #verdictOn(row: OutsideRow, read: Read | undefined, { found, refused }: Beside): Verdict {
    const key = row.identity?.key ?? row.key;
    const first = key === undefined ? undefined : this.#met.get(key);
    if (key !== undefined && first === undefined) this.#met.set(key, row.line);
    const spoken = read?.spoken;
    if (!spoken) return refusedFor(read?.faults ?? row.faults);
    if (first !== undefined)
      return refusedFor([{ column: 'sourcedId', code: 'intake.row_twice', data: { line: first } }]);
    const fault = refused?.get(spoken.key) ?? this.#watch?.(spoken);
    if (fault) return refusedFor([fault]);
    const group = spoken.refs[this.#table.kind.groupOf ?? ''];
    if (group !== undefined) this.#groups.add(group);
    const kept = found.get(spoken.key);
    if (row.isPart && !kept) return refusedFor([{ column: 'sourcedId', code: 'intake.unknown_reference' }]);
    return row.isEnd ? endOf(spoken.key, kept) : this.#keep(spoken, kept);
  }

  #keep(spoken: Spoken, kept: Found | undefined): Verdict {
    const { kind } = this.#table;
    const { key, values, refs } = spoken;
    const id = kept?.id ?? newId();
    this.#plan.add(kind.name, key, id);
    const also = kind.also?.(spoken);
    if (also !== undefined) this.#plan.add(also, key, id);
    if (!kept) {
      const content = { id, key, isNew: true, values: { ...kind.initial, ...values }, said: Object.keys(values), refs };
      return { verdict: 'added', columns: [], faults: [], content };
    }
    const columns = kept.isOver ? [] : differing(kept, values as Values);
    if (columns.length === 0 && kept.isLinked) return unchanged;
    const content = { id, key, isNew: false, values: { ...kept.values, ...values } as Values, said: columns, refs };
    return { verdict: columns.length > 0 ? 'changed' : 'unchanged', columns, faults: [], content };
  }

  /** What has ended since the file leaves it out: of the schools, or pupils, it speaks of. */
  async ended(ctx: Context): Promise<PlannedRow[]> {
    const { kind, isWhole } = this.#table;
    if (!isWhole || this.#isDark || !kind.standing) return [];
    const standing = await kind.standing(ctx, this.#plan.source);
    return standing
      .filter(({ key, group }) => this.#groups.has(group) && !this.#met.has(key))
      .map(({ id, key }) => ({ kind: kind.name, file: '', sheet: '', line: 0, ...endOf(key, { id }) }));
  }
}

/** A row with what it speaks of, or why that is not there. */
interface Read {
  faults: readonly Fault[];
  spoken?: Spoken;
}

/** What stands beside rows: what they speak of, and those at fault for it. */
interface Beside {
  found: ReadonlyMap<string, Found>;
  refused: ReadonlyMap<string, Fault> | undefined;
}

const unchanged: Verdict = { verdict: 'unchanged', columns: [], faults: [], content: null };

const refusedFor = (faults: readonly Fault[]): Verdict => ({
  verdict: 'refused',
  columns: [],
  faults: [...faults],
  content: null,
});

/** What the source has told of, and has not ended here, ends. */
const endOf = (key: string, kept: (Pick<Found, 'id'> & Partial<Found>) | undefined): Verdict =>
  !kept || kept.isOver || kept.isLinked === false
    ? unchanged
    : { verdict: 'ended', columns: [], faults: [], content: { id: kept.id, key } };
