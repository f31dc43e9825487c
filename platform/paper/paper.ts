import type { Picture } from '#platform/charts/chart.ts';
import type { Language } from '#platform/i18n/dictionary.ts';

/** Words; where `to` names an anchor of the paper, they lead there. */
export interface Run {
  text: string;
  to?: string;
}

/** What stands in a cell of a table: words, and the number they tell where a program is to reckon with it. */
export interface PaperCell extends Run {
  value?: number;
}

export interface PaperTable {
  kind: 'table';
  title: string;
  columns: readonly string[];
  /** Each under an anchor of its own, where something leads to it. */
  rows: readonly { anchor?: string; cells: readonly PaperCell[] }[];
}

/** What a paper is made of, in the order it is read. */
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: readonly Run[]; isQuiet?: boolean }
  | ({ kind: 'picture'; about: string } & Picture)
  | PaperTable;

/** A paper, however it is read: as a page of the web, as PDF, in Word or in a spreadsheet program. Every form says the same words and numbers. */
export interface Paper {
  language: Language;
  title: string;
  /** Stands at the foot of each printed page. */
  foot: string;
  blocks: readonly PaperBlock[];
}

/** The forms a paper comes in as a file. */
export const paperForms = ['pdf', 'docx', 'xlsx'] as const;
export type PaperForm = (typeof paperForms)[number];

/** The narrowest and the widest a column counts, and what stands around its words, in Latin letters. */
const [narrowest, widest, around] = [4, 24, 3];

/** A Chinese character is as wide as two Latin letters. */
const widthOf = (text: string): number => text.replace(/[\u2e80-\uffef]/g, '  ').length;

/** How wide the columns of a table are to each other: by the longest that stands in them. */
export const columnWidths = ({ columns, rows }: PaperTable): number[] =>
  columns.map((column, at) => {
    const longest = Math.max(widthOf(column), ...rows.map(({ cells }) => widthOf(cells[at]?.text ?? '')));
    return Math.min(widest, Math.max(narrowest, longest)) + around;
  });
