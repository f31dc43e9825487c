import type { Context } from '#platform/context.ts';
import {
  describedTables,
  type ExportedTable,
  type Meaning,
  type SubjectView,
} from '#platform/export/exported-table.ts';
import { type Cell, readRowsOf, typesOf } from '#platform/export/read-table.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { formatList } from '#platform/i18n/format.ts';
import { words } from '#modules/people/words.ts';

/** Ids say nothing to a family and may be other people's; what is JSON is how the server keeps it, not what is kept. */
const untoldTypes: ReadonlySet<string> = new Set(['uuid', 'jsonb']);

/** What one table keeps about a child, as it is kept. */
export interface Kept {
  table: ExportedTable;
  subject: SubjectView;
  columns: readonly string[];
  rows: readonly Cell[][];
  /** There are more rows than were read. */
  more: boolean;
}

/**
 * Everything that is kept about a child and told to somebody of its family, `most` rows a table: of every table whose description for the export of the county says
 * how it is told (`subject`), so that a later module's are there by existing.
 */
export async function keptAbout(ctx: Context, pupil: string, teller: string, most: number): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const table of describedTables.values()) {
    const { subject } = table;
    if (!subject || !('column' in subject)) continue;
    const { column, saidBy, unshown = [] } = subject;
    // What he said is told to himself alone.
    if (saidBy === column && teller !== pupil) continue;
    const types = await typesOf(ctx.db, table.table);
    const columns = Object.keys(table.columns).filter(
      (name) => name !== 'county' && !untoldTypes.has(types.get(name) ?? '') && !unshown.includes(name),
    );
    const where = { [column]: pupil, ...(saidBy ? { [saidBy]: teller } : {}) };
    const rows = await readRowsOf(ctx, table, { columns, where, limit: most + 1 });
    if (rows.length > 0) kept.push({ table, subject, columns, rows: rows.slice(0, most), more: rows.length > most });
  }
  return kept;
}

/** What a column means. */
export const meaningOf = ({ columns }: ExportedTable, name: string): Meaning => columns[name] ?? { zh: name, en: name };

/** A cell in words: codes by what they mean; nothing where nothing is kept. */
export function cellInWords(meaning: Meaning, language: Language, cell: Cell): string | null {
  if (cell === undefined || cell === '') return null;
  if (cell === 'true' || cell === 'false') return say(words, language, `people.own_data.${cell}`);
  const several = meaning.isList ? String(cell).split('|') : [String(cell)];
  return formatList(
    language,
    several.map((one) => meaning.codes?.[one]?.[language] ?? one),
  );
}
