import { columnLetters } from './table.ts';
import { escaped, styles, worksheetHead } from './workbook-xml.ts';

/** A column as it is written: text unless it is of numbers or days (`YYYY-MM-DD`, written as days of the program). */
export interface SheetColumn {
  header: string;
  kind?: 'text' | 'number' | 'date';
  /** Characters; Chinese ones count twice. As wide as the header when it is not given. */
  width?: number;
  isRequired?: boolean;
  /** Only these may be entered, from a list. */
  choices?: readonly string[];
  /** Shown beside a cell of the column when it is chosen. */
  note?: string;
}

/** A sheet to write: a note above, the header (which stays in view), the rows; a mark at head and foot of each printed page. */
export interface Sheet {
  name: string;
  note?: string;
  mark?: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly (string | number | undefined)[]>;
}

/** Spreadsheet programs keep longer lists, and those with commas, in cells of a sheet. */
const longestList = 255;
const lastLine = 60_000;
const serialEpoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

/** The XML of a worksheet, row by row (ECMA-376-1, 18.3.1). `all` are the workbook's sheets, for their common lists. */
export function* sheetXml(sheet: Sheet, all: readonly Sheet[]): Generator<string> {
  const headerLine = sheet.note === undefined ? 1 : 2;
  yield `${worksheetHead}<sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${headerLine}" topLeftCell="A${headerLine + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews>${widths(sheet.columns)}<sheetData>`;
  if (sheet.note !== undefined) yield `<row r="1">${textCell('A1', sheet.note, styles.note)}</row>`;
  const header = sheet.columns.map((column, at) =>
    textCell(`${columnLetters(at)}${headerLine}`, column.header, column.isRequired ? styles.required : styles.header),
  );
  yield `<row r="${headerLine}" ht="24" customHeight="1">${header.join('')}</row>`;
  const letters = sheet.columns.map((_, at) => columnLetters(at));
  let line = headerLine;
  for (const row of sheet.rows) {
    line += 1;
    yield `<row r="${line}">${sheet.columns.map((column, at) => cellXml(`${letters[at]}${line}`, row[at], column)).join('')}</row>`;
  }
  yield `</sheetData>${validations(sheet, all, headerLine + 1)}${headAndFoot(sheet)}</worksheet>`;
}

/** What a page's head or foot may hold. */
const longestMark = 255;

/** In the middle of both; an ampersand of the text is written twice (18.3.1.46). */
function headAndFoot({ mark }: Sheet): string {
  if (mark === undefined) return '';
  const text = escaped(`&C${mark.replaceAll('&', '&&').slice(0, longestMark - 2)}`);
  return `<headerFooter><oddHeader>${text}</oddHeader><oddFooter>${text}</oddFooter></headerFooter>`;
}

const styleOf = ({ kind = 'text' }: SheetColumn): number => ({ ...styles, number: styles.plain })[kind];

function cellXml(place: string, value: string | number | undefined, column: SheetColumn): string {
  if (value === undefined || value === '') return '';
  const number = typeof value === 'number' ? value : column.kind === 'date' ? serialOf(value) : undefined;
  if (number === undefined || !Number.isFinite(number)) return textCell(place, String(value), styleOf(column));
  return `<c r="${place}" s="${styleOf(column)}"><v>${number}</v></c>`;
}

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A day's number; undefined for what is no day, which is then written as it is. */
function serialOf(text: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return time >= Date.UTC(1900, 2, 1) ? (time - serialEpoch) / day : undefined;
}

/** The format goes with the column too, so that what is typed below the last row has it. */
function widths(columns: readonly SheetColumn[]): string {
  const cols = columns.map((column, at) => {
    const width = column.width ?? Math.max(10, column.header.length * 2 + 4);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf(column)}" customWidth="1"/>`;
  });
  return cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '';
}

function validations({ columns }: Sheet, all: readonly Sheet[], firstLine: number): string {
  const lists = longLists(all);
  const found = columns.flatMap((column, at) => {
    const { choices, note } = column;
    if (!choices && note === undefined) return [];
    const letter = columnLetters(at);
    const list = choices ? ` type="list" showErrorMessage="1"` : '';
    const prompt = note === undefined ? '' : ` showInputMessage="1" prompt="${escaped(note.slice(0, longestList))}"`;
    const source = choices ? `<formula1>${escaped(sourceOf(choices, lists))}</formula1>` : '';
    const area = `${letter}${firstLine}:${letter}${lastLine + firstLine}`;
    return `<dataValidation allowBlank="1"${list}${prompt} sqref="${area}">${source}</dataValidation>`;
  });
  return found.length > 0 ? `<dataValidations count="${found.length}">${found.join('')}</dataValidations>` : '';
}

const inOneText = (choices: readonly string[]): string => `"${choices.join(',')}"`;
const isLong = (choices: readonly string[]): boolean =>
  inOneText(choices).length > longestList || choices.some((choice) => /[",]/.test(choice));

const longLists = (sheets: readonly Sheet[]): string[][] => {
  const lists = sheets.flatMap(({ columns }) =>
    columns.flatMap(({ choices }) => (choices && isLong(choices) ? [choices] : [])),
  );
  return [...new Map(lists.map((list) => [list.join('\n'), [...list]])).values()];
};

const choicesName = '选项';

function sourceOf(choices: readonly string[], lists: readonly string[][]): string {
  if (!isLong(choices)) return inOneText(choices);
  const letter = columnLetters(lists.findIndex((list) => list.join('\n') === choices.join('\n')));
  return `'${choicesName}'!$${letter}$1:$${letter}$${choices.length}`;
}

/** The hidden sheet that holds the long lists, a column each; undefined when there are none. */
export function choicesSheet(sheets: readonly Sheet[]): { name: string; xml: string } | undefined {
  const lists = longLists(sheets);
  if (lists.length === 0) return undefined;
  const rows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, line) => {
    const cells = lists.map((list, at) => textCell(`${columnLetters(at)}${line + 1}`, list[line] ?? '', styles.text));
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return { name: choicesName, xml: `${worksheetHead}<sheetData>${rows.join('')}</sheetData></worksheet>` };
}
