import { expect, test } from 'vitest';
import { syntheticDraft } from './testing.ts';

test('the same seed gives the same county, another seed another', () => {
  const shape = { needs: 200, kind: 'floors' } as const;
  expect(syntheticDraft({ ...shape, seed: 5 })).toEqual(syntheticDraft({ ...shape, seed: 5 }));
  expect(syntheticDraft({ ...shape, seed: 5 })).not.toEqual(syntheticDraft({ ...shape, seed: 6 }));
});

const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((total, value) => total + value, 0);

test('a county has the candidates, the capacity and the ties that were asked for', () => {
  const { needs, capacity, candidates, groups } = syntheticDraft({
    needs: 600,
    kind: 'floors',
    capacityShare: 0.5,
    coarseness: 100,
  });
  expect(candidates.need).toHaveLength(600 * 20);
  expect(sum(capacity) / sum(needs.quantity)).toBeCloseTo(0.5, 1);
  expect(Array.from(candidates.cost).every((cost) => cost % 100 === 0)).toBe(true);
  expect(groups?.floor.length).toBeGreaterThan(1);
});
