import { at, type Reachable, withoutEmpty } from '#engines/accessibility/reach.ts';

/** Parameters of the rational agent access model, named as published. */
export interface RaamOptions {
  /** The cost people accept to avoid a place as crowded as the average. */
  tau: number;
  /** Mean people per place; all people over all places when not said. */
  rho?: number;
  cycles: number;
  /** The largest share of a point's people that moves in one cycle, halved every `halfLife` cycles. */
  step: number;
  minStep: number;
  halfLife: number;
  /** In the first so many cycles no place is mobbed: what moves to it is at most its own size. */
  limitInitial: number;
}

/** The defaults of the authors' implementation in PySAL `access`. */
export const raamDefaults: RaamOptions = {
  tau: 60,
  cycles: 150,
  step: 0.2,
  minStep: 0.005,
  halfLife: 50,
  limitInitial: 20,
};

/**
 * Rational agent access model: people choose places so that nobody gains by moving; the score is the mean cost they bear,
 * travel / tau + crowding / rho, so lower is better. Saxon & Snow (2020), Annals of the American Association of
 * Geographers 110, 205–222; the same cycles and roundings as PySAL `access`, populations being whole numbers.
 * A supply of no place is left out: nobody can be there. Demand without reachable supply scores 0. O(cycles × pairs).
 */
export function raam(reach: Reachable, options: RaamOptions = raamDefaults): Float64Array {
  const model = new Crowd(withoutEmpty(reach), options);
  for (let cycle = 0; cycle < options.cycles; cycle++) model.move(cycle);
  return model.meanCosts();
}

class Crowd {
  readonly #reach: Reachable;
  readonly #options: RaamOptions;
  readonly #travel: Float64Array;
  readonly #size: Float64Array;
  readonly #assigned: Float64Array;
  readonly #cost: Float64Array;
  /** People at each supply at the start of the cycle. */
  readonly #crowd: Float64Array;

  constructor(reach: Reachable, options: RaamOptions) {
    const total = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);
    const rho = options.rho ?? total(reach.population) / total(reach.capacity);
    this.#reach = reach;
    this.#options = options;
    this.#travel = reach.cost.map((cost) => cost / options.tau);
    this.#size = reach.capacity.map((capacity) => capacity * rho);
    this.#assigned = new Float64Array(reach.cost.length);
    this.#cost = new Float64Array(reach.cost.length);
    this.#crowd = new Float64Array(reach.capacity.length);
    this.#eachDemand((demand, pairs) => {
      const nearest = least(this.#travel, pairs);
      if (nearest >= 0) this.#assigned[nearest] = at(reach.population, demand);
    });
  }

  /** Lets everybody move once from his dearest place towards his cheapest. */
  move(cycle: number): void {
    this.#countCosts();
    const from: number[] = [];
    const to: number[] = [];
    const delta: number[] = [];
    this.#eachDemand((demand, pairs) => {
      const cheapest = least(this.#cost, pairs);
      const dearest = most(this.#cost, this.#assigned, pairs);
      if (cheapest < 0 || dearest < 0 || cheapest === dearest) return;
      from.push(dearest);
      to.push(cheapest);
      delta.push(this.#wish(cycle, demand, dearest, cheapest));
    });
    const moved = cycle < this.#options.limitInitial ? this.#notMobbing(to, delta) : delta;
    moved.forEach((people, i) => {
      this.#assigned[at(to, i)] = at(this.#assigned, at(to, i)) + people;
      this.#assigned[at(from, i)] = at(this.#assigned, at(from, i)) - people;
    });
  }

  /** The cost people bear at the last cycle's crowding, per person. */
  meanCosts(): Float64Array {
    const scores = new Float64Array(this.#reach.population.length);
    this.#eachDemand((demand, [first, end]) => {
      let people = 0;
      let cost = 0;
      for (let pair = first; pair < end; pair++) {
        people += at(this.#assigned, pair);
        cost += at(this.#cost, pair) * at(this.#assigned, pair);
      }
      scores[demand] = people > 0 ? cost / people : 0;
    });
    return scores;
  }

  #eachDemand(visit: (demand: number, pairs: Range) => void): void {
    const { population, start } = this.#reach;
    for (let demand = 0; demand < population.length; demand++)
      visit(demand, [at(start, demand), at(start, demand + 1)]);
  }

  #countCosts(): void {
    const { supply } = this.#reach;
    this.#crowd.fill(0);
    this.#assigned.forEach((people, pair) => {
      this.#crowd[at(supply, pair)] = at(this.#crowd, at(supply, pair)) + people;
    });
    this.#travel.forEach((travel, pair) => {
      this.#cost[pair] = at(this.#crowd, at(supply, pair)) / at(this.#size, at(supply, pair)) + travel;
    });
  }

  /** How many would move so that both places cost the same, within the step of the cycle. */
  #wish(cycle: number, demand: number, dearest: number, cheapest: number): number {
    const { supply, population } = this.#reach;
    const { step, minStep, halfLife } = this.#options;
    const sizeTo = at(this.#size, at(supply, cheapest));
    const sizeFrom = at(this.#size, at(supply, dearest));
    const here = at(this.#assigned, cheapest);
    const there = at(this.#assigned, dearest);
    const othersTo = at(this.#crowd, at(supply, cheapest)) - here;
    const othersFrom = at(this.#crowd, at(supply, dearest)) - there;
    const wayGained = at(this.#travel, dearest) - at(this.#travel, cheapest);
    const level =
      ((sizeTo * sizeFrom) / (sizeTo + sizeFrom)) *
      (wayGained + (here + there + othersFrom) / sizeFrom - othersTo / sizeTo);
    const stepSize = Math.max(step * 0.5 ** (cycle / halfLife), minStep);
    return Math.trunc(Math.min(Math.min(level - here, there), stepSize * at(population, demand)));
  }

  #notMobbing(to: readonly number[], delta: readonly number[]): number[] {
    const { supply } = this.#reach;
    const coming = new Float64Array(this.#size.length);
    to.forEach((pair, i) => {
      coming[at(supply, pair)] = at(coming, at(supply, pair)) + at(delta, i);
    });
    return delta.map((people, i) => {
      const place = at(supply, at(to, i));
      return roundHalfEven(people / Math.max(at(coming, place) / at(this.#size, place), 1));
    });
  }
}

type Range = readonly [first: number, end: number];

/** The first pair of a range with the least value, -1 when the range is empty. */
function least(values: Float64Array, [first, end]: Range): number {
  let best = first < end ? first : -1;
  for (let pair = first + 1; pair < end; pair++) if (at(values, pair) < at(values, best)) best = pair;
  return best;
}

/** The first pair of a range with the greatest value among those where anybody is, -1 when nobody is. */
function most(values: Float64Array, people: Float64Array, [first, end]: Range): number {
  let best = -1;
  for (let pair = first; pair < end; pair++) {
    if (at(people, pair) !== 0 && (best < 0 || at(values, pair) > at(values, best))) best = pair;
  }
  return best;
}

/** Rounds halves to even, as NumPy does. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
