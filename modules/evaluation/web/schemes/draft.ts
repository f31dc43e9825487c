import type { Criterion, SchemeSaid, Weighing } from '#modules/evaluation/contract/scheme.ts';

/** The scale of comparisons in pairs: how many times one counts more than the other (Saaty 1980). */
export const scale = [1, 2, 3, 4, 5, 7, 9] as const;

/** Weights of parts that count the same, which add up to 100 with a decimal. */
export function evenWeights(parts: number): number[] {
  const each = Math.floor(1_000 / parts) / 10;
  return Array.from({ length: parts }, (_, at) => (at === 0 ? Math.round((100 - each * (parts - 1)) * 10) / 10 : each));
}

const same = (parts: number): number[][] => Array.from({ length: parts }, () => Array<number>(parts).fill(1));

/** A weighing of so many parts, in which none counts more than another. */
export const evenWeighing = (how: Weighing['how'], parts: number): Weighing => ({
  how,
  weights: how === 'hand' ? evenWeights(parts) : [],
  comparisons: how === 'pairs' ? same(parts) : [],
});

/** What weighs a list of parts after one was added or taken: anew and even, since what was said was said of others. */
export const resized = ({ how }: Weighing, parts: number): Weighing => evenWeighing(how, parts);

/** Comparisons with one of them said anew, both ways. */
export const compared = (weighing: Weighing, row: number, column: number, times: number): Weighing => ({
  ...weighing,
  comparisons: weighing.comparisons.map((values, at) =>
    values.map((value, beside) => {
      if (at === row && beside === column) return times;
      return at === column && beside === row ? 1 / times : value;
    }),
  ),
});

/** What weights by hand add up to, to a decimal. */
export const sumOf = (weights: readonly number[]): number =>
  Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 10) / 10;

/** A scheme with one criterion said anew. */
export const withCriterion = (said: SchemeSaid, at: number, criterion: Criterion): SchemeSaid => ({
  ...said,
  criteria: said.criteria.map((one, index) => (index === at ? criterion : one)),
});

/** A scheme with other criteria: weights among them begin anew. */
export const withCriteria = (said: SchemeSaid, criteria: Criterion[]): SchemeSaid => ({
  ...said,
  criteria,
  weighing: resized(said.weighing, criteria.length),
});
