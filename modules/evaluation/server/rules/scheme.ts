import { agreement } from '#engines/weights/agreement.ts';
import { faultOf, weighComparisons } from '#engines/weights/comparisons.ts';
import { weighByEntropy } from '#engines/weights/entropy.ts';
import { scoresOf, turnsOf } from '#engines/weights/sensitivity.ts';
import type { IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import type { SchemeSaid, Weighing } from '#modules/evaluation/contract/scheme.ts';

/** What a scheme reckons by. */
export type Untitled = Omit<SchemeSaid, 'name'>;

/** What is wrong with a scheme, and in which field. */
export interface SchemeFault {
  code:
    | 'evaluation.weights_wrong'
    | 'evaluation.comparisons_wrong'
    | 'evaluation.twice_in_scheme'
    | 'evaluation.no_such_indicator';
  field: string;
}

/** What an indicator came to in each of the evaluated, and what it should come to. */
export interface Column {
  code: string;
  said: IndicatorSaid;
  values: readonly (number | null)[];
}

/** Weights are written with a decimal or two: this much off a hundred is rounding. */
const rounding = 0.05;

/** The first thing that is wrong with a scheme; undefined where it can be reckoned. */
export function schemeFault(scheme: Untitled, known: ReadonlySet<string>): SchemeFault | undefined {
  const own = faultOfWeighing(scheme.weighing, scheme.criteria.length, 'weighing');
  if (own) return own;
  for (const [at, { weighing, indicators }] of scheme.criteria.entries()) {
    const fault = faultOfWeighing(weighing, indicators.length, `criteria.${at}.weighing`);
    if (fault) return fault;
    const field = `criteria.${at}.indicators`;
    if (!indicators.every((code) => known.has(code))) return { code: 'evaluation.no_such_indicator', field };
  }
  const all = scheme.criteria.flatMap(({ indicators }) => indicators);
  return new Set(all).size === all.length ? undefined : { code: 'evaluation.twice_in_scheme', field: 'criteria' };
}

function faultOfWeighing(
  { how, weights, comparisons }: Weighing,
  parts: number,
  field: string,
): SchemeFault | undefined {
  if (how === 'hand') {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const isWhole = weights.length === parts && Math.abs(sum - 100) <= rounding;
    return isWhole ? undefined : { code: 'evaluation.weights_wrong', field };
  }
  // One part has nothing to be compared with.
  if (how === 'entropy' || parts === 1) return undefined;
  const isWrong = comparisons.length !== parts || faultOf(comparisons) !== undefined;
  return isWrong ? { code: 'evaluation.comparisons_wrong', field } : undefined;
}

/** The share of 1 of what an indicator should come to that a value is: what is on target or better is 1; without a target, as it is told. */
export function attained(
  { target, aims, band }: Pick<IndicatorSaid, 'target' | 'aims' | 'band'>,
  value: number,
): number {
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  if (aims === 'between') {
    const { least, most } = band;
    if (least !== null && value < least) return within(least === 0 ? 0 : value / least);
    if (most !== null && value > most) return within(value === 0 ? 0 : most / value);
    return 1;
  }
  if (target === null) return within(aims === 'less' ? 1 - value : value);
  if (aims === 'less') return value <= target ? 1 : within(target / value);
  return target <= 0 ? 1 : within(value / target);
}

export interface Weighed {
  weights: number[];
  ratio: number | null;
  isEven: boolean;
}

/** Weighs the parts of a whole; `rows` are the evaluated that have a value of each part. */
function weigh({ how, weights, comparisons }: Weighing, parts: number, rows: readonly (readonly number[])[]): Weighed {
  const even = { weights: Array<number>(parts).fill(1 / parts), ratio: null, isEven: true };
  if (how === 'hand') return { weights: weights.map((weight) => weight / 100), ratio: null, isEven: false };
  if (parts === 1) return { ...even, isEven: false };
  if (how === 'pairs') {
    const { weights: found, ratio } = weighComparisons(comparisons);
    return { weights: [...found], ratio, isEven: false };
  }
  const found = weighByEntropy(rows);
  return found ? { weights: [...found.weights], ratio: null, isEven: false } : even;
}

export interface Scored {
  weighed: Weighed;
  criteria: Weighed[];
  /** Of 0 to 100, in the order of the evaluated; null where nothing is reported. */
  scores: { score: number | null; reported: number }[];
  turns: { indicator: string; above: number; below: number; percent: number }[];
}

/** Turns told at most: the smallest. */
const mostTurns = 5;

/** What a scheme without fault makes of the evaluated, each of whom has a value, or none, of every indicator. */
export function scored(scheme: Untitled, columns: ReadonlyMap<string, Column>, evaluated: number): Scored {
  const everybody = Array.from({ length: evaluated }, (_, at) => at);
  const rowsOf = (codes: readonly string[]): (number | undefined)[][] =>
    everybody.map((at) => codes.map((code) => sharesOf(columns.get(code), at)));
  const criteria = scheme.criteria.map(({ weighing, indicators }) =>
    weigh(weighing, indicators.length, rowsOf(indicators).filter(isWhole)),
  );
  const byCriterion = scheme.criteria.map(({ indicators }, which) =>
    scoresOf(rowsOf(indicators), criteria[which]?.weights ?? []),
  );
  const criterionRows = everybody.map((at) => byCriterion.map((scores) => scores[at]));
  const weighed = weigh(scheme.weighing, scheme.criteria.length, criterionRows.filter(isWhole));
  const codes = scheme.criteria.flatMap(({ indicators }) => indicators);
  const weights = criteria.flatMap((one, which) => one.weights.map((weight) => weight * (weighed.weights[which] ?? 0)));
  const rows = rowsOf(codes);
  const scores = scoresOf(rows, weights).map((score, at) => ({
    score: score === undefined ? null : score * 100,
    reported: reportedIn(rows[at] ?? [], weights),
  }));
  return { weighed, criteria, scores, turns: smallestTurns(rows, weights, codes) };
}

function sharesOf(column: Column | undefined, at: number): number | undefined {
  const value = column?.values[at];
  return column === undefined || value === null || value === undefined ? undefined : attained(column.said, value);
}

const isWhole = (row: readonly (number | undefined)[]): row is number[] => row.every((value) => value !== undefined);

/** The share of the weights whose indicator has a value. */
const reportedIn = (row: readonly (number | undefined)[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + (row[at] === undefined ? 0 : weight), 0);

/** The smallest turns among those of whom everything is reported. */
function smallestTurns(
  rows: readonly (readonly (number | undefined)[])[],
  weights: readonly number[],
  codes: readonly string[],
): Scored['turns'] {
  const complete = [...rows.entries()].filter((entry): entry is [number, number[]] => isWhole(entry[1]));
  return turnsOf(
    complete.map(([, row]) => row),
    weights,
  )
    .slice(0, mostTurns)
    .map(({ criterion, above, below, percent }) => ({
      indicator: codes[criterion] ?? '',
      above: complete[above]?.[0] ?? 0,
      below: complete[below]?.[0] ?? 0,
      percent,
    }));
}

/** How far two schemes put the evaluated in the same order; null where that cannot be said. */
export const agree = (one: Scored, other: Scored): number | null =>
  agreement(
    one.scores.map(({ score }) => score ?? undefined),
    other.scores.map(({ score }) => score ?? undefined),
  ) ?? null;
