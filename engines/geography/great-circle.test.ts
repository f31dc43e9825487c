import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircleKm, mayReach, onGlobe } from '#engines/geography/great-circle.ts';

test('a degree of latitude is 111.195 km', () => {
  expect(greatCircleKm(104, 30, 104, 31)).toBeCloseTo(111.195, 3);
});

test('half the way around is half a circumference, and nowhere is nothing', () => {
  expect(greatCircleKm(0, 0, 180, 0)).toBeCloseTo(Math.PI * 6_371.0088, 6);
  expect(greatCircleKm(104.2, 30.5, 104.2, 30.5)).toBe(0);
});

test('whatever lies within a distance may be reached; what lies a hundredth beyond a short one may not', () => {
  const place = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  const step = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(place, step, step, (from, east, north) => {
      const to = { lon: from.lon + east, lat: Math.min(90, from.lat + north) };
      const km = greatCircleKm(from.lon, from.lat, to.lon, to.lat);
      const [a, b] = [onGlobe(from.lon, from.lat), onGlobe(to.lon, to.lat)];
      expect(mayReach(a, b, km)).toBe(true);
      if (km > 0.001) expect(mayReach(a, b, 0.99 * km)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
