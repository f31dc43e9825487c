import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const { levels } = JSON.parse(read('testing/asvs-levels.json')) as { levels: Record<string, string> };

/** Every requirement of the standard with its level: `6.5.2` is of level 2. */
const requirements = Object.entries(levels).flatMap(([section, its]) =>
  [...its].map((level, at) => ({ number: `${section}.${at + 1}`, level })),
);

const statuses = ['met', 'partly', 'not yet', 'not applicable'];
const page = read('docs/asvs.md');
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| (\d) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = '', level = '', status = '', shown = '']) => ({ number, level, status, shown }),
);
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.][\w./-]*\.(?:tsx?|mjs|json|md))`/g)].map(([, file = '']) => file);

test('the standard is all there: 70 requirements of level 1, 183 of level 2, 92 of level 3', () => {
  const count = (level: string): number => requirements.filter((one) => one.level === level).length;
  expect(['1', '2', '3'].map(count)).toEqual([70, 183, 92]);
});

test('each requirement of levels 1 and 2 stands once, in order, with its level', () => {
  const told = rows.map(({ number, level }) => ({ number, level }));
  expect(told).toEqual(requirements.filter(({ level }) => level !== '3'));
});

test('each says in one of four ways how it stands, and names files that are there; what is met names one', () => {
  for (const { number, status, shown } of rows) {
    expect(statuses, number).toContain(status);
    if (status === 'met') expect(filesIn(shown), number).not.toEqual([]);
  }
  expect(filesIn(page).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the counts at the head are those of the table', () => {
  const lineOf = (name: string, counted: typeof rows): string =>
    `| ${[name, ...statuses.map((status) => counted.filter((row) => row.status === status).length)].join(' | ')} |`;
  const counts = ['1', '2'].map((level) =>
    lineOf(
      `level ${level}`,
      rows.filter((row) => row.level === level),
    ),
  );
  expect(page).toContain([...counts, lineOf('both', rows)].join('\n'));
});
