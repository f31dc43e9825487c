/**
 * Urban–rural classes of a village or neighbourhood, 统计上划分城乡的规定 (State Council reply 2008-60; coding rules of
 * the National Bureau of Statistics 2009-91), with the three-way division that education statistics use.
 */
const classes = {
  '111': 'city',
  '112': 'city',
  '121': 'town',
  '122': 'town',
  '123': 'town',
  '210': 'rural',
  '220': 'rural',
} as const;

export type UrbanRuralClass = keyof typeof classes;
export type UrbanRuralArea = (typeof classes)[UrbanRuralClass];

/** Whether a text is one of the seven classes, 111 to 220. */
export const isUrbanRuralClass = (text: string): text is UrbanRuralClass => Object.hasOwn(classes, text);

/** City (城区), town (镇区) or rural (乡村); 1xx together are urban, 2xx rural. */
export const areaOf = (urbanRural: UrbanRuralClass): UrbanRuralArea => classes[urbanRural];
