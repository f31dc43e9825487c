import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { choicesSheet, type Sheet, sheetXml } from './sheet-xml.ts';
import { contentTypes, packageRelations, stylesXml, workbookRelations, workbookXml } from './workbook-xml.ts';

/** Characters of XML gathered before they are packed. */
const gathered = 65_536;

/**
 * The bytes of an .xlsx file, piece by piece as they are ready: the same input gives the same bytes. Rows are taken one
 * by one, so memory does not grow with them. 50,000 rows of 15 columns: about 1 s.
 */
export function* workbookPieces(sheets: readonly Sheet[]): Generator<Uint8Array> {
  // Archives hold a local time from 1980 on; the same one everywhere and always keeps the bytes the same.
  const mtime = new Date(1980, 0, 1);
  const choices = choicesSheet(sheets);
  const names = [...sheets.map(({ name }) => name), ...(choices ? [choices.name] : [])];
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, texts] of partsOf(sheets, names, choices?.xml)) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = mtime;
    zip.add(part);
    for (const text of inChunks(texts)) {
      part.push(strToU8(text));
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}

/** Writes an .xlsx file; it appears under its name only when it is whole. */
export async function writeWorkbook(sheets: readonly Sheet[], path: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  await pipeline(Readable.from(workbookPieces(sheets)), createWriteStream(unfinished));
  await rename(unfinished, path);
}

/** An .xlsx file at once, for what is small, as a template. */
export const workbookBytes = (sheets: readonly Sheet[]): Uint8Array => Buffer.concat([...workbookPieces(sheets)]);

function* partsOf(
  sheets: readonly Sheet[],
  names: readonly string[],
  choices: string | undefined,
): Generator<[name: string, texts: Iterable<string>]> {
  const hidden = choices === undefined ? [] : names.slice(-1);
  yield ['[Content_Types].xml', [contentTypes(names.length)]];
  yield ['_rels/.rels', [packageRelations]];
  yield ['xl/workbook.xml', [workbookXml(names, hidden)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelations(names.length)]];
  yield ['xl/styles.xml', [stylesXml]];
  for (const [at, sheet] of sheets.entries()) yield [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, sheets)];
  if (choices !== undefined) yield [`xl/worksheets/sheet${names.length}.xml`, [choices]];
}

function* inChunks(texts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < gathered) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
