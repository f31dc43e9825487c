/** Longitude and latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** A point of the drawing, in its own units. */
export type Point = readonly [x: number, y: number];

/** Rings of GeoJSON polygons: the first ring of each polygon is its outside. */
export type Shape = readonly (readonly (readonly Place[])[])[];

/** Places a county on a drawing: nothing is stretched, north is up. */
export interface Projection {
  width: number;
  height: number;
  to: (place: Place) => Point;
}

const margin = 12;

/** Fits the places into a drawing of the given width; a county is small, so degrees are flattened at its middle. */
export function projectionOf(places: readonly Place[], width: number): Projection {
  const longitudes = places.map(([longitude]) => longitude);
  const latitudes = places.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-6);
  return {
    width,
    height: Math.max(1, (north - south) * scale) + 2 * margin,
    to: ([longitude, latitude]) => [margin + (longitude - west) * squeeze * scale, margin + (north - latitude) * scale],
  };
}

/** The rounded path of a shape, for SVG. */
export function pathOf(shape: Shape, projection: Projection): string {
  const ring = (places: readonly Place[]): string =>
    `M${places
      .map((place) =>
        projection
          .to(place)
          .map((part) => part.toFixed(1))
          .join(' '),
      )
      .join('L')}Z`;
  return shape.flatMap((polygon) => polygon.map(ring)).join('');
}

/** The middle of the largest outside ring, where a label stands. */
export function middleOf(shape: Shape): Place {
  const rings = shape.map((polygon) => polygon[0] ?? []);
  const largest = rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best), rings[0] ?? []);
  const area = signedArea(largest);
  if (area === 0) return largest[0] ?? [0, 0];
  let [x, y] = [0, 0];
  pairs(largest, ([ax, ay], [bx, by]) => {
    x += (ax + bx) * (ax * by - bx * ay);
    y += (ay + by) * (ax * by - bx * ay);
  });
  return [x / (6 * area), y / (6 * area)];
}

function pairs(ring: readonly Place[], visit: (from: Place, to: Place) => void): void {
  ring.forEach((from, index) => visit(from, ring[(index + 1) % ring.length] ?? from));
}

function signedArea(ring: readonly Place[]): number {
  let area = 0;
  pairs(ring, ([ax, ay], [bx, by]) => {
    area += (ax * by - bx * ay) / 2;
  });
  return area;
}

const areaOf = (ring: readonly Place[]): number => Math.abs(signedArea(ring));

/**
 * Cells around places, where no borders are known: each point belongs to its nearest place. Every cell is the frame cut
 * by the bisector against each other place; O(n²), n is the towns of a county.
 */
export function cellsAround(places: readonly Place[]): Shape[] {
  const frame = frameAround(places);
  return places.map((own, index) => {
    const cell = places.reduce(
      (ring, other, at) => (at === index ? ring : closerTo(own, other, ring)),
      frame as readonly Place[],
    );
    return [[cell]];
  });
}

function frameAround(places: readonly Place[]): Place[] {
  const longitudes = places.map(([longitude]) => longitude);
  const latitudes = places.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [across, up] = [Math.max((east - west) * 0.72, 0.02), Math.max((north - south) * 0.72, 0.02)];
  return Array.from({ length: 24 }, (_, step): Place => {
    const angle = (step / 24) * 2 * Math.PI;
    const bulge = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.6;
    return [x + across * bulge(Math.cos(angle)), y + up * bulge(Math.sin(angle))];
  });
}

/** The part of a ring that is nearer to `own` than to `other`. */
function closerTo(own: Place, other: Place, ring: readonly Place[]): Place[] {
  const [dx, dy] = [other[0] - own[0], other[1] - own[1]];
  const limit = (other[0] ** 2 - own[0] ** 2 + other[1] ** 2 - own[1] ** 2) / 2;
  const beyond = ([x, y]: Place): number => x * dx + y * dy - limit;
  const kept: Place[] = [];
  pairs(ring, (from, to) => {
    const [a, b] = [beyond(from), beyond(to)];
    if (a <= 0) kept.push(from);
    if (a < 0 !== b < 0 && a !== b) {
      const share = a / (a - b);
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  });
  return kept;
}
