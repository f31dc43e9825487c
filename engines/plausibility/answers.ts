/** The answers of one sheet to a row of questions with the same choices; undefined where one was passed over. */
export type Sheet = readonly (number | undefined)[];

/** Fewer answered questions of one scale than these say nothing of how they were answered. */
export const fewestAnswers = 5;

/** Two sheets of which at least this part of the answers are the same were hardly filled in by two people. */
export const mostAlike = 0.9;

/**
 * Whether somebody gave the same answer to every question of a scale of which some are asked the other way round, so that it cannot
 * be what he thinks (straight-lining; Zhang & Conrad 2014, Survey Research Methods 8, 127–135). Without a turned question the same answer everywhere may be
 * meant: it tells nothing. O(questions).
 */
export function isStraightLined(sheet: Sheet, turned: readonly boolean[]): boolean {
  const answered = [...sheet.entries()].filter((one): one is [number, number] => one[1] !== undefined);
  if (answered.length < fewestAnswers) return false;
  const ways = new Set(answered.map(([at]) => turned[at] ?? false));
  return ways.size === 2 && new Set(answered.map(([, answer]) => answer)).size === 1;
}

/** Sheets that are too much alike to come from different people. */
export interface Copies {
  readonly sheets: readonly number[];
}

/**
 * Groups of sheets that agree in nine tenths of their answers and more, by chains of pairs (largest shares of matching answers; Kuriakose & Robbins
 * 2016, Statistical Journal of the IAOS 32, 283–291, with 0.85 of a hundred questions; questionnaires here are shorter and families do agree, so it takes `least`
 * answered questions in common and three sheets). Sheets of the same answers throughout are left out: many are content with everything. O(sheets² · questions).
 */
export function copiesAmong(sheets: readonly Sheet[], least: number): Copies[] {
  const varied = [...sheets.keys()].filter(
    (one) => new Set(sheets[one]?.filter((answer) => answer !== undefined)).size > 2,
  );
  const group = new Map(varied.map((one) => [one, one]));
  const root = (one: number): number => {
    let at = one;
    for (let next = group.get(at) ?? at; next !== at; next = group.get(at) ?? at) at = next;
    return at;
  };
  for (let at = 0; at < varied.length; at++)
    for (let next = at + 1; next < varied.length; next++) {
      const [one, other] = [varied[at] ?? 0, varied[next] ?? 0];
      if (areAlike(sheets[one] ?? [], sheets[other] ?? [], least)) group.set(root(other), root(one));
    }
  return Array.from(Map.groupBy(varied, root).values())
    .filter((alike) => alike.length >= 3)
    .map((alike) => ({ sheets: alike }));
}

function areAlike(one: Sheet, other: Sheet, least: number): boolean {
  // With more that differ even all others the same would be too few: most pairs are told apart by their first answers.
  const mostDiffering = (1 - mostAlike) * one.length + 1e-9;
  let [both, same] = [0, 0];
  for (let at = 0; at < one.length && both - same <= mostDiffering; at++) {
    const answer = one[at];
    const beside = other[at];
    if (answer === undefined || beside === undefined) continue;
    both++;
    if (answer === beside) same++;
  }
  return both >= least && same >= mostAlike * both;
}
