import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { conspicuous, type Tally, tally } from '#modules/surveys/server/rules/tally.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

/** The sheets of one school. */
export interface Sheets {
  questions: readonly Question[];
  sheets: readonly Answers[];
}

/** What they come to, and how many of them are worth asking about. */
export interface Counted {
  tallies: Tally[];
  straightLined: number;
  copied: number;
}

answerAsThread<Counted>(
  ({ questions, sheets }: Sheets): Counted => ({
    tallies: tally(questions, sheets),
    ...conspicuous(questions, sheets),
  }),
);
