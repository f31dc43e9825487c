import { CFB, read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { refusal } from './refusals.ts';
import { checkedWorkbook } from './check-workbook.ts';
import { cellOfText } from './clean-text.ts';
import type { Limits, RawCell, RawSheet, Remark } from './table.ts';

/** What a spreadsheet program keeps of a number. */
const exactDigits = 15;
const lastLine = 1_048_576;

/** The visible sheets of an .xlsx or .xls file; hidden ones are remarked on. Refuses what is not safe or not whole. */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
  limits: Limits,
  progress: (share: number) => void,
): Promise<{ sheets: RawSheet[]; remarks: Remark[] }> {
  const safe =
    kind === 'xlsx' ? await checkedWorkbook(bytes, limits, (share) => progress(share / 5)) : checkedBinary(bytes);
  // Those before 1997 are not in Unicode; the tables take longer to load than most files to read.
  if (kind === 'xls') set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const workbook = parsed(safe);
  progress(0.8);
  const dates1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const remarks: Remark[] = dates1904 ? [{ code: 'tabular.dates_from_1904', sheet: '', count: 1, at: [] }] : [];
  const sheets: RawSheet[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) throw refusal('tabular.damaged', { sheet: name });
    if (workbook.Workbook?.Sheets?.[at]?.Hidden)
      remarks.push({ code: 'tabular.hidden_sheet', sheet: name, count: 1, at: [] });
    else sheets.push(rawSheet(name, sheet, dates1904));
  }
  return { sheets, remarks };
}

/** A compound file (.xls) is only looked into: it packs nothing. */
function checkedBinary(bytes: Uint8Array): Uint8Array {
  const paths = refusingDamage(() => CFB.read(bytes, { type: 'array' }).FullPaths);
  const has = (pattern: RegExp): boolean => paths.some((path: string) => pattern.test(path));
  if (has(/\/Encrypt(edPackage|ionInfo)$/)) throw refusal('tabular.encrypted');
  if (has(/_VBA_PROJECT/)) throw refusal('tabular.macros');
  if (!has(/\/(Workbook|Book)$/i)) throw refusal('tabular.unknown_type', { found: 'compound file' });
  return bytes;
}

const parsed = (bytes: Uint8Array): WorkBook =>
  refusingDamage(() =>
    // Styles tell which rows and columns are hidden, and keep cells that have a formula but no value yet.
    read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
    }),
  );

function refusingDamage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw refusal(isLocked ? 'tabular.encrypted' : 'tabular.damaged', {}, error);
  }
}

function rawSheet(name: string, sheet: WorkSheet, dates1904: boolean): RawSheet {
  const data = sheet['!data'] ?? [];
  if (data.length > lastLine) throw refusal('tabular.damaged', { sheet: name });
  const isDate = dateFormats();
  const rows: RawSheet['rows'] = [];
  data.forEach((row, at) => {
    const cells: RawCell[] = [];
    row?.forEach((cell, column) => {
      const value = cellOf(cell, isDate, dates1904);
      if (value !== '') cells[column] = value;
    });
    rows[at] = cells;
    // What was read is let go at once: the two forms together would double the memory.
    data[at] = [];
  });
  const hidden = (all: readonly ({ hidden?: boolean } | undefined)[] = []): number[] =>
    all.flatMap((one, at) => (one?.hidden ? [at] : []));
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: Math.min(e.r, rows.length - 1),
    right: e.c,
  }));
  return { name, rows, merged, hiddenRows: hidden(sheet['!rows']), hiddenColumns: hidden(sheet['!cols']) };
}

function cellOf(cell: CellObject, isDate: (format: string) => boolean, dates1904: boolean): RawCell {
  if (cell.f !== undefined || cell.F !== undefined) return { refused: 'tabular.formula' };
  if (cell.t === 'e') return { refused: 'tabular.error_value' };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = String(cell.z ?? 'General');
    return isDate(format) ? dateText(cell.v, cell.w, dates1904) : numberCell(cell.v, cell.w);
  }
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  return cell.t === 'z' || cell.v === undefined ? '' : cellOfText(String(cell.v));
}

/** A number as text; its format counts only for leading zeros. Over 15 digits the program has lost some of them. */
function numberCell(value: number, shown = ''): RawCell {
  if (Math.abs(value) >= 10 ** exactDigits) return { refused: 'tabular.precision_lost' };
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(exactDigits)));
  return /^0\d+$/.test(shown) && Number(shown) === value ? shown : String(value);
}

/** YYYY-MM-DD, with HH:MM:SS where the time is not midnight; a time alone as it is shown. */
function dateText(serial: number, shown: string | undefined, dates1904: boolean): string {
  const parts = SSF.parse_date_code(serial, { date1904: dates1904 }) as DateParts | null;
  if (!parts || serial < 1) return shown ?? String(serial);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`;
  return time === '00:00:00' ? date : `${date} ${time}`;
}

interface DateParts {
  y: number;
  m: number;
  d: number;
  H: number;
  M: number;
  S: number;
}

/** Whether a number format shows dates; looked at once for each format. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const answer = known.get(format) ?? SSF.is_date(format) === true;
    known.set(format, answer);
    return answer;
  };
}
