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
