import { copiesAmong, isStraightLined, type Sheet } from '#engines/plausibility/answers.ts';
import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';

/** How often an answer was given to a question; with no value, how many answered it. */
export interface Tally {
  question: string;
  value: string;
  times: number;
}

/** How often each answer was given on these sheets; words are not counted. */
export function tally(questions: readonly Question[], sheets: readonly Answers[]): Tally[] {
  return questions.flatMap(({ code, kind }) => {
    const times = new Map<string, number>();
    const count = (value: string): void => void times.set(value, (times.get(value) ?? 0) + 1);
    for (const sheet of sheets) {
      const answer = sheet[code];
      if (answer === undefined) continue;
      count('');
      if (kind !== 'text') for (const one of new Set([answer].flat())) count(String(one));
    }
    return Array.from(times, ([value, often]) => ({ question: code, value, times: often }));
  });
}

/** Questions on one scale that two sheets must both have answered before they are held beside each other. */
const leastInCommon = 8;

/**
 * Sheets filled in without reading, and sheets too much alike to come from different people. Held against each other are questions of
 * one scale and of one choice, whose answers are numbered. They are reasons to ask, never proofs.
 */
export function conspicuous(
  questions: readonly Question[],
  sheets: readonly Answers[],
): { straightLined: number; copied: number } {
  const scales = questions.filter(({ kind }) => kind === 'scale');
  const [first] = scales;
  const likeFirst = scales.filter(({ least, most }) => least === first?.least && most === first?.most);
  const turned = likeFirst.map(({ isTurned }) => isTurned);
  const closed = questions.filter(({ kind }) => kind === 'scale' || kind === 'one');
  return {
    straightLined: sheets.filter((one) => isStraightLined(numbered(likeFirst, one), turned)).length,
    copied: copiesAmong(
      sheets.map((one) => numbered(closed, one)),
      leastInCommon,
    ).reduce((sum, { sheets: alike }) => sum + alike.length, 0),
  };
}

const numbered = (questions: readonly Question[], answers: Answers): Sheet =>
  questions.map(({ code, choices }) => {
    const answer = answers[code];
    if (typeof answer === 'number' || answer === undefined) return answer;
    return choices.findIndex((choice) => choice.code === answer);
  });
