import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsAround, middleOf, pathOf, projectionOf } from '#platform/map/map-projection.ts';
import type { Place, Shape } from '#platform/map/map-projection.ts';

const square: Shape = [
  [
    [
      [110, 27],
      [110.1, 27],
      [110.1, 27.1],
      [110, 27.1],
    ],
  ],
];

/** Whether a place lies in a convex ring, its border included. */
function contains(ring: readonly Place[], [x, y]: Place): boolean {
  const sides = ring.map(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((side) => side >= -1e-9) || sides.every((side) => side <= 1e-9);
}

describe('the projection of a county', () => {
  it('puts north up and east right', () => {
    const projection = projectionOf(square.flat(2), 700);
    const [west, north] = projection.to([110, 27.1]);
    const [east, south] = projection.to([110.1, 27]);
    expect(west).toBeLessThan(east);
    expect(north).toBeLessThan(south);
    expect(east).toBeLessThanOrEqual(700);
  });

  it('does not stretch: a degree of longitude is shorter than one of latitude', () => {
    const { width, height } = projectionOf(square.flat(2), 700);
    expect((width - 24) / (height - 24)).toBeCloseTo(Math.cos((27.05 * Math.PI) / 180), 3);
  });

  it('draws a closed path and labels the middle', () => {
    expect(pathOf(square, projectionOf(square.flat(2), 700))).toMatch(/^M.*Z$/);
    const [x, y] = middleOf(square);
    expect(x).toBeCloseTo(110.05);
    expect(y).toBeCloseTo(27.05);
  });
});

describe('cells around places', () => {
  const place = fc.tuple(fc.double({ min: 110, max: 111, noNaN: true }), fc.double({ min: 27, max: 28, noNaN: true }));
  const towns = fc.uniqueArray(place, {
    minLength: 2,
    maxLength: 14,
    comparator: ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by) < 0.02,
  });

  it('hold their own place and no other', () => {
    fc.assert(
      fc.property(towns, (places) => {
        const rings = cellsAround(places).map((shape) => shape[0]?.[0] ?? []);
        expect(rings).toHaveLength(places.length);
        rings.forEach((ring, index) => {
          places.forEach((other, at) => {
            if (at !== index) expect(contains(ring, other)).toBe(false);
          });
        });
      }),
    );
  });

  it('hold a place in the middle of the county', () => {
    const [, , middle] = cellsAround([
      [110, 27],
      [111, 28],
      [110.5, 27.5],
      [110, 28],
      [111, 27],
    ]);
    expect(contains(middle?.[0]?.[0] ?? [], [110.5, 27.5])).toBe(true);
  });
});
