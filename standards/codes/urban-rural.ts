/**
 * Urban–rural classes of a village or neighbourhood, 统计上划分城乡的规定 (State Council reply 2008-60; coding rules of
 * the National Bureau of Statistics 2009-91), with the three-way division that education statistics use.
 */
export const urbanRuralClasses = [
  { code: '111', area: 'city', zh: '主城区', en: 'main urban area' },
  { code: '112', area: 'city', zh: '城乡结合区', en: 'urban fringe' },
  { code: '121', area: 'town', zh: '镇中心区', en: 'town centre' },
  { code: '122', area: 'town', zh: '镇乡结合区', en: 'town fringe' },
  { code: '123', area: 'town', zh: '特殊区域', en: 'special area' },
  { code: '210', area: 'rural', zh: '乡中心区', en: 'township centre' },
  { code: '220', area: 'rural', zh: '村庄', en: 'village' },
] as const;

/** City (城区), town (镇区) or rural (乡村). */
export type UrbanRuralArea = (typeof urbanRuralClasses)[number]['area'];

/** The area a class belongs to; undefined where there is no such class. Cities and towns (1xx) together are urban. */
export const areaOf = (text: string): UrbanRuralArea | undefined =>
  urbanRuralClasses.find(({ code }) => code === text)?.area;
