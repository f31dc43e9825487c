import type { Change } from '#modules/needs/contract/scenario.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** A town, where a counsellor might be added. */
export interface Spot {
  code: string;
  lon: number;
  lat: number;
}

/** A change by which something is added. */
export type Addition = Exclude<Change, { kind: 'floor' }>;

/** What is tried by itself: a counsellor has so many weekly places, remote meetings so many, a provider travels so much farther. */
export const tried = { counsellor: 2, remote: 20, reachKm: 10 } as const;

/** How far somebody travels of whom nothing is known, where nobody travels. */
const usualKm = 20;

/** The median of how far those travel who do: an added counsellor as well. */
export function usualTravelKm(supply: readonly SupplyFacts[]): number {
  const limits = supply.filter(isTravelled).map((one) => one.travelKm);
  return limits.sort((a, b) => a - b)[limits.length >> 1] ?? usualKm;
}

/** Whether the way to a resource counts. */
export const isTravelled = ({ mode }: SupplyFacts): boolean => mode !== 'remote';

/** The kinds needed, each once. */
export const kindsNeeded = (needs: readonly NeedFacts[]): string[] =>
  [...new Set(needs.map((need) => need.category))].sort();

/** Everything worth trying by itself: of each kind a counsellor in each town and remote places; each provider farther. */
export function additionsToTry({ needs, supply }: RunInputs, towns: readonly Spot[]): Addition[] {
  const kinds = kindsNeeded(needs);
  return [
    ...kinds.flatMap((category) =>
      towns.map(({ code }): Addition => ({ kind: 'counsellor', category, town: code, places: tried.counsellor })),
    ),
    ...kinds.map((category): Addition => ({ kind: 'remote', category, places: tried.remote })),
    ...supply.filter(isTravelled).map(({ id }): Addition => ({ kind: 'reach', resource: id, km: tried.reachKm })),
  ];
}

/** What is added, as a resource that all hard rules can be asked of; undefined where it speaks of what is not there. */
export function supplyOf(
  addition: Addition,
  { needs, supply }: RunInputs,
  towns: readonly Spot[],
): SupplyFacts | undefined {
  if (addition.kind === 'reach') {
    const one = supply.find(({ id }) => id === addition.resource);
    return one && { ...one, travelKm: one.travelKm + addition.km };
  }
  const { category, places: capacity } = addition;
  if (addition.kind === 'remote')
    return { ...suitsAll(needs), id: `remote ${category}`, category, mode: 'remote', capacity };
  const town = towns.find(({ code }) => code === addition.town);
  const id = `counsellor ${category} ${addition.town}`;
  return (
    town && {
      ...suitsAll(needs),
      id,
      category,
      lon: town.lon,
      lat: town.lat,
      travelKm: usualTravelKm(supply),
      capacity,
    }
  );
}

/** Somebody whom no need has to refuse for time, language, stage or vetting. */
const suitsAll = (needs: readonly NeedFacts[]): SupplyFacts => ({
  id: '',
  provider: '',
  category: '',
  mode: 'onsite',
  schedule: 'DTSTART;TZID=Asia/Shanghai:20200101T000000\nDURATION:PT24H\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  languages: [...new Set(needs.flatMap((need) => need.languages))],
  servesSex: null,
  stages: [],
  grades: null,
  org: null,
  lon: 0,
  lat: 0,
  travelKm: 0,
  capacity: 0,
  booked: [],
  limit: null,
  vettedUntil: '9999-12-31',
});
