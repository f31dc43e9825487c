import { parseArgs } from 'node:util';
import { gravity, threeStep, twoStep } from '#engines/accessibility/floating-catchment.ts';
import { ListedReach } from '#engines/accessibility/listed-reach.ts';
import { raam, type RaamOptions, raamDefaults } from '#engines/accessibility/rational-agents.ts';
import { type Reach, reached } from '#engines/accessibility/reach.ts';
import { banded, inversePower, type Step, uniform, type Weight } from '#engines/accessibility/weight.ts';
import { gini, meanScore, theil } from '#engines/inequality/inequality.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { peakRssMb } from '#platform/peak-rss.ts';
import { type AccessInput, readAccessInput } from './access-input.ts';
import type { Numbers } from './csv-file.ts';
import { command, pathFrom, required, since, UsageError } from './command.ts';
import { type Helpers, helpersFor, withHelpers } from './reach-on-threads.ts';
import { commandWords } from './words.ts';
import { writeWhole } from './write-whole.ts';

const methods = ['2sfca', 'e2sfca', '3sfca', 'gravity', 'raam'] as const;
type Method = (typeof methods)[number];

const usage = `lianyu access --demand FILE --supply FILE [--costs FILE] --method ${methods.join('|')} --catchment NUMBER
  [--bands 10:1,20:0.68,30:0.22] [--decay BETA:LEAST, 1:1] [--tau 60] [--rho N] [--cycles 150] [--step 0.2] [--min-step 0.005]
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
  const { score, furthest = catchment } = scorer(method, given);
  const out = pathFrom(io, required(given, 'out'));

  const paths = { demand: pathFrom(io, required(given, 'demand')), supply: pathFrom(io, required(given, 'supply')) };
  // They start while the files are read. Given costs are worked on by one thread.
  const helpers = given.costs ? undefined : await helpersFor(Object.values(paths));
  try {
    const readStart = performance.now();
    const input = await readAccessInput(
      { ...paths, ...(given.costs ? { costs: pathFrom(io, given.costs) } : {}) },
      Math.min(catchment, furthest),
      refusals,
    );
    const readMs = since(readStart);
    const computeStart = performance.now();
    const { counts, scores } = withReach(input, helpers, (reach) => {
      const pairs = reached(reach).reduce((sum, count) => sum + count, 0);
      const found = { demand: input.ids.length, supply: input.capacity.length, pairs };
      io.err(`${say(commandWords, refusals.language, 'access.read', found)}\n`);
      return { counts: found, scores: score(reach) };
    });
    const computeMs = since(computeStart);
    await writeWhole(out, `id,score\n${input.ids.map((id, i) => `${quoted(id)},${plain(scores[i] ?? 0)}\n`).join('')}`);
    return { method, ...counts, ...figuresOf(input.population, scores), readMs, computeMs, peakRssMb: peakRssMb() };
  } finally {
    await helpers?.letGo();
  }
});

const withReach = <T>(
  { population, capacity, linked }: AccessInput,
  helpers: Helpers | undefined,
  use: (reach: Reach) => T,
): T =>
  'cost' in linked
    ? use(new ListedReach(population, capacity, linked))
    : withHelpers(helpers, { population, capacity, ...linked }, use);

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

interface Scorer {
  score: (reach: Reach) => Float64Array;
  /** Beyond this cost nothing is reachable, whatever the catchment. */
  furthest?: number;
}

/** How scores are computed by a method; options a method does not use are ignored. */
function scorer(method: Method, given: Given): Scorer {
  if (method === '2sfca') return { score: (reach) => twoStep(reach, uniform) };
  if (method === 'raam') {
    const chosen = raamOptions(given);
    return { score: (reach) => raam(reach, chosen) };
  }
  if (method === 'gravity') {
    const decay = decayOf(given.decay);
    return { score: (reach) => gravity(reach, decay) };
  }
  const bands = bandsOf(given.bands);
  const weight = banded(bands);
  const steps = method === 'e2sfca' ? twoStep : threeStep;
  return { score: (reach) => steps(reach, weight), furthest: bands.at(-1)?.limit ?? 0 };
}

const decimal = /^\d+(\.\d+)?$/;

/** The numbers of `1:2`; a part that is no plain decimal is NaN, which no bound lets pass. */
const numbersIn = (said: string): number[] => said.split(':').map((part) => (decimal.test(part) ? Number(part) : NaN));

function bandsOf(said = '10:1,20:0.68,30:0.22'): Step[] {
  const bands = said.split(',').map((band) => {
    const [limit = NaN, weight = NaN, ...more] = numbersIn(band);
    if (!(limit >= 0 && weight >= 0) || more.length > 0) throw new UsageError('--bands is LIMIT:WEIGHT,LIMIT:WEIGHT,…');
    return { limit, weight };
  });
  return bands.toSorted((a, b) => a.limit - b.limit);
}

/** `BETA` or `BETA:LEAST`: 1 / max(cost, LEAST)^BETA. */
function decayOf(said = '1'): Weight {
  const [beta = NaN, least = 1, ...more] = numbersIn(said);
  if (!(beta >= 0 && least > 0) || more.length > 0)
    throw new UsageError('--decay is BETA or BETA:LEAST, LEAST above 0');
  return inversePower(beta, least);
}

function raamOptions(given: Given): RaamOptions {
  const above = (name: keyof typeof options): number | undefined => {
    const value = numberOf(given, name);
    if (value !== undefined && value <= 0) throw new UsageError(`--${name} is not above 0`);
    return value;
  };
  const rho = above('rho');
  return {
    tau: above('tau') ?? raamDefaults.tau,
    cycles: above('cycles') ?? raamDefaults.cycles,
    step: above('step') ?? raamDefaults.step,
    minStep: numberOf(given, 'min-step') ?? raamDefaults.minStep,
    halfLife: above('half-life') ?? raamDefaults.halfLife,
    limitInitial: numberOf(given, 'limit-initial') ?? raamDefaults.limitInitial,
    ...(rho === undefined ? {} : { rho }),
  };
}

function figuresOf(population: Numbers, scores: Float64Array): object {
  const shares = { people: population, score: scores };
  const zeros = scores.reduce((count, score) => count + (score === 0 ? 1 : 0), 0);
  return {
    mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    populationWeightedMean: meanScore(shares) ?? null,
    zeroShare: scores.length === 0 ? null : zeros / scores.length,
    gini: gini(shares) ?? null,
    theil: theil([shares])?.all ?? null,
  };
}

/** The shortest decimal that reads back as the number, without an exponent: 1e-7 is 0.0000001. */
export function plain(value: number): string {
  const [digits = '', power] = String(value).split('e');
  if (power === undefined) return digits;
  const [whole = '', part = ''] = digits.split('.');
  const shift = Number(power);
  return shift < 0 ? `0.${'0'.repeat(-shift - 1)}${whole}${part}` : `${whole}${part.padEnd(shift, '0')}`;
}

const quoted = (id: string): string => (/[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
