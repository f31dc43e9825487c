import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { peakRssMb } from '#platform/peak-rss.ts';

/** Solves the problem in the file it is given, in a process of its own (--expose-gc), and prints the most memory that took, in MB. */
const [, , file = ''] = process.argv;
const problem = read();
globalThis.gc?.();
solveAssignment(problem);
process.stdout.write(String(peakRssMb()));

/** The problem in arrays of its own: what comes from a file are views of all that was read. */
function read(): AssignmentProblem {
  const { needs, capacity, candidates, groups } = deserialize(readFileSync(file)) as AssignmentProblem;
  const { quantity, penalty, group } = needs;
  const { start, need, resource, cost } = candidates;
  return {
    needs: { quantity: quantity.slice(), penalty: penalty.slice(), group: group.slice() },
    capacity: capacity.slice(),
    candidates: { start: start.slice(), need: need.slice(), resource: resource.slice(), cost: cost.slice() },
    groups: { floor: groups.floor.slice(), shortfall: groups.shortfall.slice() },
  };
}
