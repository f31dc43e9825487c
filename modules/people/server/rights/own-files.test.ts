import { expect, test } from 'vitest';
import { archivesOf, mostCopiedBytes, type OwnFile, packFiles } from '#modules/people/server/rights/own-files.ts';

const file = (day: number, size: number): OwnFile => ({
  at: new Date(Date.UTC(2026, 10, day, 2)),
  textKey: 'messages.copy.sent',
  data: {},
  ending: '.webp',
  size,
  open: () => Promise.resolve(new Uint8Array(size)),
});

test('files go into archives a phone can take, the newest first, a large one alone, and beyond the most none', () => {
  const packed = packFiles([file(1, 3_000_000), file(2, 30_000_000), file(3, 5_000_000), file(4, 3_000_000)]);
  expect(packed.map(({ name, archive }) => [name, archive])).toEqual([
    ['2026-11-04-001.webp', 1],
    ['2026-11-03-002.webp', 1],
    ['2026-11-02-003.webp', 2],
    ['2026-11-01-004.webp', 3],
  ]);
  const many = packFiles(Array.from({ length: 9 }, (_, at) => file(9 - at, 30_000_000)));
  expect(many.map(({ archive }) => archive)).toEqual([1, 2, 3, 4, 5, 6, null, null, null]);
  const sizes = archivesOf(many).map((archive) => archive.reduce((all, { size }) => all + size, 0));
  expect(sizes.reduce((all, size) => all + size)).toBeLessThanOrEqual(mostCopiedBytes);
});
