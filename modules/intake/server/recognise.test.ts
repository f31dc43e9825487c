import { expect, test } from 'vitest';
import { kinds } from '#modules/intake/server/kinds.ts';
import { recognise } from '#modules/intake/server/recognise.ts';
import { smallCounty } from '#modules/intake/testing.ts';

const told = (name: string, columns: readonly string[]) => {
  const found = recognise(
    { file: `${name}.csv`, sheet: '', name, headerLine: 1, columns: [...columns], rows: [] },
    kinds,
  );
  return found && [found.kind.name, found.faults.map((fault) => fault.column)];
};
const [pupilColumns = []] = smallCounty.学生;

test.each([
  ['学生', 'pupils'],
  ['2026 年学生名册', 'pupils'],
  // It names a school too, whose columns it has not.
  ['白沙学校学生名册', 'pupils'],
  ['白沙学校', 'pupils'],
  ['Sheet1', 'pupils'],
])('pupils’ columns under the name %s are pupils', (name, kind) => {
  expect(told(name, pupilColumns)).toEqual([kind, []]);
});

test('a table whose columns fit nothing is what it is named after, and what is missing is told', () => {
  expect(told('学校', ['学校名称', '学段'])).toEqual(['schools', ['school', 'region']]);
  expect(told('账目', ['项目', '金额'])).toBeUndefined();
});
