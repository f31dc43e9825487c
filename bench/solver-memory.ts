import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';

/** Solves the problem in the file it is given, in a process of its own, and prints the most memory that took, in MB. */
const [, , file = ''] = process.argv;
solveAssignment(deserialize(readFileSync(file)) as AssignmentProblem);
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
