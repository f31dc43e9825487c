import { expect, test } from 'vitest';
import { compared, evenWeighing, evenWeights, sumOf, withCriteria } from '#modules/evaluation/web/schemes/draft.ts';

test.for([1, 2, 3, 6, 7, 11, 15])('even weights of %d parts add up to a hundred', (parts) => {
  const weights = evenWeights(parts);
  expect(weights).toHaveLength(parts);
  expect(sumOf(weights)).toBe(100);
});

test('a comparison is said both ways', () => {
  const weighing = compared(evenWeighing('pairs', 3), 0, 2, 5);
  expect(weighing.comparisons).toEqual([
    [1, 1, 5],
    [1, 1, 1],
    [1 / 5, 1, 1],
  ]);
});

test('with another criterion the weights among them begin anew', () => {
  const criterion = { name: '资源', weighing: evenWeighing('hand', 1), indicators: ['needs_met'] };
  const said = { party: 'school', name: '方案', weighing: evenWeighing('hand', 1), criteria: [criterion] } as const;
  const more = withCriteria({ ...said, criteria: [criterion] }, [criterion, { ...criterion, name: '家庭' }]);
  expect(more.weighing.weights).toEqual([50, 50]);
});
