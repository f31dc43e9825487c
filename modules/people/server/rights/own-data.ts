import type { z } from 'zod';
import type * as contract from '#modules/people/contract/own-data.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { describedTables, type ExportedTable, type SubjectView } from '#platform/export/exported-table.ts';
import { type Cell, readRowsOf, typesOf } from '#platform/export/read-table.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { words } from '#modules/people/words.ts';

/** Rows of one table told at once. */
const most = 200;

/** Ids say nothing to a family and may be other people's; what is JSON is how the server keeps it, not what is kept. */
const untoldTypes: ReadonlySet<string> = new Set(['uuid', 'jsonb']);

/**
 * Everything that is kept about a child: of every table whose description for the export of the county says how it is told
 * (`subject`), so that a later module's are there by existing.
 */
export async function readOwnData(ctx: Context, id: string): Promise<Replied<typeof contract.readOwnData>> {
  const holders = { settled_child: id, self: id };
  await permit(ctx, 'people.read_own_data', { kind: 'pupil', id, holders, about: id });
  const items: z.input<typeof contract.KeptData>[] = [];
  await asSystem(ctx, async () => {
    for (const table of describedTables.values())
      if (table.subject && 'column' in table.subject) items.push(await tell(ctx, table, table.subject, id));
  });
  return { items: items.filter(({ rows }) => rows.length > 0) };
}

async function tell(
  ctx: Context,
  table: ExportedTable,
  { column, saidBy, unshown = [], source }: SubjectView,
  id: string,
): Promise<z.input<typeof contract.KeptData>> {
  const types = await typesOf(ctx.db, table.table);
  const all = Object.keys(table.columns).filter((name) => name !== 'county' && !untoldTypes.has(types.get(name) ?? ''));
  const columns = all.filter((name) => !unshown.includes(name));
  const where = { [column]: id, ...(saidBy ? { [saidBy]: ctx.actor.person } : {}) };
  const rows = await readRowsOf(ctx, table, { columns, where, limit: most + 1 });
  const { language } = ctx;
  const called = (name: string): string => table.columns[name]?.[language] ?? name;
  return {
    kind: table.kind,
    title: table.title[language],
    source: source[language],
    columns: columns.map(called),
    rows: rows.slice(0, most).map((row) => row.map((cell) => cellTold(ctx, cell))),
    unshown: unshown.map(called),
    more: rows.length > most,
  };
}

const cellTold = ({ language }: Context, cell: Cell): string | null => {
  if (cell === undefined || cell === '') return null;
  if (cell === 'true' || cell === 'false') return say(words, language, `people.own_data.${cell}`);
  return String(cell);
};
