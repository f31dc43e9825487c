/** One question of a questionnaire, as far as its answers hang on it. */
export interface Question {
  readonly code: string;
  /** One of its choices, several of them, a step of a scale, a whole number, or words. */
  readonly kind: 'one' | 'many' | 'scale' | 'number' | 'text';
  /** None but of `one` and `many`. */
  readonly choices: readonly { readonly code: string }[];
  /** The ends of a scale, and of a number. */
  readonly least: number;
  readonly most: number;
  /** Whether the sheet may not go without it. */
  readonly isNeeded: boolean;
  /** Asked only of whom an earlier question was answered so by; null for everybody. */
  readonly onlyIf: { readonly question: string; readonly is: readonly (string | number)[] } | null;
}

export type AnswerValue = string | number | readonly string[];

/** What one sheet says, by question; what was passed over is not there. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The longest answer in words, in characters. */
export const longestText = 300;

/** The questions that are asked of whom these are the answers, in their order: what is not asked, nothing is asked after. O(questions · choices). */
export function askedOf<Q extends Pick<Question, 'code' | 'onlyIf'>>(questions: readonly Q[], answers: Answers): Q[] {
  const asked = new Set<string>();
  return questions.filter(({ code, onlyIf }) => {
    const isAsked = onlyIf === null || (asked.has(onlyIf.question) && isAmong(answers[onlyIf.question], onlyIf.is));
    if (isAsked) asked.add(code);
    return isAsked;
  });
}

const isAmong = (answer: AnswerValue | undefined, wanted: readonly (string | number)[]): boolean =>
  (Array.isArray(answer) ? answer : [answer]).some((one: string | number | undefined) => wanted.includes(one ?? ''));

/** What is wrong with one answer: it is missing, no answer to this question, or nothing that was asked. */
export interface AnswerFault {
  readonly question: string;
  readonly fault: 'missing' | 'unfit' | 'unasked';
}

/** What keeps these answers from being a sheet of this questionnaire; nothing where it is one. O(questions · choices). */
export function faultsOfSheet(questions: readonly Question[], answers: Answers): AnswerFault[] {
  const asked = askedOf(questions, answers);
  const codes = new Set(asked.map(({ code }) => code));
  return [
    ...asked.flatMap((question): AnswerFault[] => {
      const answer = answers[question.code];
      if (answer === undefined) return question.isNeeded ? [{ question: question.code, fault: 'missing' }] : [];
      return fits(question, answer) ? [] : [{ question: question.code, fault: 'unfit' }];
    }),
    ...Object.keys(answers).flatMap((code): AnswerFault[] =>
      codes.has(code) ? [] : [{ question: code, fault: 'unasked' }],
    ),
  ];
}

const has = (choices: Question['choices'], code: string): boolean => choices.some((choice) => choice.code === code);

function fits({ kind, choices, least, most }: Question, answer: AnswerValue): boolean {
  switch (kind) {
    case 'one':
      return typeof answer === 'string' && has(choices, answer);
    case 'many':
      return (
        Array.isArray(answer) &&
        answer.length > 0 &&
        new Set(answer).size === answer.length &&
        answer.every((one: string) => has(choices, one))
      );
    case 'text':
      return typeof answer === 'string' && answer.trim() !== '' && answer.length <= longestText;
    default:
      return Number.isSafeInteger(answer) && Number(answer) >= least && Number(answer) <= most;
  }
}

/** How far the ends of a scale lie apart at most: each step is counted and shown. */
const widestScale = 10;

/** What is wrong with a questionnaire itself. */
export interface QuestionFault {
  readonly question: string;
  readonly fault: 'twice' | 'choices' | 'ends' | 'scale' | 'later' | 'condition';
}

/**
 * What keeps questions from being a questionnaire: a code or a choice that is there twice, choices where there are none to make or too few,
 * a scale or a number without two ends, a scale of too many steps, and a condition on a question that comes later, or on an answer it cannot have. O(questions · choices).
 */
export function faultsOfQuestions(questions: readonly Question[]): QuestionFault[] {
  const before = new Map<string, Question>();
  return questions.flatMap((question) => {
    const fault = faultOf(question, before);
    before.set(question.code, question);
    return fault ? [{ question: question.code, fault }] : [];
  });
}

function faultOf(question: Question, before: ReadonlyMap<string, Question>): QuestionFault['fault'] | undefined {
  const { code, kind, choices, least, most, onlyIf } = question;
  if (before.has(code)) return 'twice';
  const isChoice = kind === 'one' || kind === 'many';
  if (
    new Set(choices.map((choice) => choice.code)).size !== choices.length ||
    (isChoice ? choices.length < 2 : choices.length > 0)
  )
    return 'choices';
  if ((kind === 'scale' || kind === 'number') && least >= most) return 'ends';
  if (kind === 'scale' && most - least > widestScale) return 'scale';
  if (onlyIf === null) return undefined;
  const other = before.get(onlyIf.question);
  if (!other) return 'later';
  return onlyIf.is.length > 0 && onlyIf.is.every((one) => canBe(other, one)) ? undefined : 'condition';
}

function canBe({ kind, choices, least, most }: Question, answer: string | number): boolean {
  if (kind === 'one' || kind === 'many') return typeof answer === 'string' && has(choices, answer);
  return kind !== 'text' && typeof answer === 'number' && answer >= least && answer <= most;
}

/** Seconds a question of each kind takes to answer once it is read. */
const secondsFor = { one: 5, many: 10, scale: 4, number: 8, text: 40 } as const;

/** Characters read in a second: some 300 in a minute, by slow readers of Chinese. */
const readPerSecond = 5;

/** What a question says in Chinese, as far as it is read before it is answered. */
type Said = Pick<Question, 'kind'> & {
  readonly text: { readonly zh: string };
  readonly choices: readonly { readonly text: { readonly zh: string } }[];
};

/** How many minutes it takes to read and answer all of these, rounded up. It is a guess to be shown before anybody begins, not a measurement. */
export function minutesFor(questions: readonly Said[]): number {
  const seconds = questions.reduce((sum, { kind, text, choices }) => {
    const characters = [text, ...choices.map((choice) => choice.text)].reduce((read, { zh }) => read + zh.length, 0);
    return sum + secondsFor[kind] + characters / readPerSecond;
  }, 0);
  return Math.max(1, Math.ceil(seconds / 60));
}

/** The steps of a scale, from the least on. */
export const stepsOf = ({ least, most }: Pick<Question, 'least' | 'most'>): number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);
