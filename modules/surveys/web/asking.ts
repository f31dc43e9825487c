import { type AnswerFault, askedOf, faultsOfSheet, minutesFor } from '#engines/questionnaires/questionnaire.ts';
import type { Answers, Question } from '#modules/surveys/contract/questionnaire.ts';
import type { Language, Said } from '#platform/i18n/dictionary.ts';

/** What was answered to one question. */
export type Answer = Answers[string];

/** A question as the rules of questionnaires read it, with all it says. */
export const ruled = (said: Question) => ({ ...said, choices: said.choices.map(({ code }) => code), said });

/** The questions that are asked of whom these are the answers. */
export const askedAmong = (questions: readonly Question[], answers: Answers): Question[] =>
  askedOf(questions.map(ruled), answers).map(({ said }) => said);

/** What keeps these answers from being a sheet of this survey. */
export const faultsOfAnswers = (questions: readonly Question[], answers: Answers): AnswerFault[] =>
  faultsOfSheet(questions.map(ruled), answers);

/** How many minutes these questions take, as a guess. */
export const minutesOf = (questions: readonly Pick<Question, 'kind' | 'text' | 'choices'>[]): number =>
  minutesFor(
    questions.map(({ kind, text, choices }) => ({
      kind,
      characters: [text, ...choices.map((choice) => choice.text)].reduce((sum, { zh }) => sum + zh.length, 0),
    })),
  );

/** A text in the reader's language, in Chinese where nobody has put it so. */
export const toldIn = (language: Language, said: Said): string => said[language] || said.zh;

/** The steps of a scale, or what it can be answered with, from the least on. */
export const stepsOf = ({ least, most }: Pick<Question, 'least' | 'most'>): number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);

/** The answers with one said anew, or taken back. */
export function answered(answers: Answers, code: string, answer: Answer | undefined): Answers {
  const { [code]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [code]: answer };
}
