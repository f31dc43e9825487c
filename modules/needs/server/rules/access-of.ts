import {
  banded,
  gravity,
  inversePower,
  threeStep,
  twoStep,
  uniform,
} from '#engines/accessibility/floating-catchment.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Reachable, reachable } from '#engines/accessibility/reach.ts';
import { pairsWithin } from '#engines/accessibility/within.ts';
import { gini, meanScore, type Share, type Theil, theil } from '#engines/inequality/inequality.ts';

export type AccessMethod = '2sfca' | 'e2sfca' | '3sfca' | 'gravity' | 'raam';

/** How far people are thought to go, in kilometres, and how much nearer places count more (Luo & Qi's slow step decay). */
export const catchmentKm = 30;
const bands = banded([
  { limit: 10, weight: 1 },
  { limit: 20, weight: 0.68 },
  { limit: 30, weight: 0.22 },
]);

interface Place {
  lon: number;
  lat: number;
}

/** A school as demand: its pupils; a resource as supply: its weekly places. */
export interface AccessInputs {
  schools: readonly (Place & { pupils: number; rural: boolean; town: string })[];
  onsite: readonly (Place & { capacity: number })[];
  /** Weekly places that reach everybody. */
  remoteCapacity: number;
}

/** Weekly places within reach per thousand pupils (for RAAM: mean cost, lower is better), and how fairly. */
export interface Access {
  bySchool: number[];
  byTown: Map<string, number>;
  mean: number | null;
  rural: number | null;
  urban: number | null;
  ratio: number | null;
  gini: number | null;
  theil: Theil | null;
  /** The part of all places that is remote. */
  remoteShare: number | null;
}

/** Works out access by a method. Remote places are shared evenly among all pupils, whoever is near or far. */
export function accessOf(method: AccessMethod, inputs: AccessInputs): Access {
  const { schools, onsite, remoteCapacity } = inputs;
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const scores = scoreBy(method, reachOf(inputs));
  const remote = pupils === 0 || method === 'raam' ? 0 : (remoteCapacity / pupils) * 1_000;
  const bySchool = [...scores].map((score) => (method === 'raam' ? score : score * 1_000) + remote);
  const share = (i: number): Share => ({ people: schools[i]?.pupils ?? 0, score: bySchool[i] ?? 0 });
  const all = schools.map((_, i) => share(i));
  const rural = all.filter((_, i) => schools[i]?.rural);
  const urban = all.filter((_, i) => !schools[i]?.rural);
  const places = onsite.reduce((sum, one) => sum + one.capacity, 0) + remoteCapacity;
  const means = { rural: meanScore(rural) ?? null, urban: meanScore(urban) ?? null };
  const byTown = Map.groupBy(
    schools.map((school, i) => ({ town: school.town, ...share(i) })),
    (one) => one.town,
  );
  return {
    bySchool,
    byTown: new Map([...byTown].map(([town, shares]) => [town, meanScore(shares) ?? 0])),
    mean: meanScore(all) ?? null,
    ...means,
    ratio: means.rural && means.urban ? means.urban / means.rural : null,
    gini: gini(all) ?? null,
    theil: theil([rural, urban]) ?? null,
    remoteShare: places === 0 ? null : remoteCapacity / places,
  };
}

function reachOf({ schools, onsite }: AccessInputs): Reachable {
  const points = (places: readonly Place[]) => ({ x: places.map((one) => one.lon), y: places.map((one) => one.lat) });
  const pairs = pairsWithin(points(schools), points(onsite), catchmentKm, true);
  return reachable(
    schools.map((school) => school.pupils),
    onsite.map((one) => one.capacity),
    pairs,
  );
}

function scoreBy(method: AccessMethod, reach: Reachable): Float64Array {
  if (method === '2sfca') return twoStep(reach, uniform);
  if (method === 'e2sfca') return twoStep(reach, bands);
  if (method === '3sfca') return threeStep(reach, bands);
  if (method === 'raam') return raam(reach, { ...raamDefaults, tau: catchmentKm });
  // Potential: places near by, per pupil of the county, so that it stands beside the others.
  const pupils = reach.population.reduce((sum, people) => sum + people, 0);
  return gravity(reach, inversePower(1, 1)).map((score) => (pupils === 0 ? 0 : score / pupils));
}
