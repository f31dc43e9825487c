import type { Faulty } from './fault.ts';

/** How deep a region code reaches. */
export type RegionLevel = 'province' | 'prefecture' | 'county' | 'town' | 'village';

/** What a region code says. */
export interface RegionCode {
  level: RegionLevel;
  /** The region above it, in the same form; undefined for a province. */
  within: string | undefined;
}

/** Digits of a code at each level, without the zeros that may fill it up. */
const lengths: readonly (readonly [RegionLevel, number])[] = [
  ['province', 2],
  ['prefecture', 4],
  ['county', 6],
  ['town', 9],
  ['village', 12],
];

/**
 * Reads a region code of 6 digits (GB/T 2260: province, prefecture, county), 9 (and town, GB/T 10114: 001–399 and up to
 * 599 for development zones) or 12 (and village or neighbourhood, the statistical code). Levels below are zeros:
 * 110000000000 is a province. Whether a region of that code exists is not asked.
 *
 * @example parseRegionCode('220581102200') // { level: 'village', within: '220581102000' }
 */
export function parseRegionCode(text: string): RegionCode | Faulty {
  if (!/^\d{6}(\d{3}|\d{6})?$/.test(text)) return { fault: 'shape' };
  const depth = lengths.findLastIndex(([, end], at) => end <= text.length && !isZero(text.slice(startOf(at), end)));
  const level = lengths[depth]?.[0];
  // 110005 would be a county of no prefecture; but some prefectures (441900) have towns and no counties.
  const hasGap = lengths.some(
    ([above, end], at) => at < depth && above !== 'county' && isZero(text.slice(startOf(at), end)),
  );
  if (level === undefined || text.startsWith('0') || hasGap || !isTown(text.slice(6, 9))) return { fault: 'area' };
  return { level, within: depth === 0 ? undefined : text.slice(0, startOf(depth)).padEnd(text.length, '0') };
}

const startOf = (at: number): number => lengths[at - 1]?.[1] ?? 0;
const isZero = (digits: string): boolean => /^0*$/.test(digits);
const isTown = (digits: string): boolean => digits === '' || Number(digits) < 600;
