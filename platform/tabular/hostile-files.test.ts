import { zipSync } from 'fflate';
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

test('what inflates to less than the limit is read, wherever it lies', async () => {
  for (const name of ['xl/media/image1.png', '../../etc/passwd'])
    expect(await codeOf(packed({ ...good, [name]: bomb(19) }), few)).toBe('read');
});

test('an archive within an archive is only a part that is not read', async () => {
  expect(await codeOf(packed({ ...good, 'xl/embeddings/inner.zip': zipSync({ a: bomb(30) }) }), few)).toBe('read');
});

test('cells far out do not make the reader walk there', async () => {
  const far = (place: string): Uint8Array =>
    packed(
      partsWith(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>2</v></c></row>`,
      ),
    );
  expect(await codeOf(far('A1048576'))).toBe('read');
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
