import { Checkbox, Input, InputNumber, Radio } from 'antd';
import { type ReactNode, useId } from 'react';
import { type AnswerFault, longestText } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { answerWords } from '#modules/surveys/web/answer-words.ts';
import { stepsOf } from '#engines/questionnaires/questionnaire.ts';
import { type Answer, toldIn } from '#modules/surveys/web/asking.ts';
import { useKeysWithin } from '#modules/surveys/web/use-keys-within.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './surveys.css';

interface Given {
  question: Question;
  number: number;
  language: Language;
  answer: Answer | undefined;
  /** Nothing where it is passed over. */
  onAnswer: (answer: Answer | undefined) => void;
  fault?: AnswerFault['fault'] | undefined;
}

/** One question, to be answered: by mouse, or with digits while one of its choices has the focus. */
export function AnswerInput(given: Given): ReactNode {
  const t = useWords(answerWords);
  const id = useId();
  const { question, number, language, answer, onAnswer, fault } = given;
  const text = toldIn(language, question.text) || t('noText');
  const within = useKeysWithin<HTMLFieldSetElement>((event) => {
    const next = byDigit(question, answer, event.key);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onAnswer(next);
  });
  return (
    <fieldset className="ly-answer" ref={within} {...(fault && { 'aria-describedby': id })}>
      <legend>
        {number}. {text} {question.isNeeded && <Mark>{t('needed')}</Mark>}
      </legend>
      <Field {...given} text={text} />
      {answer !== undefined && (
        <button
          aria-label={t('clearOf', { question: text })}
          className="ly-plain ly-small"
          onClick={() => onAnswer(undefined)}
          type="button"
        >
          {t('clear')}
        </button>
      )}
      {fault && (
        <p className="ly-answer-fault ly-small" id={id}>
          {t(`fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}

/** What a digit answers: the choice of that place, or the step of that number; nothing where it means neither. */
function byDigit(question: Question, answer: Answer | undefined, key: string): Answer | undefined {
  const { kind, choices, least, most } = question;
  if (!/^\d$/.test(key)) return undefined;
  const digit = Number(key);
  if (kind === 'scale') return digit >= least && digit <= most ? digit : undefined;
  const code = choices[digit - 1]?.code;
  if (code === undefined) return undefined;
  return kind === 'one' ? code : toggled(question, answer, code);
}

/** The choices made, in their order, with one put in or taken out; nothing where none is left. */
function toggled({ choices }: Question, answer: Answer | undefined, code: string): string[] {
  const made = chosen(answer);
  const wanted = made.includes(code) ? made.filter((one) => one !== code) : [...made, code];
  return choices.flatMap((choice) => (wanted.includes(choice.code) ? [choice.code] : []));
}

const chosen = (answer: Answer | undefined): readonly string[] => (typeof answer === 'object' ? answer : []);

function Field({ question, language, answer, onAnswer, text }: Given & { text: string }): ReactNode {
  const t = useWords(answerWords);
  const { kind, choices, least, most } = question;
  const named = choices.map((choice) => ({ value: choice.code, label: toldIn(language, choice.text) || t('noText') }));
  switch (kind) {
    case 'one':
      return (
        <Radio.Group
          aria-label={text}
          onChange={({ target }) => onAnswer(target.value as string)}
          options={named}
          value={answer ?? null}
          vertical
        />
      );
    case 'many':
      return (
        <>
          <p className="ly-muted ly-small">{t('several')}</p>
          <Checkbox.Group
            className="ly-answer-many"
            onChange={(codes) => onAnswer(codes.length === 0 ? undefined : codes)}
            options={named}
            value={[...chosen(answer)]}
          />
        </>
      );
    case 'scale':
      return <Scale answer={answer} language={language} onAnswer={onAnswer} question={question} text={text} />;
    case 'number':
      return (
        <>
          <p className="ly-muted ly-small">{t('between', { least, most })}</p>
          <InputNumber
            aria-label={text}
            onChange={(value) => onAnswer(value ?? undefined)}
            value={typeof answer === 'number' ? answer : null}
          />
        </>
      );
    default:
      return (
        <Input.TextArea
          aria-label={text}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={longestText}
          onChange={({ target }) => onAnswer(target.value === '' ? undefined : target.value)}
          showCount
          value={typeof answer === 'string' ? answer : ''}
        />
      );
  }
}

function Scale({ question, language, answer, onAnswer, text }: Omit<Given, 'number'> & { text: string }): ReactNode {
  const steps = stepsOf(question);
  const nameOf = (end: 'low' | 'high'): string => (question.ends ? toldIn(language, question.ends[end]) : '');
  const names = [nameOf('low'), nameOf('high')];
  return (
    <div className="ly-answer-scale">
      <Radio.Group
        aria-label={text}
        onChange={({ target }) => onAnswer(target.value as number)}
        optionType="button"
        options={steps.map((value) => ({ value, label: String(value) }))}
        value={answer ?? null}
      />
      {names.some((name) => name !== '') && (
        <p className="ly-answer-ends ly-muted ly-small">
          <span>
            {question.least} {names[0]}
          </span>
          <span>
            {question.most} {names[1]}
          </span>
        </p>
      )}
    </div>
  );
}
