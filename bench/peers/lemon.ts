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
type LemonMethod = 'simplex' | 'scaling';

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
  const [count, resources, floors] = [needs.quantity.length, capacity.length, groups.floor.length];
  const group = (index: number): number => count + resources + index;
  const sink = group(floors);
  const arcs = count + candidates.need.length + resources + 2 * floors;
  const demand = groups.floor.map(() => 0);
  const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
  const out = new BigInt64Array(2 + sink + 1 + 4 * arcs);
  let next = 2 + sink + 1;
  const arc = (...numbers: [tail: number, head: number, room: number, cost: number]): void => {
    numbers.forEach((number, column) => (out[next + column * arcs] = BigInt(number)));
    next += 1;
  };
  out.set([BigInt(sink + 1), BigInt(arcs), ...Array.from(needs.quantity, BigInt)]);
  out[2 + sink] = BigInt(-needs.quantity.reduce((sum, units) => sum + units, 0));
  for (let need = 0; need < count; need++) {
    const home = at(needs.group, need);
    if (home >= 0) demand[home] = at(demand, home) + at(needs.quantity, need);
    arc(need, home < 0 ? sink : group(home), at(needs.quantity, need), at(needs.penalty, need));
  }
  for (let pair = 0; pair < candidates.need.length; pair++) {
    const need = at(candidates.need, pair);
    arc(need, count + at(candidates.resource, pair), at(needs.quantity, need), at(candidates.cost, pair));
  }
  for (let resource = 0; resource < resources; resource++) arc(count + resource, sink, at(capacity, resource), 0);
  for (let index = 0; index < floors; index++) {
    arc(group(index), sink, Math.max(0, at(demand, index) - at(groups.floor, index)), 0);
    arc(group(index), sink, unlimited, at(groups.shortfall, index));
  }
  return Buffer.from(out.buffer);
}
