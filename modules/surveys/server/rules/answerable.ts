import type { Question as Answerable } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';

/** A question as far as its answers hang on it. */
export const answerable = ({ choices, ...question }: Question): Answerable => ({
  ...question,
  choices: choices.map(({ code }) => code),
});
