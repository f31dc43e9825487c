import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AssignmentProblem } from '#engines/matching/problem.ts';

const run = promisify(execFile);

/** What LEMON found, and how long it took with its graph's construction. */
export interface LemonFigure {
  readonly objective: number;
  readonly ms: number;
}

/** LEMON's two best methods, as lemon.cc names them. */
export type LemonMethod = 'simplex' | 'scaling';

/** Solves a problem by some of LEMON's methods, compiled here; by none where the library (liblemon-dev) is not installed. */
export async function solveByLemon(
  problem: AssignmentProblem,
  methods: readonly LemonMethod[],
): Promise<(LemonFigure & { method: LemonMethod })[]> {
  if (!existsSync('/usr/include/lemon/network_simplex.h')) return [];
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-lemon-'));
  try {
    const [program, file] = [join(folder, 'lemon'), join(folder, 'problem')];
    await run('g++', ['-O3', '-march=native', '-o', program, join(import.meta.dirname, 'lemon.cc')]);
    await writeFile(file, networkOf(problem));
    const found: (LemonFigure & { method: LemonMethod })[] = [];
    for (const method of methods) {
      const { stdout } = await run(program, [method, file]);
      found.push({ method, ...(JSON.parse(stdout) as LemonFigure) });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const unlimited = 2 ** 40;

/** The problem as a minimum-cost flow in the form lemon.cc reads. */
function networkOf({ needs, capacity, candidates, groups }: AssignmentProblem): Buffer {
  const [count, resources] = [needs.quantity.length, capacity.length];
  const group = (index: number): number => count + resources + index;
  const sink = group(groups.floor.length);
  const arcs: [tail: number, head: number, room: number, cost: number][] = [];
  const demand = groups.floor.map(() => 0);
  const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
  for (let need = 0; need < count; need++) {
    const home = at(needs.group, need);
    if (home >= 0) demand[home] = at(demand, home) + at(needs.quantity, need);
    arcs.push([need, home < 0 ? sink : group(home), at(needs.quantity, need), at(needs.penalty, need)]);
  }
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const need = at(candidates.need, pair);
    arcs.push([need, count + at(candidates.resource, pair), at(needs.quantity, need), at(candidates.cost, pair)]);
  }
  for (let resource = 0; resource < resources; resource++)
    arcs.push([count + resource, sink, at(capacity, resource), 0]);
  for (let index = 0; index < groups.floor.length; index++) {
    arcs.push([group(index), sink, Math.max(0, at(demand, index) - at(groups.floor, index)), 0]);
    arcs.push([group(index), sink, unlimited, at(groups.shortfall, index)]);
  }
  const supply = Array.from({ length: sink + 1 }, (_, node) => at(needs.quantity, node));
  supply[sink] = -needs.quantity.reduce((sum, units) => sum + units, 0);
  const numbers = [sink + 1, arcs.length, ...supply];
  const out = new BigInt64Array(numbers.length + 4 * arcs.length);
  numbers.forEach((value, index) => void (out[index] = BigInt(value)));
  arcs.forEach((arc, index) => {
    arc.forEach((value, column) => void (out[numbers.length + column * arcs.length + index] = BigInt(value)));
  });
  return Buffer.from(out.buffer);
}
