import { describe, expect, it } from 'vitest';
import { stepsOf } from '#platform/map/map-steps.ts';

describe('the steps of a map', () => {
  it('divide values into five groups from little to much', () => {
    expect(stepsOf([0.1, 0.2, 0.3, 0.4, 0.5])).toEqual([1, 2, 3, 4, 5]);
  });

  it('keep the unknown unknown', () => {
    expect(stepsOf([1, undefined, 2])[1]).toBeUndefined();
  });

  it('follow limits when they are given', () => {
    expect(stepsOf([0, 10, 25, 99], [10, 20, 30, 40])).toEqual([1, 2, 3, 5]);
  });

  it('put equal values together', () => {
    expect(new Set(stepsOf([3, 3, 3, 3])).size).toBe(1);
  });
});
