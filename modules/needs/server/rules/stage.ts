import { type Whom, told } from '#engines/suppression/suppress.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import { type Change as Lever, WhatIf } from '#engines/matching/what-if.ts';
import { type Addition, type Spot, supplyOf } from '#modules/needs/server/rules/additions.ts';
import { untoldPenaltyOf } from '#modules/needs/server/rules/cost.ts';
import { pairsOf, problemOf } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { withFloors } from '#modules/needs/server/rules/floors.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import {
  type ByTown,
  inHundreds,
  type Moved,
  type Reached,
  type ToldChange,
  tellChange,
} from '#modules/needs/server/rules/tell-change.ts';

/** Something that might be added: the resource it would be, the places it would have, the resource it would replace. */
interface Extra {
  addition: Addition;
  resource: number;
  places: number;
  instead: number;
}

/** What a change would bring, as it may be told: units by `tellChange`, points where all of these are. */
export type Seen = ToldChange & { saved: number | null };

/**
 * A run's problem, solved once, on which what might be added stands ready with no places. The rural floor asks for what it asks
 * for as things are, so that before and after are measured alike; a run with more places would ask for more.
 */
export class Stage {
  /** By need, units that nobody serves as things are. */
  readonly left: readonly number[];
  readonly #needs: readonly NeedFacts[];
  /** By town, its needs: also of a town that has none, and those of no town. */
  readonly #inTown: ReadonlyMap<string, readonly number[]>;
  readonly #whatIf: WhatIf;
  readonly #problem: AssignmentProblem;
  readonly #extras: readonly Extra[];

  constructor(inputs: RunInputs, towns: readonly Spot[], additions: readonly Addition[]) {
    const { needs, supply } = inputs;
    const ready = additions.flatMap((addition) => {
      const facts = supplyOf(addition, inputs, towns);
      return facts ? [{ addition, facts }] : [];
    });
    const wide = { ...inputs, pins: [], supply: [...supply, ...ready.map((one) => one.facts)] };
    const pairs = pairsOf(wide);
    const { bare, place } = problemOf(wide, pairs);
    this.#needs = needs;
    const found = Map.groupBy(needs.keys(), (need) => needs[need]?.town ?? '');
    this.#inTown = new Map(
      [...towns.map(({ code }) => code), ...found.keys()].map((town) => [town, found.get(town) ?? []]),
    );
    this.#extras = ready.map(({ addition }, at) => ({
      addition,
      resource: supply.length + at,
      places: bare.capacity[supply.length + at] ?? 0,
      instead: addition.kind === 'reach' ? supply.findIndex(({ id }) => id === addition.resource) : -1,
    }));
    const capacity = bare.capacity.slice().fill(0, supply.length);
    const places = capacity.reduce((sum, one) => sum + one, 0);
    this.#problem = withFloors({ ...bare, capacity }, 'rural', { inputs, place, places }).problem;
    this.#whatIf = new WhatIf(this.#problem);
    this.left = this.#unserved();
  }

  /** What everything costs as the plan is at this moment, less what must not be told of needs left so. */
  pointsOf(left: readonly number[]): number {
    const untold = this.#needs.reduce((sum, need, at) => sum + untoldPenaltyOf(need) * (left[at] ?? 0), 0);
    return this.#whatIf.plan.objective - untold;
  }

  /** What some of the additions would bring together, when so much in a hundred of the rural floor is asked for. */
  look(which: readonly number[], percent = 100): Seen {
    const before = this.pointsOf(this.left);
    return this.#whatIf.during(this.#leverOf(which, percent), () => {
      const left = this.#unserved();
      const moved = this.#movedTo(left);
      const change = tellChange(moved, this.#reachedBy(which));
      const { more, fewer } = change;
      if (more === null || fewer === null) return { ...change, saved: null };
      // Of units told in tens the points are told of so many, or the others could be worked out.
      const gained = [...moved.gained.values()].flat().length;
      return { ...change, saved: inHundreds((before - this.pointsOf(left)) * (gained === 0 ? 1 : more / gained)) };
    });
  }

  /** Of the additions from `first` on the best that may be told, each by itself. */
  best(first: number, count: number): { change: Addition; more: number; saved: number }[] {
    const tried = [...this.#extras.keys()].slice(first).filter((at) => told(this.#reachedBy([at]).pool) !== null);
    const levers = tried.map((at) => this.#leverOf([at], 100));
    const found = this.#whatIf.best(levers, count).gains.map(({ change }) => tried[change] ?? -1);
    // In the order of what is told of them: the sort keeps equals as they were tried.
    const shown = found
      .toSorted((a, b) => a - b)
      .flatMap((at) => {
        const { more, saved } = this.look([at]);
        const addition = this.#extras[at]?.addition;
        return addition && more !== null && saved !== null ? [{ change: addition, more, saved }] : [];
      });
    return shown.sort((a, b) => b.saved - a.saved);
  }

  #leverOf(which: readonly number[], percent: number): Lever {
    const opened = which.flatMap((at) => this.#extras[at] ?? []);
    const closed = opened.flatMap(({ instead }) => (instead < 0 ? [] : { resource: instead, places: 0 }));
    const floor = Math.ceil(((this.#problem.groups.floor[0] ?? 0) * percent) / 100);
    return { places: [...opened, ...closed], floors: percent === 100 ? [] : [{ group: 0, floor }] };
  }

  /** By need, units that nobody serves as the plan is at this moment. */
  #unserved(): number[] {
    return this.#needs.map(({ units }, need) =>
      this.#whatIf.plan.servedBy(need).reduce((left, one) => left - one.units, units),
    );
  }

  #movedTo(left: readonly number[]): Moved {
    const before = (need: number): number => this.left[need] ?? 0;
    const after = (need: number): number => left[need] ?? 0;
    return {
      gained: this.byTown((need) => before(need) - after(need)),
      lost: this.byTown((need) => after(need) - before(need)),
      left: this.byTown((need) => Math.min(before(need), after(need))),
    };
  }

  /** Units by the town of their need, each by whom it describes; those of a town without any too. */
  byTown(units: (need: number) => number): ByTown {
    return new Map([...this.#inTown].map(([town, needs]) => [town, this.#whom(needs, units)]));
  }

  #whom(needs: Iterable<number>, units: (need: number) => number): Whom {
    const whom: string[] = [];
    for (const need of needs) {
      for (let left = units(need); left > 0; left--) whom.push(this.#needs[need]?.whom ?? '');
    }
    return whom;
  }

  /** Whom additions could serve, of those unserved; how many places a resource that is reached farther has is not told. */
  #reachedBy(which: readonly number[]): Reached {
    const opened = which.flatMap((at) => this.#extras[at] ?? []);
    const isLeft = (need: number): boolean => (this.left[need] ?? 0) > 0;
    const able = new Set(opened.flatMap(({ resource }) => Array.from(this.#whatIf.couldHave(resource).filter(isLeft))));
    return {
      pool: this.#whom(able, (one) => this.left[one] ?? 0),
      places: opened.reduce((sum, { addition }) => sum + (addition.kind === 'reach' ? Infinity : addition.places), 0),
    };
  }
}
