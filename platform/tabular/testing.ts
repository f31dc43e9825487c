import { strToU8, zipSync, type Zippable } from 'fflate';
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';

/** A workbook as a spreadsheet program would save it, from rows of values; `change` touches its sheets before that. */
export function workbookOf(
  sheets: Readonly<Record<string, unknown[][]>>,
  change: (sheets: Record<string, WorkSheet>) => void = () => undefined,
  bookType: BookType = 'xlsx',
  hidden: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  change(book.Sheets);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the least workbook there is: one sheet, whose `<sheetData>` is given as XML. */
export const partsWith = (sheetData: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    }).map(([name, xml]) => [name, strToU8(xml)]),
  );

/** Packs parts, more or other ones on top. */
export const packed = (parts: Zippable): Uint8Array => zipSync(parts);

/** A row of cells as text within the sheet, without shared strings. */
export const rowXml = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
