/** Mean radius of the Earth in kilometres (IUGG mean radius R1 of WGS 84). */
export const earthKm = 6_371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres between two places in degrees, by the haversine formula
 * (Sinnott 1984, "Virtues of the haversine"), which stays exact for small distances.
 */
export function greatCircleKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const dLat = radians(latB - latA);
  const dLon = radians(lonB - lonA);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A place as the Earth's centre sees it, in kilometres: from these a limit on distances is compared with many in no time. */
export interface Globe {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const onGlobe = (lon: number, lat: number): Globe => ({
  x: earthKm * Math.cos(radians(lat)) * Math.cos(radians(lon)),
  y: earthKm * Math.cos(radians(lat)) * Math.sin(radians(lon)),
  z: earthKm * Math.sin(radians(lat)),
});

/** A millimetre for rounding. */
const slackKm = 1e-6;

/** Whether two places may lie within a great-circle distance: as long as the straight line between them is no longer. */
export function mayReach(a: Globe, b: Globe, km: number): boolean {
  const limit = km + slackKm;
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2 <= limit * limit;
}
