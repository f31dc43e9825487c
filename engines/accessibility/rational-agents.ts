import { Goers } from '#engines/accessibility/goers.ts';
import { type Links, type Reach } from '#engines/accessibility/reach.ts';

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
export function raam(reach: Reach, options: RaamOptions = raamDefaults): Float64Array {
  const model = new Crowd(reach.population, reach.capacity, withoutEmpty(reach.links(), reach.capacity), options);
  for (let cycle = 0; cycle < options.cycles; cycle++) model.move(cycle);
  return model.meanCosts();
}

class Crowd {
  readonly #population: Float64Array;
  readonly #links: Links;
  readonly #options: RaamOptions;
  /** The way of each link. */
  readonly #travel: Float64Array;
  /** Who goes where. */
  readonly #goers: Goers;
  /** Of each supply: the people it is for, those who are there, and its crowding when the cycle began. */
  readonly #size: Float64Array;
  readonly #crowd: Float64Array;
  readonly #crowding: Float64Array;
  /** Of each demand in a cycle: the link people leave, the one they move to (−1: nobody moves), and how many. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #delta: Float64Array;

  constructor(population: Float64Array, capacity: Float64Array, links: Links, options: RaamOptions) {
    const total = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);
    const rho = options.rho ?? total(population) / total(capacity);
    this.#population = population;
    this.#links = links;
    this.#options = options;
    this.#travel = links.cost.map((cost) => cost / options.tau);
    this.#goers = new Goers(population.length);
    this.#size = capacity.map((places) => places * rho);
    this.#crowd = new Float64Array(capacity.length);
    this.#crowding = new Float64Array(capacity.length);
    this.#from = new Int32Array(population.length);
    this.#to = new Int32Array(population.length);
    this.#delta = new Float64Array(population.length);
    for (let demand = 0; demand < population.length; demand++) {
      const nearest = this.#cheapest(demand);
      if (nearest >= 0) this.#add(demand, nearest, population[demand] as number);
    }
  }

  /** Lets everybody move once from his dearest place towards his cheapest. */
  move(cycle: number): void {
    for (let supply = 0; supply < this.#crowd.length; supply++) {
      this.#crowding[supply] = (this.#crowd[supply] as number) / (this.#size[supply] as number);
    }
    for (let demand = 0; demand < this.#to.length; demand++) {
      const to = this.#cheapest(demand);
      const from = this.#dearest(demand);
      const isMoving = from >= 0 && from !== to;
      this.#from[demand] = from;
      this.#to[demand] = isMoving ? to : -1;
      if (isMoving) this.#delta[demand] = this.#wish(cycle, demand, from, to);
    }
    if (cycle < this.#options.limitInitial) this.#doNotMob();
    for (let demand = 0; demand < this.#to.length; demand++) {
      if ((this.#to[demand] as number) < 0) continue;
      this.#add(demand, this.#to[demand] as number, this.#delta[demand] as number);
      this.#add(demand, this.#from[demand] as number, -(this.#delta[demand] as number));
    }
  }

  /** The cost people bear at the last cycle's crowding, per person. */
  meanCosts(): Float64Array {
    return this.#population.map((_, demand) => {
      const { width, count, link, people: going } = this.#goers;
      const end = demand * width + (count[demand] as number);
      let people = 0;
      let cost = 0;
      for (let place = demand * width; place < end; place++) {
        people += going[place] as number;
        cost += this.#costOf(link[place] as number) * (going[place] as number);
      }
      return people > 0 ? cost / people : 0;
    });
  }

  #costOf(link: number): number {
    return (this.#crowding[this.#links.supply[link] as number] as number) + (this.#travel[link] as number);
  }

  #add(demand: number, link: number, people: number): void {
    const supply = this.#links.supply[link] as number;
    this.#crowd[supply] = (this.#crowd[supply] as number) + people;
    this.#goers.add(demand, link, supply, this.#travel[link] as number, people);
  }

  /** The first link of least cost; −1 where there is none. */
  #cheapest(demand: number): number {
    const { start, supply } = this.#links;
    const [travel, crowding] = [this.#travel, this.#crowding];
    const end = start[demand + 1] as number;
    let cheapest = -1;
    let least = Infinity;
    for (let link = start[demand] as number; link < end; link++) {
      const cost = (crowding[supply[link] as number] as number) + (travel[link] as number);
      if (cost >= least) continue;
      least = cost;
      cheapest = link;
    }
    return cheapest;
  }

  /** The first link of greatest cost among those anybody goes; −1 where nobody goes any. Forgets those nobody goes any more. */
  #dearest(demand: number): number {
    const goers = this.#goers;
    const crowding = this.#crowding;
    const first = demand * goers.width;
    const end = first + (goers.count[demand] as number);
    let kept = first;
    let dearest = -1;
    let most = -Infinity;
    for (let place = first; place < end; place++) {
      if (goers.people[place] === 0) continue;
      if (kept < place) goers.move(place, kept);
      const cost = (crowding[goers.supply[kept] as number] as number) + (goers.travel[kept] as number);
      if (cost > most) {
        most = cost;
        dearest = goers.link[kept] as number;
      }
      kept++;
    }
    goers.count[demand] = kept - first;
    return dearest;
  }

  /** How many would move so that both places cost the same, within the step of the cycle. */
  #wish(cycle: number, demand: number, dearest: number, cheapest: number): number {
    const { supply } = this.#links;
    const { step, minStep, halfLife } = this.#options;
    const sizeTo = this.#size[supply[cheapest] as number] as number;
    const sizeFrom = this.#size[supply[dearest] as number] as number;
    const here = this.#goers.at(demand, cheapest);
    const there = this.#goers.at(demand, dearest);
    const othersTo = (this.#crowd[supply[cheapest] as number] as number) - here;
    const othersFrom = (this.#crowd[supply[dearest] as number] as number) - there;
    const wayGained = (this.#travel[dearest] as number) - (this.#travel[cheapest] as number);
    const level =
      ((sizeTo * sizeFrom) / (sizeTo + sizeFrom)) *
      (wayGained + (here + there + othersFrom) / sizeFrom - othersTo / sizeTo);
    const stepSize = Math.max(step * 0.5 ** (cycle / halfLife), minStep);
    return Math.trunc(Math.min(Math.min(level - here, there), stepSize * (this.#population[demand] as number)));
  }

  /** Lets no more move to a place than it is for. */
  #doNotMob(): void {
    const { supply } = this.#links;
    const coming = new Float64Array(this.#size.length);
    this.#to.forEach((link, demand) => {
      if (link >= 0)
        coming[supply[link] as number] = (coming[supply[link] as number] as number) + (this.#delta[demand] as number);
    });
    this.#to.forEach((link, demand) => {
      if (link < 0) return;
      const over = (coming[supply[link] as number] as number) / (this.#size[supply[link] as number] as number);
      this.#delta[demand] = roundHalfEven((this.#delta[demand] as number) / Math.max(over, 1));
    });
  }
}

/** The same without the links to a supply that has no place to give. */
function withoutEmpty(links: Links, capacity: Float64Array): Links {
  if (capacity.every((places) => places > 0)) return links;
  const isKept = (_: number, link: number): boolean => (capacity[links.supply[link] as number] as number) > 0;
  const start = new Int32Array(links.start.length);
  for (let demand = 0; demand + 1 < start.length; demand++) {
    start[demand + 1] = start[demand] as number;
    for (let link = links.start[demand] as number; link < (links.start[demand + 1] as number); link++) {
      if (isKept(0, link)) start[demand + 1] = (start[demand + 1] as number) + 1;
    }
  }
  return { start, supply: links.supply.filter(isKept), cost: links.cost.filter(isKept) };
}

/** Rounds halves to even, as NumPy does. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
