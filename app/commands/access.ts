import { parseArgs } from 'node:util';
import {
  banded,
  gravity,
  inversePower,
  threeStep,
  twoStep,
  uniform,
  type Weight,
} from '#engines/accessibility/floating-catchment.ts';
import { raam, type RaamOptions, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Reachable, reachable } from '#engines/accessibility/reach.ts';
import { gini, meanScore, theil } from '#engines/inequality/inequality.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { readAccessInput } from './access-input.ts';
import { command, pathFrom, peakRssMb, required, since, UsageError } from './command.ts';
import { commandWords } from './words.ts';
import { writeWhole } from './write-whole.ts';

const methods = ['2sfca', 'e2sfca', '3sfca', 'gravity', 'raam'] as const;
type Method = (typeof methods)[number];

const usage = `lianyu access --demand FILE --supply FILE [--costs FILE] --method ${methods.join('|')} --catchment NUMBER
  [--bands 10:1,20:0.68,30:0.22] [--beta 1] [--least 1] [--tau 60] [--rho N] [--cycles 150] [--step 0.2] [--min-step 0.005]
  [--half-life 50] [--limit-initial 20] --out FILE`;

const text = { type: 'string' } as const;
const options = {
  demand: text,
  supply: text,
  costs: text,
  method: text,
  catchment: text,
  bands: text,
  decay: text,
  beta: text,
  least: text,
  tau: text,
  rho: text,
  cycles: text,
  step: text,
  'min-step': text,
  'half-life': text,
  'limit-initial': text,
  out: text,
} as const;

type Given = Readonly<Partial<Record<keyof typeof options, string>>>;

/** `lianyu access`: how well each demand point is reached, from files to a file. */
export const access = command(usage, async (args, io, refusals) => {
  const given: Given = parseArgs({ args: [...args], options }).values;
  const method = methodOf(required(given, 'method'));
  const catchment = numberOf(given, 'catchment');
  if (catchment === undefined || catchment < 0) throw new UsageError('--catchment is missing');
  const score = scorer(method, given);
  const out = pathFrom(io, required(given, 'out'));

  const readStart = performance.now();
  const paths = { demand: pathFrom(io, required(given, 'demand')), supply: pathFrom(io, required(given, 'supply')) };
  const input = await readAccessInput(
    { ...paths, ...(given.costs ? { costs: pathFrom(io, given.costs) } : {}) },
    catchment,
    refusals,
  );
  const readMs = since(readStart);
  const counts = { demand: input.ids.length, supply: input.capacity.length, pairs: input.pairs.length };
  io.err(`${say(commandWords, refusals.language, 'access.read', counts)}\n`);

  const computeStart = performance.now();
  const scores = score(reachable(input.population, input.capacity, input.pairs));
  const computeMs = since(computeStart);
  await writeWhole(out, `id,score\n${input.ids.map((id, i) => `${quoted(id)},${scores[i]}\n`).join('')}`);
  return { method, ...counts, ...figuresOf(input.population, scores), readMs, computeMs, peakRssMb: peakRssMb() };
});

const methodOf = (said: string): Method => {
  const method = methods.find((one) => one === said);
  if (!method) throw new UsageError(`--method is one of ${methods.join(', ')}`);
  return method;
};

function numberOf(given: Given, name: keyof typeof options): number | undefined {
  const said = given[name];
  if (said === undefined) return undefined;
  const value = Number(said);
  if (said.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${name} is not a number`);
  return value;
}

/** How scores are computed by a method; options a method does not use are ignored. */
function scorer(method: Method, given: Given): (reach: Reachable) => Float64Array {
  if (method === '2sfca') return (reach) => twoStep(reach, uniform);
  if (method === 'raam') {
    const chosen = raamOptions(given);
    return (reach) => raam(reach, chosen);
  }
  if (method === 'gravity') {
    const decay = inversePower(numberOf(given, 'beta') ?? 1, numberOf(given, 'least') ?? 1);
    return (reach) => gravity(reach, decay);
  }
  const bands = bandsOf(given.bands);
  return method === 'e2sfca' ? (reach) => twoStep(reach, bands) : (reach) => threeStep(reach, bands);
}

function bandsOf(said = '10:1,20:0.68,30:0.22'): Weight {
  const bands = said.split(',').map((band) => {
    const [limit = NaN, weight = NaN] = band.split(':').map(Number);
    if (!(limit >= 0) || !(weight >= 0)) throw new UsageError('--bands is LIMIT:WEIGHT,LIMIT:WEIGHT,…');
    return { limit, weight };
  });
  return banded(bands.toSorted((a, b) => a.limit - b.limit));
}

function raamOptions(given: Given): RaamOptions {
  const rho = numberOf(given, 'rho');
  return {
    tau: numberOf(given, 'tau') ?? raamDefaults.tau,
    cycles: numberOf(given, 'cycles') ?? raamDefaults.cycles,
    step: numberOf(given, 'step') ?? raamDefaults.step,
    minStep: numberOf(given, 'min-step') ?? raamDefaults.minStep,
    halfLife: numberOf(given, 'half-life') ?? raamDefaults.halfLife,
    limitInitial: numberOf(given, 'limit-initial') ?? raamDefaults.limitInitial,
    ...(rho === undefined ? {} : { rho }),
  };
}

function figuresOf(population: readonly number[], scores: Float64Array): object {
  const shares = population.map((people, i) => ({ people, score: scores[i] ?? 0 }));
  const zeros = scores.reduce((count, score) => count + (score === 0 ? 1 : 0), 0);
  return {
    mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    populationWeightedMean: meanScore(shares) ?? null,
    zeroShare: scores.length === 0 ? null : zeros / scores.length,
    gini: gini(shares) ?? null,
    theil: theil([shares])?.all ?? null,
  };
}

const quoted = (id: string): string => (/[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
