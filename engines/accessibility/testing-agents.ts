import type { RaamOptions } from '#engines/accessibility/rational-agents.ts';
import type { Pair } from '#engines/accessibility/testing-oracle.ts';

interface Place {
  readonly size: number;
  people: number;
  crowding: number;
}

interface Way {
  readonly place: Place;
  readonly travel: number;
  goers: number;
}

interface Move {
  readonly from: Way;
  readonly to: Way;
  readonly people: number;
}

/** The rational agents as they are described: in each cycle everybody looks at all his ways. */
export function raamByPairs(
  population: readonly number[],
  capacity: readonly number[],
  pairs: readonly Pair[],
  options: RaamOptions,
): number[] {
  const rho = total(population) / total(capacity);
  const places = capacity.map((some): Place => ({ size: some * rho, people: 0, crowding: 0 }));
  const waysOf = population.map((_, i) =>
    pairs
      .filter(({ demand }) => demand === i)
      .flatMap(({ supply, cost: way }) => places.slice(supply, supply + 1).map((place) => ({ place, way })))
      .filter(({ place }) => place.size > 0)
      .map(({ place, way }): Way => ({ place, travel: way / options.tau, goers: 0 })),
  );
  waysOf.forEach((ways, i) =>
    go(
      first(ways, (a, b) => cost(a) <= cost(b)),
      population[i] ?? 0,
    ),
  );
  for (let cycle = 0; cycle < options.cycles; cycle++) {
    for (const place of places) place.crowding = place.people / place.size;
    const share = Math.max(options.step * 0.5 ** (cycle / options.halfLife), options.minStep);
    const moves = waysOf.flatMap((ways, i) => movesOf(ways, share * (population[i] ?? 0)));
    for (const { from, to, people } of cycle < options.limitInitial ? moves.map(withoutMob) : moves) {
      go(to, people);
      go(from, -people);
    }
  }
  return waysOf.map((ways) => {
    const people = total(ways.map(({ goers }) => goers));
    return people > 0 ? total(ways.map((way) => cost(way) * way.goers)) / people : 0;
  });
}

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

const cost = ({ place, travel }: Way): number => place.crowding + travel;

/** The first that none after it comes before. */
const first = (ways: readonly Way[], isBefore: (a: Way, b: Way) => boolean): Way | undefined =>
  ways.reduce<Way | undefined>((a, b) => (a && isBefore(a, b) ? a : b), undefined);

function go(way: Way | undefined, people: number): void {
  if (!way) return;
  way.goers += people;
  way.place.people += people;
}

function movesOf(ways: readonly Way[], most: number): Move[] {
  const to = first(ways, (a, b) => cost(a) <= cost(b));
  const gone = ways.filter(({ goers }) => goers !== 0);
  const from = first(gone, (a, b) => cost(a) >= cost(b));
  if (!from || !to || from === to) return [];
  const othersTo = to.place.people - to.goers;
  const othersFrom = from.place.people - from.goers;
  const level =
    ((to.place.size * from.place.size) / (to.place.size + from.place.size)) *
    (from.travel - to.travel + (to.goers + from.goers + othersFrom) / from.place.size - othersTo / to.place.size);
  return [{ from, to, people: Math.trunc(Math.min(level - to.goers, from.goers, most)) }];
}

/** No more move to a place than it is for. */
function withoutMob({ from, to, people }: Move, _: number, all: readonly Move[]): Move {
  const coming = total(all.filter((move) => move.to.place === to.place).map((move) => move.people));
  const fewer = people / Math.max(coming / to.place.size, 1);
  const isHalf = Math.abs(fewer % 1) === 0.5;
  return { from, to, people: isHalf ? 2 * Math.round(fewer / 2) : Math.round(fewer) };
}
