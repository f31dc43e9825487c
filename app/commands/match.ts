import { parseArgs } from 'node:util';
import { type Assignment, solveAssignment } from '#engines/matching/solve-assignment.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { peakRssMb } from '#platform/peak-rss.ts';
import { type CommandIo, command, pathFrom, type Refusals, required, since } from './command.ts';
import { type MatchInput, readMatchInput, readPrevious } from './match-input.ts';
import { assignmentCsv, explanationCsv, pricesCsv } from './match-output.ts';
import { commandWords } from './words.ts';
import { writeWhole } from './write-whole.ts';

const usage = 'lianyu match --in FOLDER --out FILE [--prices FILE] [--explain FILE] [--previous FILE]';

const options = {
  in: { type: 'string' },
  out: { type: 'string' },
  prices: { type: 'string' },
  explain: { type: 'string' },
  previous: { type: 'string' },
} as const;

/** `lianyu match`: assigns needs to resources at least cost from files to files, with a proof of the optimum. */
export const match = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const folder = pathFrom(io, required(values, 'in'));
  const out = pathFrom(io, required(values, 'out'));

  const readStart = performance.now();
  const input = await readMatchInput(folder, refusals);
  const earlier = values.previous && (await readPrevious(pathFrom(io, values.previous), input, refusals));
  const readMs = since(readStart);
  tellInput(io, refusals, input);

  const solveStart = performance.now();
  const assignment = solveAssignment(input.problem, earlier ? { earlier } : {});
  const solveMs = since(solveStart);
  io.err(`${say(commandWords, refusals.language, 'match.solved', { ms: solveMs })}\n`);

  const writeStart = performance.now();
  await writeWhole(out, assignmentCsv(input, assignment));
  if (values.prices) await writeWhole(pathFrom(io, values.prices), pricesCsv(input, assignment));
  if (values.explain) await writeWhole(pathFrom(io, values.explain), explanationCsv(input, assignment));
  return { ...figuresOf(input, assignment), readMs, solveMs, writeMs: since(writeStart), peakRssMb: peakRssMb() };
});

function figuresOf({ problem }: MatchInput, { objective, bound, unserved, shortfall }: Assignment): object {
  const unmet = sum(unserved);
  return {
    objective,
    bound,
    optimal: objective - bound < 1,
    served: sum(problem.needs.quantity) - unmet,
    unserved: unmet,
    shortfall: sum(shortfall),
  };
}

const sum = (units: Float64Array): number => units.reduce((total, value) => total + value, 0);

function tellInput(io: CommandIo, { language }: Refusals, { problem, needs, resources, ignored }: MatchInput): void {
  const counts = { needs: needs.length, resources: resources.length, candidates: problem.candidates.need.length };
  const lines = [
    ...ignored.map((column) => say(commandWords, language, 'table.ignored', column)),
    say(commandWords, language, 'match.read', counts),
  ];
  io.err(`${lines.join('\n')}\n`);
}
