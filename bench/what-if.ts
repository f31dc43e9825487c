import { assignmentProblem, type AssignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { syntheticDraft } from '#engines/matching/testing.ts';
import { type Change, WhatIf } from '#engines/matching/what-if.ts';
import { workOut } from '#modules/needs/server/rules/scenario.ts';
import { aWideCounty } from '#modules/needs/server/rules/testing.ts';
import type { Figure } from './matching.ts';
import { rounded } from './demo-server.ts';

const needs = 2_000;
const shown = 10;
const rounds = 5;

/**
 * How long it takes to find the ten best of many additions, each exactly: beside solving every changed problem afresh, and as
 * a whole scenario of a county ten times the demonstration county, candidates and all.
 */
export async function* figures(): AsyncGenerator<Figure> {
  for (const kind of ['unit', 'multi', 'floors'] as const) yield bestOf(kind);
  const inputs = aWideCounty({ needs, supply: 400 });
  const towns = Array.from({ length: 12 }, (_, at) => ({ code: `${at}`, lon: 104.1 + at / 15, lat: 30.5 }));
  const began = process.cpuUsage();
  const took = medianOf(() => void workOut({ inputs, towns, changes: [] }));
  yield {
    figure: `scenario ${needs} needs, 400 resources`,
    value: took,
    unit: 'ms',
    aim: 1_000,
    cpuMs: Math.round(cpuSince(began) / rounds),
  };
}

function bestOf(kind: 'unit' | 'multi' | 'floors'): Figure {
  const draft = syntheticDraft({ needs, kind });
  const capacity = Array.from(draft.capacity, (places, resource) => (resource % 2 === 0 ? places : 0));
  const problem = assignmentProblem({ ...draft, capacity });
  const closed = capacity.keys().filter((resource) => capacity[resource] === 0);
  const changes = [...closed].map((resource): Change => ({ places: [{ resource, places: 2 }] }));
  let looked = 0;
  const warm = medianOf(() => void ({ looked } = new WhatIf(problem).best(changes, shown)));
  const cold = medianOf(() => changes.slice(0, shown).forEach((change) => solveAssignment(opened(problem, change))));
  const ratio = Math.round(((cold / shown) * changes.length) / warm);
  return {
    figure: `what-if ${needs} needs, ${kind}: ten best`,
    value: warm,
    unit: 'ms',
    additions: changes.length,
    looked,
    coldRatio: ratio,
  };
}

function opened(problem: AssignmentProblem, { places = [] }: Change): AssignmentProblem {
  const capacity = problem.capacity.slice();
  for (const one of places) capacity[one.resource] = one.places;
  return { ...problem, capacity };
}

/** Processor time of all threads, which other work on the machine adds little to. */
function cpuSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

function medianOf(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return rounded(times.sort((a, b) => a - b)[rounds >> 1] ?? NaN);
}
