import { int, num } from '#engines/matching/element.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';

/** Needs that would rather have what another one holds. */
export interface Envy {
  /** By need: 1 if it envies somebody. */
  readonly envious: Uint8Array;
  /** By need: 1 if it envies somebody whose priority, the penalty of being left unserved, is lower than its own. */
  readonly justified: Uint8Array;
}

/**
 * Who envies whom in an assignment. A need envies the holder of a place (Foley 1967) when the place is a candidate for it and
 * would cost it less than the dearest unit it has; to a need of which a unit is unserved, every candidate's place is better.
 * The envy is justified (Abdulkadiroğlu and Sönmez 2003) when a holder's priority is lower. O(candidates).
 */
export function envyOf({ needs, capacity, candidates }: AssignmentProblem, flow: Float64Array): Envy {
  const held = needs.quantity.map(() => 0);
  const dearest = needs.quantity.map(() => -1);
  const holders = new Holders(capacity.length, needs.penalty);
  for (let pair = 0; pair < flow.length; pair++) {
    if (num(flow, pair) === 0) continue;
    const need = int(candidates.need, pair);
    held[need] = num(held, need) + num(flow, pair);
    dearest[need] = Math.max(num(dearest, need), int(candidates.cost, pair));
    holders.add(int(candidates.resource, pair), need);
  }
  const envious = new Uint8Array(held.length);
  const justified = new Uint8Array(held.length);
  for (let pair = 0; pair < flow.length; pair++) {
    const need = int(candidates.need, pair);
    const isBetter = num(held, need) < num(needs.quantity, need) || int(candidates.cost, pair) < num(dearest, need);
    const least = isBetter ? holders.leastBeside(need, int(candidates.resource, pair)) : Infinity;
    if (least < Infinity) envious[need] = 1;
    if (least < num(needs.penalty, need)) justified[need] = 1;
  }
  return { envious, justified };
}

/** By resource, the two holders of lowest priority. */
class Holders {
  readonly #penalty: Float64Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;

  constructor(resources: number, penalty: Float64Array) {
    this.#penalty = penalty;
    this.#first = new Int32Array(resources).fill(-1);
    this.#second = new Int32Array(resources).fill(-1);
  }

  add(resource: number, need: number): void {
    const first = int(this.#first, resource);
    if (this.#of(need) < this.#of(first)) {
      this.#second[resource] = first;
      this.#first[resource] = need;
    } else if (this.#of(need) < this.#of(int(this.#second, resource))) this.#second[resource] = need;
  }

  /** The lowest priority among those who hold a place, the need itself left aside; infinite where nobody does. */
  leastBeside(need: number, resource: number): number {
    const first = int(this.#first, resource);
    return this.#of(first === need ? int(this.#second, resource) : first);
  }

  #of(need: number): number {
    return need < 0 ? Infinity : num(this.#penalty, need);
  }
}
