import { KeptPlan } from '#engines/matching/kept-plan.ts';
import { randomNumbers, syntheticProblem } from '#engines/matching/testing.ts';
import type { Figure } from './matching.ts';
import { percentile } from './demo-server.ts';
import { solveByLemon } from './peers/lemon.ts';

const needs = 100_000;
const changes = 10_000;
const together = 1_000;

/** What LEMON's network simplex takes to solve the same instances on the machine the aims in milliseconds were set on. */
const lemonThereMs = { unit: 6_900, multi: 7_000, floors: 10_800 };

/**
 * How long it takes to have the cheapest assignment again after one change (a need withdrawn or back, a place more or less),
 * and after many at once, beside making the plan afresh. Proved optimal at the end. For each kind of instance, and of one change over all three:
 * as measured, and, where LEMON is installed, at the speed of the machine the aims were set on, told by LEMON's solve of each instance in this run.
 */
export async function* figures(): AsyncGenerator<Figure> {
  const all: number[] = [];
  const allThere: number[] = [];
  for (const kind of ['unit', 'multi', 'floors'] as const) {
    const problem = syntheticProblem({ needs, kind });
    const [cold, plan] = timed(() => new KeptPlan(problem));
    const change = changer(plan, Array.from(problem.needs.quantity), Array.from(problem.capacity));
    const taken = Array.from({ length: changes }, () => {
      const next = change();
      return timed(() => {
        next();
        plan.restore();
      })[0];
    });
    all.push(...taken);
    const [lemon] = await solveByLemon(problem, ['simplex']);
    if (lemon) allThere.push(...taken.map((ms) => (ms / lemon.ms) * lemonThereMs[kind]));
    const figure = `matching ${needs} needs, ${kind}`;
    const peer = lemon && { lemonMs: Math.round(lemon.ms) };
    const rest = { unit: 'ms', changes, coldMs: Math.round(cold), gap: plan.objective - plan.bound(), ...peer };
    yield { figure: `${figure}: one change, median`, value: rounded(percentile(taken, 0.5)), aim: 0.1, ...rest };
    yield { figure: `${figure}: one change, p99`, value: rounded(percentile(taken, 0.99)), aim: 3, ...rest };
    const [ms] = timed(() => {
      for (let count = 0; count < together; count++) change()();
      plan.restore();
    });
    const gap = plan.objective - plan.bound();
    yield {
      figure: `${figure}: ${together} changes / cold`,
      value: rounded(ms / cold),
      unit: 'ratio',
      aim: 0.12,
      ms,
      gap,
    };
  }
  const of = { unit: 'ms', changes: all.length } as const;
  const figure = `matching ${needs} needs, the changes of all three`;
  yield { figure: `${figure}: median`, value: rounded(percentile(all, 0.5)), aim: 0.1, ...of };
  yield { figure: `${figure}: p99`, value: rounded(percentile(all, 0.99)), aim: 3, ...of };
  if (allThere.length < all.length) return;
  const there = `${figure}, where LEMON takes ${Object.values(lemonThereMs).join(', ')} ms`;
  yield { figure: `${there}: median`, value: rounded(percentile(allThere, 0.5)), aim: 0.1, ...of };
  yield { figure: `${there}: p99`, value: rounded(percentile(allThere, 0.99)), aim: 3, ...of };
}

const rounded = (value: number): number => Number(value.toFixed(3));

function timed<T>(work: () => T): [ms: number, done: T] {
  const start = performance.now();
  const done = work();
  return [performance.now() - start, done];
}

/** Chooses a change at random each time it is called; what it gives makes it. */
function changer(plan: KeptPlan, quantity: readonly number[], capacity: number[]): () => () => void {
  const random = randomNumbers(3);
  const pick = (count: number): number => Math.floor(random() * count);
  const gone: number[] = [];
  return () => {
    const kind = pick(4);
    if (kind < 2) {
      const back = kind === 1 ? gone.splice(pick(gone.length), 1)[0] : undefined;
      const need = back ?? pick(quantity.length);
      if (kind === 0) gone.push(need);
      return () => plan.setQuantity(need, kind === 0 ? 0 : (quantity[need] ?? 0));
    }
    const resource = pick(capacity.length);
    const places = Math.max(0, (capacity[resource] ?? 0) + (kind === 2 ? 1 : -1));
    capacity[resource] = places;
    return () => plan.setCapacity(resource, places);
  };
}
