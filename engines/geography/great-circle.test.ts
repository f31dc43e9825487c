import { expect, test } from 'vitest';
import { greatCircleKm } from '#engines/geography/great-circle.ts';

test('a degree of latitude is 111.195 km', () => {
  expect(greatCircleKm(104, 30, 104, 31)).toBeCloseTo(111.195, 3);
});

test('half the way around is half a circumference, and nowhere is nothing', () => {
  expect(greatCircleKm(0, 0, 180, 0)).toBeCloseTo(Math.PI * 6_371.0088, 6);
  expect(greatCircleKm(104.2, 30.5, 104.2, 30.5)).toBe(0);
});
