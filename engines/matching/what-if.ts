import { int, num } from './element.ts';
import { grouped } from './grouped.ts';
import { KeptPlan } from './kept-plan.ts';
import type { AssignmentProblem } from './problem.ts';

/** A change to look at: resources that would have so many places, groups of which so many units should be served. */
export interface Change {
  readonly places?: readonly { readonly resource: number; readonly places: number }[];
  readonly floors?: readonly { readonly group: number; readonly floor: number }[];
}

/** What a change would bring: by how much the least total cost falls, and how many units more would be served. */
export interface Gain {
  /** Its index among the changes that were looked at. */
  readonly change: number;
  readonly saved: number;
  readonly served: number;
}

/**
 * A solved problem that is asked what changes would bring, each by itself. A resource that might be added is in the problem
 * from the start, with 0 places; so a change is places set and set back, each time only what it touches moved (`KeptPlan`).
 */
export class WhatIf {
  readonly plan: KeptPlan;
  readonly #problem: AssignmentProblem;
  /** By resource, its candidates. */
  readonly #column: { readonly start: Int32Array; readonly members: Int32Array };
  /** As things are. */
  readonly #objective: number;
  readonly #served: number;
  /** By need what a unit costs, by resource what a place costs: prices that belong together, read once. */
  readonly #value: Float64Array;
  readonly #price: Float64Array;

  constructor(problem: AssignmentProblem) {
    this.#problem = problem;
    this.plan = new KeptPlan(problem);
    this.#column = grouped(problem.candidates.resource, problem.capacity.length);
    this.#objective = this.plan.objective;
    this.#served = this.plan.served;
    this.#value = problem.needs.quantity.map((_, need) => this.plan.valueOf(need));
    this.#price = problem.capacity.map((_, resource) => this.plan.priceOf(resource));
  }

  /** The needs that could have a resource. */
  couldHave(resource: number): Int32Array {
    const { start, members } = this.#column;
    const { need } = this.#problem.candidates;
    return members.subarray(int(start, resource), int(start, resource + 1)).map((candidate) => int(need, candidate));
  }

  /** Looks at the plan as it would be, and sets everything back. A plan looked at is exactly that of the changed problem. */
  during<T>({ places = [], floors = [] }: Change, look: (plan: KeptPlan) => T): T {
    const { capacity, groups } = this.#problem;
    for (const one of places) this.plan.setCapacity(one.resource, one.places);
    for (const { group, floor } of floors) this.plan.setFloor(group, floor);
    const seen = look(this.plan);
    for (const { group } of floors) this.plan.setFloor(group, num(groups.floor, group));
    for (const { resource } of places) this.plan.setCapacity(resource, num(capacity, resource));
    return seen;
  }

  /**
   * No change saves more than this. Weak duality, at the values v and prices p as things are: whoever sits at a resource that
   * stays costs v − p at least, whoever sits nowhere v, whoever sits at a new one of c places v less what he gains there, so
   * that new places save no more than the c largest positive v − cost; places more or less of others p each, and a floor
   * lowered by a unit no more than its shortfall cost. O(k log k) for the k candidates of what is new.
   */
  bound({ places = [], floors = [] }: Change): number {
    const { capacity, groups } = this.#problem;
    const eased = floors.reduce(
      (sum, { group, floor }) => sum + Math.max(0, num(groups.floor, group) - floor) * num(groups.shortfall, group),
      0,
    );
    return places.reduce((sum, one) => {
      const before = num(capacity, one.resource);
      if (before > 0) return sum + (one.places - before) * num(this.#price, one.resource);
      return sum + this.#mostSavedBy(one.resource, one.places);
    }, eased);
  }

  /** The most that so many places of a resource nobody has yet could save. */
  #mostSavedBy(resource: number, places: number): number {
    const { candidates, needs } = this.#problem;
    const saving: { each: number; units: number }[] = [];
    const { start, members } = this.#column;
    for (let at = int(start, resource); at < int(start, resource + 1); at++) {
      const candidate = int(members, at);
      const need = int(candidates.need, candidate);
      const each = num(this.#value, need) - int(candidates.cost, candidate);
      if (each > 0) saving.push({ each, units: num(needs.quantity, need) });
    }
    let [most, left] = [0, places];
    for (const { each, units } of saving.sort((a, b) => b.each - a.each)) {
      if (left === 0) break;
      const taken = Math.min(units, left);
      most += each * taken;
      left -= taken;
    }
    return most;
  }

  /** What a change would bring. */
  gain(change: Change): Omit<Gain, 'change'> {
    return this.during(change, (plan) => ({
      saved: this.#objective - plan.objective,
      served: plan.served - this.#served,
    }));
  }

  /**
   * The changes that save most, each alone, at most `count` of those that save anything: those with the highest bounds are
   * looked at first, and no more once as many save at least what the next one could.
   */
  best(changes: readonly Change[], count: number): { gains: Gain[]; looked: number } {
    const bounded = changes
      .map((change, at) => ({ change: at, bound: this.bound(change) }))
      .sort((a, b) => b.bound - a.bound || a.change - b.change);
    let gains: Gain[] = [];
    let looked = 0;
    for (const { change, bound } of bounded) {
      if (bound <= 0 || (gains.length === count && (gains.at(-1)?.saved ?? 0) >= bound)) break;
      looked += 1;
      const gain = { change, ...this.gain(changes[change] ?? {}) };
      if (gain.saved <= 0) continue;
      gains = [...gains, gain].sort((a, b) => b.saved - a.saved || a.change - b.change).slice(0, count);
    }
    return { gains, looked };
  }
}
