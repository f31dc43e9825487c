import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import type { Language, Said } from '#platform/i18n/dictionary.ts';

/** What was answered to one question. */
export type Answer = Answers[string];

/** A text in the reader's language, in Chinese where nobody has put it so. */
export const toldIn = (language: Language, said: Said): string => said[language] || said.zh;

/** The answers with one said anew, or taken back. */
export function answered(answers: Answers, code: string, answer: Answer | undefined): Answers {
  const { [code]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [code]: answer };
}
