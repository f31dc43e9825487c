import { zipSync } from 'fflate';
import { refusal } from './refusals.ts';
import type { Limits } from './table.ts';
import { stylesOverride, stylesXml } from './workbook-xml.ts';
import { bytesOf, type Part, partsOf, sizeOf } from './zip-parts.ts';

/** Parts whose presence alone is a reason, by name. */
const unwanted = [
  [/vbaProject|\/macrosheets\//i, 'tabular.macros'],
  [/(^|\/)(externalLinks|queryTables)\/|\/connections\.xml$/i, 'tabular.external_links'],
  [/^EncryptedPackage$|^EncryptionInfo$/i, 'tabular.encrypted'],
] as const;

/** Parts that hold tables; pictures, drawings, comments and links are not read. */
const isRead = (name: string): boolean =>
  /\.(xml|rels)$/i.test(name) &&
  !/^META-INF\/|^xl\/(worksheets\/_rels|theme|drawings|charts|comments|tables)\b/i.test(name);
const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

const cellStarts = ['<c ', '<c>', '<c/', ':c ', ':c>', ':c/'];
const valueStarts = ['<v>', '<v ', '<is>', '<is '];
const declarations = ['<!DOCTYPE', '<!ENTITY', '<!doctype'];

/**
 * An .xlsx file made harmless: everything in it is inflated piece by piece and counted first (what it declares is not
 * believed), then the parts that hold tables are packed anew, uncompressed, so that the reader behind cannot be made to
 * inflate anything. Refuses bombs, macros, links to other files, encryption, and XML that declares entities.
 */
export async function checkedWorkbook(
  bytes: Uint8Array,
  limits: Limits,
  progress: (share: number) => void,
): Promise<Uint8Array> {
  const parts = partsOf(bytes);
  for (const { name } of parts) {
    const found = unwanted.find(([pattern]) => pattern.test(name));
    if (found) throw refusal(found[1]);
  }
  const sizes = await sizesOf(parts, limits.inflated, progress);
  const read: Record<string, Uint8Array> = {};
  for (const part of parts) {
    if (!isRead(part.name)) continue;
    const content = bytesOf(part, sizes.get(part) ?? 0);
    checkXml(part.name, content, limits);
    read[part.name] = content;
  }
  const types = Buffer.from(read['[Content_Types].xml'] ?? []).toString('latin1');
  if (/(sheet|template|addin)\.macroEnabled/i.test(types)) throw refusal('tabular.macros');
  if (!/spreadsheetml/i.test(types)) throw refusal('tabular.unknown_type');
  return zipSync(withStyles(read, types), { level: 0 });
}

/** How large each part really is. */
async function sizesOf(
  parts: readonly Part[],
  limit: number,
  progress: (share: number) => void,
): Promise<Map<Part, number>> {
  const sizes = new Map<Part, number>();
  let left = limit;
  for (const [index, part] of parts.entries()) {
    const size = await sizeOf(part, left);
    left -= size;
    if (left < 0) throw refusal('tabular.inflates_too_far', { limit });
    sizes.set(part, size);
    progress((index + 1) / parts.length);
  }
  return sizes;
}

function checkXml(name: string, content: Uint8Array, limits: Limits): void {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Parts in UTF-16 are legal, but nobody writes them, and they would hide what is looked for here.
  const isWide = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff) || xml[1] === 0;
  if (isWide || declarations.some((text) => xml.includes(text))) throw refusal('tabular.unsafe_xml');
  if (isSheet(name)) checkCells(xml, limits);
}

/** Columns of the widest sheet a spreadsheet program knows. */
const widest = 16_384;

function checkCells(xml: Buffer, limits: Limits): void {
  let [cells, from] = [0, 0];
  while (from < xml.length) {
    const end = xml.indexOf('row>', from);
    const row = xml.subarray(from, end < 0 ? xml.length : end);
    const inRow = timesOf(cellStarts, row);
    const filled = timesOf(valueStarts, row) - timesOf(['<v></v>'], row);
    if (inRow > widest || filled > limits.columns) throw refusal('tabular.too_many_columns', { limit: limits.columns });
    if ((cells += inRow) > limits.cells) throw refusal('tabular.too_many_cells', { limit: limits.cells });
    from += row.length + 'row>'.length;
  }
}

/** To a workbook that has no styles plain ones are given: without any, the reader behind takes twenty times as long for each cell. */
function withStyles(parts: Record<string, Uint8Array>, types: string): Record<string, Uint8Array> {
  if (types.includes('styles+xml')) return parts;
  const more = types.replace('</Types>', `${stylesOverride}</Types>`);
  return { ...parts, '[Content_Types].xml': Buffer.from(more, 'latin1'), 'xl/styles.xml': Buffer.from(stylesXml) };
}

const timesOf = (texts: readonly string[], xml: Buffer): number =>
  texts.reduce((sum, text) => sum + timesIn(xml, text), 0);

function timesIn(xml: Buffer, text: string): number {
  let times = 0;
  for (let at = xml.indexOf(text); at >= 0; at = xml.indexOf(text, at + text.length)) times += 1;
  return times;
}
