import { KeptPlan } from '#engines/matching/kept-plan.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
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
    const [lemon] = await solveByLemon(problem, ['simplex']);
    const { taken, figures: ofKind } = oneByOne(kind, problem, lemon?.ms);
    yield* ofKind;
    all.push(...taken);
    if (lemon) allThere.push(...taken.map((ms) => (ms / lemon.ms) * lemonThereMs[kind]));
  }
  const figure = `matching ${needs} needs, the changes of all three`;
  yield* middleAndMost(figure, all);
  if (allThere.length === all.length)
    yield* middleAndMost(`${figure}, where LEMON takes ${Object.values(lemonThereMs).join(', ')} ms`, allThere);
}

/** Makes changes one by one, then many together, on the plan of one problem. */
function oneByOne(kind: string, problem: AssignmentProblem, lemonMs?: number): { taken: number[]; figures: Figure[] } {
  const [cold, plan] = timed(() => new KeptPlan(problem));
  const change = changer(plan, Array.from(problem.needs.quantity), Array.from(problem.capacity));
  const taken = Array.from({ length: changes }, () => {
    const next = change();
    return timed(() => {
      next();
      plan.restore();
    })[0];
  });
  const figure = `matching ${needs} needs, ${kind}`;
  const rest = {
    coldMs: Math.round(cold),
    gap: plan.objective - plan.bound(),
    ...(lemonMs && { lemonMs: Math.round(lemonMs) }),
  };
  const single = middleAndMost(`${figure}: one change`, taken, rest);
  const [ms] = timed(() => {
    for (let count = 0; count < together; count++) change()();
    plan.restore();
  });
  const gap = plan.objective - plan.bound();
  const ratio = {
    figure: `${figure}: ${together} changes / cold`,
    value: rounded(ms / cold),
    unit: 'ratio',
    aim: 0.12,
  };
  return { taken, figures: [...single, { ...ratio, ms, gap }] };
}

function middleAndMost(figure: string, taken: readonly number[], rest: object = {}): Figure[] {
  const of = { unit: 'ms', changes: taken.length, ...rest };
  return [
    { figure: `${figure}, median`, value: rounded(percentile(taken, 0.5)), aim: 0.1, ...of },
    { figure: `${figure}, p99`, value: rounded(percentile(taken, 0.99)), aim: 3, ...of },
  ];
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
