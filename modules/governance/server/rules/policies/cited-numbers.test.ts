import { expect, test } from 'vitest';
import { normalNumber, unknownNumbers, yearIn } from '#modules/governance/server/rules/policies/cited-numbers.ts';

test('a number is the same in whatever brackets, widths and spaces it is typed', () => {
  const written = ['教基〔2022〕7号', '教基[2022]7号', '教基（2022）７号', '教基【2022】第 7 号', ' 教基 〔2022〕 7号'];
  expect(new Set(written.map(normalNumber))).toEqual(new Set(['教基〔2022〕7号']));
  expect([yearIn('教基［2022］7号'), yearIn('教育部令第50号')]).toEqual([2022, undefined]);
});

test('what clauses cite and the registry does not know is told once, where it comes first, without the sentence around it', () => {
  const told = (bodies: readonly string[], known: readonly string[]) =>
    unknownNumbers(
      bodies.map((body, at) => ({ anchor: `article-${at + 1}`, body })),
      new Set(known),
    ).map(({ anchor, cited }) => `${anchor} ${cited}`);
  const bodies = ['再引教基（2022）7号、教育部令第50号，根据教师[2016]12号的要求', '根据教基〔2022〕7号，所称学校……'];
  expect(told(bodies, ['教师〔2016〕12号'])).toEqual(['article-1 教基〔2022〕7号', 'article-1 教育部令第50号']);
  expect(told(bodies, ['教师〔2016〕12号', '教基〔2022〕7号', '教育部令第50号'])).toEqual([]);
  expect(told(['第7号楼（2022）改造，云岭县 12 所学校'], [])).toEqual([]);
});
