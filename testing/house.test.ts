import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { serverWords } from '#app/words.ts';
import { placesOf } from '#platform/i18n/dictionary.ts';
import { refusalCodes } from '#platform/errors.ts';
import '#platform/http/http-refusals.ts';

const root = resolve(import.meta.dirname, '..');
const folders = '{app,modules,engines,standards,platform,web,phone,database,testing,e2e,bench,scripts,tools}';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const generated = ['database/rows.ts', 'phone/api/table.ts'];
const sources = globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root }).filter((path) => !generated.includes(path));
const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path);

/** Files over 400 lines; the list only shrinks. */
const tooLong: readonly string[] = [];

test('no source file is longer than 400 lines', () => {
  expect(sources.length).toBeGreaterThan(100);
  const long = sources.filter((path) => !isTest(path) && read(path).split('\n').length > 401);
  expect(long).toEqual(tooLong);
});

test('files are named after what is in them', () => {
  const odd = sources
    .map((path) => basename(path))
    .filter(
      (name) =>
        !/^([a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|config|d))?\.ts|([A-Z][A-Za-z0-9]+|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx)$/.test(
          name,
        ),
    );
  expect(odd).toEqual([]);
});

test('there is no drawer for odds and ends', () => {
  const drawers = sources.filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager|dto)(\.|\/|-)/.test(path));
  expect(drawers).toEqual([]);
});

test('every refusal has its words in both languages and its line in docs/errors.md, and nothing extra', () => {
  const codes = refusalCodes();
  expect(codes).toContain('request.invalid');
  expect(codes.filter((code) => !serverWords.zh[code] || !serverWords.en[code])).toEqual([]);
  const documented = [...read('docs/errors.md').matchAll(/^\| `([a-z_.]+)` \|/gm)].map((found) => String(found[1]));
  expect(documented.sort()).toEqual(codes);
});

test('every refusal stands by its whole code in a test', () => {
  // Each file of the corpus names the code it is refused by.
  const isCorpus = (path: string): boolean => path.startsWith('testing/hostile/');
  const tests = sources.filter((path) => (isTest(path) || isCorpus(path)) && path !== 'testing/house.test.ts');
  const named = new Set(tests.flatMap((path) => read(path).match(/(?<=['"`])[a-z]+\.[a-z_]+/g) ?? []));
  expect(refusalCodes().filter((code) => !named.has(code))).toEqual([]);
});

test('both languages of a text have the same places to fill', () => {
  const uneven = Object.keys(serverWords.zh).filter(
    (key) => placesOf(serverWords.zh[key] ?? '').join() !== placesOf(serverWords.en[key] ?? '').join(),
  );
  expect(uneven).toEqual([]);
});

test('every module has its README, of at most 60 lines', () => {
  expect(modules.length).toBeGreaterThan(3);
  for (const { name } of modules)
    expect(read(`modules/${name}/README.md`).split('\n').length, name).toBeLessThanOrEqual(61);
});

test('screens have the county’s day from one place, not from the clock of a desk or a phone', () => {
  const screens = sources.filter((path) => /^(web|phone|modules\/\w+\/(web|phone))\//.test(path) && !isTest(path));
  expect(screens.length).toBeGreaterThan(100);
  // A moment is the same everywhere, and called `now`.
  const own = screens.filter((path) =>
    /dayjs\(\)|dayjs\([^)]*\)\.format|(?<!now = )new Date\(\)|\.toDate\(\)|\.(getFullYear|getHours|getDate)\(/.test(
      read(path),
    ),
  );
  // The outbox notes moments.
  expect(own).toEqual(['phone/outbox/outbox.ts']);
});

test('tests of screens wait as long as a busy machine takes, not for the second of Vitest’s own', () => {
  const screens = sources.filter((path) => path.endsWith('.test.tsx'));
  expect(screens.length).toBeGreaterThan(50);
  expect(screens.filter((path) => /\bvi\.wait(For|Until)\(/.test(read(path)))).toEqual([]);
});

test('SQL stands in the stores', () => {
  const elsewhere = sources.filter(
    (path) =>
      /^modules\/\w+\/server\//.test(path) &&
      !isTest(path) &&
      !/\/(store|store\/[\w-]+|import[\w-]*)\.ts$/.test(path) &&
      /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(read(path)),
  );
  expect(elsewhere).toEqual([]);
});

test('no query changes rows within another one, which a distributed database need not run', () => {
  const changes = /\bas\s+(not\s+)?(materialized\s+)?\(\s*(insert\s+into|update|delete\s+from|merge\s+into)\b/i;
  const planted = [
    'with kept as (insert into a',
    'with gone as materialized (\n  delete from a',
    'WITH new AS (UPDATE a',
  ];
  expect(planted.filter((query) => !changes.test(query))).toEqual([]);
  expect(sources.filter((path) => !isTest(path) && changes.test(read(path)))).toEqual([]);
});
