import { KeptPlan } from '#engines/matching/kept-plan.ts';
import { randomNumbers, syntheticProblem } from '#engines/matching/testing.ts';
import type { Figure } from './matching.ts';
import { percentile } from './demo-server.ts';

const needs = 100_000;
const changes = 10_000;

/**
 * How long it takes to have the cheapest assignment again after one change (a need withdrawn or back, a place more or less),
 * beside solving afresh. Proved optimal at the end.
 */
export async function* figures(): AsyncGenerator<Figure> {
  for (const kind of ['unit', 'multi', 'floors'] as const) {
    const problem = syntheticProblem({ needs, kind });
    const began = performance.now();
    const plan = new KeptPlan(problem);
    const cold = performance.now() - began;
    const taken = Array.from(timesOf(plan, Array.from(problem.needs.quantity), Array.from(problem.capacity)));
    const figure = `matching ${needs} needs, ${kind}: one change`;
    const rest = { unit: 'ms', changes, coldMs: Math.round(cold), gap: plan.objective - plan.bound() };
    yield { figure: `${figure}, median`, value: Number(percentile(taken, 0.5).toFixed(3)), aim: 0.1, ...rest };
    yield { figure: `${figure}, p99`, value: Number(percentile(taken, 0.99).toFixed(2)), aim: 3, ...rest };
  }
}

function* timesOf(plan: KeptPlan, quantity: readonly number[], capacity: number[]): Generator<number> {
  const random = randomNumbers(3);
  const pick = (count: number): number => Math.floor(random() * count);
  const gone: number[] = [];
  for (let change = 0; change < changes; change++) {
    const kind = pick(4);
    const resource = pick(capacity.length);
    const places = Math.max(0, (capacity[resource] ?? 0) + (kind === 2 ? 1 : -1));
    const back = kind === 1 ? gone.splice(pick(gone.length), 1)[0] : undefined;
    const need = back ?? pick(quantity.length);
    const start = performance.now();
    if (kind > 1) plan.setCapacity(resource, places);
    else plan.setQuantity(need, kind === 0 ? 0 : (quantity[need] ?? 0));
    yield performance.now() - start;
    if (kind > 1) capacity[resource] = places;
    else if (kind === 0) gone.push(need);
  }
}
