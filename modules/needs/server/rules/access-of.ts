import { gravityScoring, type Scoring, threeStep, twoStepScoring } from '#engines/accessibility/floating-catchment.ts';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { raam, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Reach, reached } from '#engines/accessibility/reach.ts';
import { banded, inversePower, uniform } from '#engines/accessibility/weight.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import {
  gini,
  meanLogDeviation,
  meanScore,
  palma,
  type Shares,
  type Split,
  theil,
} from '#engines/inequality/inequality.ts';
import { ratioOfMeans } from '#engines/inequality/ratio.ts';
import type { AccessMethod, LayeredMethod } from '#modules/needs/contract/board.ts';

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
  /** Where it lies 95 times of 100, were the schools others of their kind. */
  interval: { least: number; most: number } | null;
  gini: number | null;
  theil: Split | null;
  /** Theil's L; null where some pupils have nothing. */
  meanLogDeviation: Split | null;
  palma: number | null;
  /** The part of all places that is remote. */
  remoteShare: number | null;
  /** Pupils whose school has no place on site within reach. */
  remoteOnly: number;
}

/** Works out access by a method. Remote places are shared evenly among all pupils, whoever is near or far. */
export function accessOf(method: AccessMethod, inputs: AccessInputs): Access {
  const { schools, onsite, remoteCapacity } = inputs;
  // A resource without places is nowhere.
  const offered = onsite.filter(({ capacity }) => capacity > 0);
  const reach = reachOf(
    schools,
    offered,
    offered.map(({ capacity }) => capacity),
  );
  const isReached = Array.from(reached(reach), (places) => places > 0);
  const scored = scoresOf(method, inputs, reach, isReached);
  const [rural, urban] = sidesOf(scored);
  const ratio = ratioOf(method === 'raam' ? [rural, urban] : [urban, rural]);
  const places = onsite.reduce((sum, one) => sum + one.capacity, 0) + remoteCapacity;
  const byTown = [...Map.groupBy(scored, ({ town }) => town)];
  return {
    byTown: new Map(byTown.map(([town, shares]) => [town, meanOf(shares)])),
    ...meansOf(scored),
    ...ratio,
    gini: gini(columns(scored)) ?? null,
    theil: theil([columns(rural), columns(urban)]) ?? null,
    meanLogDeviation: meanLogDeviation([columns(rural), columns(urban)]) ?? null,
    palma: palma(columns(scored)) ?? null,
    remoteShare: places === 0 ? null : remoteCapacity / places,
    remoteOnly: schools.reduce((sum, { pupils }, i) => (isReached[i] ? sum : sum + pupils), 0),
  };
}

/** Scores of all pupils, and of each side. */
export interface Means {
  mean: number | null;
  rural: number | null;
  urban: number | null;
}

/** Places by layer: a week, say, or a kind of service. */
export interface Layer {
  /** Of the places on site, in their order. */
  onsite: Float64Array;
  remote: number;
}

/** What pupils have of each layer of places, by a method whose scores add up: the people who share a place are summed once. */
export function layeredAccess(
  method: LayeredMethod,
  schools: AccessInputs['schools'],
  onsite: readonly Place[],
  layers: readonly Layer[],
): Means[] {
  const scoring = scoringBy(method, reachOf(schools, onsite, new Float64Array(onsite.length)));
  return layers.map((layer) => meansOf(scoredAs(schools, scoring(layer.onsite), layer.remote)));
}

const sidesOf = (schools: readonly Scored[]): [rural: Scored[], urban: Scored[]] => [
  schools.filter((one) => one.rural),
  schools.filter((one) => !one.rural),
];

function meansOf(schools: readonly Scored[]): Means {
  const [rural, urban] = sidesOf(schools);
  return { mean: meanOf(schools), rural: meanOf(rural), urban: meanOf(urban) };
}

/** How many times the one side has what the other has, where both have something that may be told. */
function ratioOf([above, below]: readonly [Scored[], Scored[]]): Pick<Access, 'ratio' | 'interval'> {
  const [more, less] = [meanOf(above), meanOf(below)];
  if (!more || !less) return { ratio: null, interval: null };
  const found = ratioOfMeans(columns(above), columns(below));
  return { ratio: more / less, interval: found ? { least: found.least, most: found.most } : null };
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
  if (method !== 'raam') {
    const scores = method === '3sfca' ? threeStep(reach, bands) : scoringBy(method, reach)(reach.capacity);
    return scoredAs(schools, scores, remoteCapacity);
  }
  const costs = raam(reach, { ...raamDefaults, tau: catchmentKm });
  return schools.flatMap(({ pupils: people, town, rural }, i) =>
    people > 0 && isReached[i] ? [{ people, town, rural, score: costs[i] ?? 0 }] : [],
  );
}

/** Places per pupil at each school with pupils as places per thousand, with its even part of the remote ones. */
function scoredAs(schools: AccessInputs['schools'], scores: Float64Array, remoteCapacity: number): Scored[] {
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const remote = (remoteCapacity / pupils) * 1_000;
  return schools.flatMap(({ pupils: people, town, rural }, i) =>
    people > 0 ? [{ people, town, rural, score: (scores[i] ?? 0) * 1_000 + remote }] : [],
  );
}

/** Who reaches which places. */
function reachOf(schools: AccessInputs['schools'], onsite: readonly Place[], capacity: ArrayLike<number>): Reach {
  const points = (places: readonly Place[]) => ({ x: places.map((one) => one.lon), y: places.map((one) => one.lat) });
  return new PlacedReach(
    schools.map((school) => school.pupils),
    capacity,
    placePoints('earth', points(schools), points(onsite), catchmentKm),
  );
}

/** Scores by the places there are, by a method whose scores of layers add up. */
function scoringBy(method: LayeredMethod, reach: Reach): Scoring {
  if (method === '2sfca') return twoStepScoring(reach, uniform);
  if (method === 'e2sfca') return twoStepScoring(reach, bands);
  // Potential: places near by, per pupil of the county, so that it stands beside the others.
  const pupils = reach.population.reduce((sum, people) => sum + people, 0);
  const scoring = gravityScoring(reach, inversePower(1, 1));
  return (capacity) => scoring(capacity).map((score) => (pupils === 0 ? 0 : score / pupils));
}
