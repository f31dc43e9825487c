import { gravity, threeStep, twoStep } from '#engines/accessibility/floating-catchment.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Reach, reached } from '#engines/accessibility/reach.ts';
import { banded, inversePower, uniform } from '#engines/accessibility/weight.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import { gini, meanScore, type Shares, type Split, theil } from '#engines/inequality/inequality.ts';
import type { AccessMethod } from '#modules/needs/contract/board.ts';

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
  /** By town the mean of its pupils. Means over fewer than ten pupils are not told. */
  byTown: Map<string, number | null>;
  mean: number | null;
  rural: number | null;
  urban: number | null;
  /** How many times worse rural pupils fare than urban ones; null where one side has nothing or no score. */
  ratio: number | null;
  gini: number | null;
  theil: Split | null;
  /** The part of all places that is remote. */
  remoteShare: number | null;
  /** Pupils whose school has no place on site within reach. */
  remoteOnly: number;
}

/** Works out access by a method. Remote places are shared evenly among all pupils, whoever is near or far. */
export function accessOf(method: AccessMethod, inputs: AccessInputs): Access {
  const { schools, onsite, remoteCapacity } = inputs;
  const reach = reachOf(inputs);
  const isReached = Array.from(reached(reach), (places) => places > 0);
  const scored = scoresOf(method, inputs, reach, isReached);
  const [rural, urban] = [scored.filter((one) => one.rural), scored.filter((one) => !one.rural)];
  const means = { rural: meanOf(rural), urban: meanOf(urban) };
  const [better, worse] = method === 'raam' ? [means.rural, means.urban] : [means.urban, means.rural];
  const places = onsite.reduce((sum, one) => sum + one.capacity, 0) + remoteCapacity;
  const byTown = [...Map.groupBy(scored, ({ town }) => town)];
  return {
    byTown: new Map(byTown.map(([town, shares]) => [town, meanOf(shares)])),
    mean: meanOf(scored),
    ...means,
    ratio: better && worse ? better / worse : null,
    gini: gini(columns(scored)) ?? null,
    theil: theil([columns(rural), columns(urban)]) ?? null,
    remoteShare: places === 0 ? null : remoteCapacity / places,
    remoteOnly: schools.reduce((sum, { pupils }, i) => (isReached[i] ? sum : sum + pupils), 0),
  };
}

const meanOf = (schools: readonly Scored[]): number | null =>
  schools.reduce((sum, { people }) => sum + people, 0) < fewest ? null : (meanScore(columns(schools)) ?? null);

interface Scored {
  people: number;
  score: number;
  town: string;
  rural: boolean;
}

const columns = (schools: readonly Scored[]): Shares => ({
  people: schools.map(({ people }) => people),
  score: schools.map(({ score }) => score),
});

/** The score of each school with pupils. By RAAM a school that reaches nothing has none: there 0 would be the best. */
function scoresOf(method: AccessMethod, inputs: AccessInputs, reach: Reach, isReached: readonly boolean[]): Scored[] {
  const { schools, remoteCapacity } = inputs;
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const scores = scoreBy(method, reach);
  const remote = (remoteCapacity / pupils) * 1_000;
  return schools.flatMap(({ pupils: people, town, rural }, i) => {
    const score = scores[i] ?? 0;
    if (people === 0 || (method === 'raam' && !isReached[i])) return [];
    return [{ people, town, rural, score: method === 'raam' ? score : score * 1_000 + remote }];
  });
}

/** Who reaches which places; a resource without places is nowhere. */
function reachOf({ schools, onsite }: AccessInputs): Reach {
  const points = (places: readonly Place[]) => ({ x: places.map((one) => one.lon), y: places.map((one) => one.lat) });
  const offered = onsite.filter(({ capacity }) => capacity > 0);
  return new PlacedReach(
    schools.map((school) => school.pupils),
    offered.map((one) => one.capacity),
    placePoints('earth', points(schools), points(offered), catchmentKm),
  );
}

function scoreBy(method: AccessMethod, reach: Reach): Float64Array {
  if (method === '2sfca') return twoStep(reach, uniform);
  if (method === 'e2sfca') return twoStep(reach, bands);
  if (method === '3sfca') return threeStep(reach, bands);
  if (method === 'raam') return raam(reach, { ...raamDefaults, tau: catchmentKm });
  // Potential: places near by, per pupil of the county, so that it stands beside the others.
  const pupils = reach.population.reduce((sum, people) => sum + people, 0);
  return gravity(reach, inversePower(1, 1)).map((score) => (pupils === 0 ? 0 : score / pupils));
}
