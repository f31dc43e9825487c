import type { DataClass } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import type { Cell } from '#platform/export/read-table.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** Of what an export is: an organisation, or one class of it. */
export interface ExportScope {
  org: string;
  class: string | null;
}

/** A column of an export, and how sensitive it is. */
export interface ExportColumn {
  name: string;
  title: Said;
  class: DataClass;
  kind?: 'date';
}

/** Some rows, the pupils they are about, and where to go on; null after the last. */
export interface Portion {
  rows: readonly Readonly<Record<string, Cell>>[];
  pupils: readonly string[];
  next: string | null;
}

interface Kind {
  /** The module, a dot, what it is: `people.pupils`. */
  id: string;
  title: Said;
  note: Said;
  /** What a row of the policy has to let somebody do to the organisation or class to have it; the row's class bounds the columns. */
  action: string;
  /** Whether a class is named: only, perhaps, or never. */
  ofClass: 'only' | 'perhaps' | 'never';
  /** How many pupils it is about. */
  pupils: (ctx: Context, scope: ExportScope) => Promise<number>;
}

/** A table, read portion by portion in the scope of whoever asked: row security stands, what goes beyond is the module's to justify. */
export interface TableKind extends Kind {
  columns: readonly ExportColumn[];
  read: (ctx: Context, scope: ExportScope, after: string | null) => Promise<Portion>;
}

/** A set of files for another system, of one organisation; `number` is the export's, to stand in it where the format has a place. */
export interface FolderKind extends Kind {
  class: DataClass;
  folder: (
    ctx: Context,
    scope: ExportScope,
    number: string,
  ) => Promise<{ files: Readonly<Record<string, string>>; pupils: readonly string[] }>;
}

/** What somebody at a screen may have as a file. */
export type ExportKind = TableKind | FolderKind;

/** Every kind described so far, by id. */
export const exportKinds = new Map<string, ExportKind>();

/** Describes kinds, and makes them known to the one door by which files leave. */
export const exportKindsOf = (...kinds: readonly ExportKind[]): void => {
  for (const kind of kinds) exportKinds.set(kind.id, kind);
};
