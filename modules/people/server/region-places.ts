import { nowhere } from '#engines/geography/nowhere.ts';
import { regionPlaces } from '#modules/people/server/store/place-store.ts';
import type { Context } from '#platform/context.ts';

/** A village or town, and where it lies. */
export interface PlaceOfRegion {
  name: string;
  lon: number;
  lat: number;
}

/**
 * Where villages and towns lie, for all who ask: a village without a place of its own where its town does, a town without one in
 * the middle of all places the county knows; `nowhere` in a county that knows none.
 */
export async function placesOf(ctx: Context, codes: readonly string[]): Promise<Map<string, PlaceOfRegion>> {
  if (codes.length === 0) return new Map();
  const rows = await regionPlaces(ctx, codes);
  const known = new Map(
    rows.map(({ code, name, lon, lat }) => [code, { name, lon: lon ?? nowhere.lon, lat: lat ?? nowhere.lat }]),
  );
  return new Map(codes.map((code) => [code, known.get(code) ?? { name: '', ...nowhere }]));
}
