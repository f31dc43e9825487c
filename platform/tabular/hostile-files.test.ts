import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTables, type ReadOptions } from './read-tables.ts';
import { packed, partsWith, rowXml, workbookOf } from './testing.ts';

const good = partsWith(rowXml('名') + rowXml('甲'));
const codeOf = (bytes: Uint8Array, options: ReadOptions = {}): Promise<unknown> =>
  readTables(bytes, options).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? error,
  );
const megabyte = 1_000_000;
/** Zeros packed into a thousandth. */
const bomb = (megabytes: number): Uint8Array => new Uint8Array(megabytes * megabyte);
/** A limit that bombs need not be large to pass. */
const few = { limits: { inflated: 20 * megabyte } };

test('the least workbook is read, so that what follows is refused for its own reason', async () => {
  expect(await codeOf(packed(good))).toBe('read');
});

test('a bomb is refused before it takes memory', async () => {
  const bytes = packed({ ...good, 'xl/worksheets/sheet1.xml': bomb(210) });
  expect(bytes.length).toBeLessThan(megabyte);
  const before = process.memoryUsage.rss();
  expect(await codeOf(bytes)).toBe('tabular.inflates_too_far');
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * megabyte);
});

test.each(['xl/media/image1.png', '../../etc/passwd'])('a bomb is one where nobody would read: %s', async (name) => {
  expect(await codeOf(packed({ ...good, [name]: bomb(21) }), few)).toBe('tabular.inflates_too_far');
  expect(await codeOf(packed({ ...good, [name]: bomb(19) }), few)).toBe('read');
});

test('a bomb that declares to be small is counted as it is', async () => {
  const bytes = packed({ ...good, 'xl/worksheets/sheet1.xml': bomb(21) });
  const view = Buffer.from(bytes.buffer);
  for (const [mark, size] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    for (let at = 0; at + 30 < view.length; at++)
      if (view.readUInt32LE(at) === mark) view.writeUInt32LE(1_000, at + size);
  }
  expect(await codeOf(bytes, few)).toBe('tabular.inflates_too_far');
});

test('one packed part that many entries point to is counted as often as it would be read', async () => {
  const names = Array.from({ length: 21 }, (_, i) => `xl/a${String(i).padStart(2, '0')}.bin`);
  const bytes = packed({
    ...good,
    ...Object.fromEntries(names.map((name) => [name, name.endsWith('00.bin') ? bomb(1) : strToU8('')])),
  });
  const view = Buffer.from(bytes.buffer);
  const entries = names.map((name) => view.lastIndexOf(name) - 46);
  const [first = 0] = entries;
  for (const at of entries) {
    view.copy(view, at + 20, first + 20, first + 28); // sizes
    view.copy(view, at + 10, first + 10, first + 12); // method
    view.writeUInt32LE(view.readUInt32LE(first + 42), at + 42);
  }
  expect(await codeOf(bytes, few)).toBe('tabular.inflates_too_far');
});

test('bytes that are not those that were packed are noticed', async () => {
  const bytes = zipSync(good, { level: 0 });
  bytes.set(strToU8('乙'), Buffer.from(bytes.buffer).indexOf('甲'));
  expect(await codeOf(bytes)).toBe('tabular.damaged');
});

test('an archive within an archive is only a part that is not read', async () => {
  expect(await codeOf(packed({ ...good, 'xl/embeddings/inner.zip': zipSync({ a: bomb(30) }) }), few)).toBe('read');
});

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

test.each([
  ['a billion laughs', `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`, '&l9;'],
  ['a file of the server', '<!DOCTYPE x [<!ENTITY l SYSTEM "file:///etc/passwd">]>', '&l;'],
  ['a declaration behind a long comment', `<!--${' '.repeat(200_000)}--><!DOCTYPE x [<!ENTITY l "x">]>`, '&l;'],
])('%s is refused', async (_, declaration, cell) => {
  const sheet = Buffer.from(good['xl/worksheets/sheet1.xml'] ?? [])
    .toString()
    .replace('甲', cell);
  const read = { 'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?>${declaration}${sheet}`) };
  expect(await codeOf(packed({ ...good, ...read }))).toBe('tabular.unsafe_xml');
});

test('XML in UTF-16, where declarations would hide, is refused', async () => {
  const sheet = Buffer.from(`\uFEFF${Buffer.from(good['xl/worksheets/sheet1.xml'] ?? []).toString()}`, 'utf16le');
  expect(await codeOf(packed({ ...good, 'xl/worksheets/sheet1.xml': sheet }))).toBe('tabular.unsafe_xml');
});

test('cells far out do not make the reader walk there', async () => {
  const far = (place: string): Uint8Array =>
    packed(
      partsWith(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>2</v></c></row>`,
      ),
    );
  expect(await codeOf(far('A1048576'))).toBe('read');
  expect(await codeOf(far('A4000000000'))).toBe('tabular.damaged');
  expect(await codeOf(far('XFD2'))).toBe('tabular.too_many_columns');
});

test('merges of the whole sheet, many times, end with the time that is given', async () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000);
  const rows = rowXml('名') + rowXml('甲').repeat(20_000);
  const xml = Buffer.from(partsWith(rows)['xl/worksheets/sheet1.xml'] ?? []).toString();
  const sheet = xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`);
  const bytes = packed({ ...good, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
  expect(await codeOf(bytes, { limits: { time: 3_000 } })).toBe('tabular.too_slow');
});

test('reading is stopped when nobody waits any more, and tells how far it is until then', async () => {
  const bytes = workbookOf({ 一: [['名'], ...Array.from({ length: 20_000 }, (_, i) => [`值${i}`])] });
  const stop = new AbortController();
  const shares: number[] = [];
  const reading = readTables(
    bytes,
    {},
    { onProgress: (share) => shares.push(share) && stop.abort(), signal: stop.signal },
  );
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(shares[0]).toBeGreaterThan(0);
  await expect(readTables(bytes, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

test('whatever byte is changed, the file is read or refused by name', async () => {
  const bytes = workbookOf({ 一: [['名'], ['甲'], [1], [true]] });
  const outcomes = new Set<unknown>();
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 20)) {
    const changed = Uint8Array.from(bytes);
    changed[at] = ~(changed[at] ?? 0) & 0xff;
    outcomes.add(await codeOf(changed));
  }
  expect(outcomes.size).toBeGreaterThan(1);
  for (const outcome of outcomes) expect(outcome).toMatch(/^(read|tabular\.[a-z_]+)$/);
});
