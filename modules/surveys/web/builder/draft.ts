import { faultsOfQuestions, type QuestionFault, stepsOf } from '#engines/questionnaires/questionnaire.ts';
import type { Question, QuestionKind, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { addDays } from '#platform/clock.ts';

const unsaid = { zh: '', en: '' };

/** How many are drawn at each school, unless somebody says otherwise. */
export const usualPerSchool = 30;

/** Days a new survey can be answered. */
const usualDays = 21;

/** A survey nobody has written anything of. */
export const freshSurvey = (today: string): SurveySaid => ({
  title: unsaid,
  about: unsaid,
  asked: 'guardians',
  questions: [],
  perSchool: usualPerSchool,
  ends: addDays(today, usualDays),
});

/** What is written of a survey, without what has become of it. */
export const saidOf = ({ title, about, asked, questions, perSchool, ends }: SurveySaid): SurveySaid => ({
  title,
  about,
  asked,
  questions,
  perSchool,
  ends,
});

/** A code that none of these has: a letter, and the number after the greatest. */
function codeBeside(letter: string, beside: readonly { code: string }[]): string {
  const numbers = beside.map(({ code }) => (code.startsWith(letter) ? Number(code.slice(1)) || 0 : 0));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** Choices with an empty one more. */
export const withChoice = (choices: Question['choices']): Question['choices'] => [
  ...choices,
  { code: codeBeside('c', choices), text: unsaid },
];

/** How a question of each kind begins. */
const begun = (kind: QuestionKind): Pick<Question, 'kind' | 'choices' | 'least' | 'most' | 'ends' | 'isTurned'> => ({
  kind,
  choices: kind === 'one' || kind === 'many' ? withChoice(withChoice([])) : [],
  least: kind === 'scale' ? 1 : 0,
  most: { one: 0, many: 0, text: 0, scale: 5, number: 100 }[kind],
  ends: kind === 'scale' ? { low: unsaid, high: unsaid } : null,
  isTurned: false,
});

/** The questions with a new one at their end. */
export function withQuestion(questions: readonly Question[], kind: QuestionKind): Question[] {
  const code = codeBeside('q', questions);
  return [...questions, { code, text: unsaid, isNeeded: kind !== 'text', onlyIf: null, ...begun(kind) }];
}

/** A question as another kind: choices are kept between one and several of them. */
export function asKind(question: Question, kind: QuestionKind): Question {
  const fresh = begun(kind);
  const choices = fresh.choices.length > 0 && question.choices.length > 0 ? question.choices : fresh.choices;
  return { ...question, ...fresh, choices };
}

/** The questions with the one at a place said again after it. */
export const withCopy = (questions: readonly Question[], at: number): Question[] =>
  questions.flatMap((one, place) => (place === at ? [one, { ...one, code: codeBeside('q', questions) }] : [one]));

/** The questions with the one at a place so many places further on. */
export function moved(questions: readonly Question[], at: number, by: -1 | 1): Question[] {
  const [one, other] = [questions[at], questions[at + by]];
  if (!one || !other) return [...questions];
  return questions.map((question, place) => {
    if (place === at) return other;
    return place === at + by ? one : question;
  });
}

/** What an earlier question can be answered with, for another to be asked only then. */
export const answersOf = (question: Question): (string | number)[] =>
  question.kind === 'scale' ? stepsOf(question) : question.choices.map(({ code }) => code);

/** Whether what comes after can hang on it: its answers can be listed. */
export const canDecide = ({ kind }: Question): boolean => kind === 'one' || kind === 'many' || kind === 'scale';

/** What is wrong with a question: how it is asked, or that something is not said of it yet. */
export type DraftFault = QuestionFault['fault'] | 'text' | 'choice_text' | 'one_end';

/** What is wrong with each question, by its code; nothing of those that can be asked. */
export function faultsOfDraft(questions: readonly Question[]): Map<string, DraftFault[]> {
  const ruledOut = Map.groupBy(faultsOfQuestions(questions), ({ question }) => question);
  const found = questions.map((question): [string, DraftFault[]] => [
    question.code,
    [...unsaidOf(question), ...(ruledOut.get(question.code) ?? []).map(({ fault }) => fault)],
  ]);
  return new Map(found.filter(([, faults]) => faults.length > 0));
}

const isBlank = ({ zh }: { zh: string }): boolean => zh.trim() === '';

function unsaidOf({ text, choices, ends }: Question): DraftFault[] {
  const faults: [DraftFault, boolean][] = [
    ['text', isBlank(text)],
    ['choice_text', choices.some((choice) => isBlank(choice.text))],
    ['one_end', ends !== null && isBlank(ends.low) !== isBlank(ends.high)],
  ];
  return faults.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/** What is sent: the ends of a scale nobody has named are not there. */
export const toSend = (said: SurveySaid): SurveySaid => ({
  ...said,
  questions: said.questions.map((question) => ({
    ...question,
    ends: question.ends && isBlank(question.ends.low) && isBlank(question.ends.high) ? null : question.ends,
  })),
});

/** Whether anything of it was written in English. */
export const isInEnglish = ({ title, about, questions }: SurveySaid): boolean =>
  [title, about, ...questions.flatMap(({ text, choices }) => [text, ...choices.map((choice) => choice.text)])].some(
    ({ en }) => en !== '',
  );
