import { type ReactNode, useId } from 'react';
import { type AnswerFault, type AnswerValue, longestText, stepsOf } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { useReading } from '#modules/surveys/phone/use-reading.ts';
import { Card } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

interface Given {
  question: Question;
  number: number;
  answer: AnswerValue | undefined;
  fault: AnswerFault['fault'] | undefined;
  onAnswer: (answer: AnswerValue | undefined) => void;
}

/** One question with what it may be answered by, and what is wrong with the answer. */
export function QuestionCard(given: Given): ReactNode {
  const { question, number, fault } = given;
  const t = useWords(surveyWords);
  const read = useReading();
  const id = useId();
  const notes = [!question.isNeeded && t('optional'), question.kind === 'many' && t('several')].filter(Boolean);
  return (
    <Card>
      <fieldset aria-describedby={fault ? id : undefined} className="ly-choices">
        <legend>
          {number}. {read(question.text)} {notes.length > 0 && <span className="ly-small">{notes.join(' · ')}</span>}
        </legend>
        <Answering {...given} />
      </fieldset>
      {fault && (
        <p className="ly-field-error" id={id}>
          {t(fault === 'missing' ? 'missing' : 'unfit')}
        </p>
      )}
    </Card>
  );
}

function Answering(given: Given): ReactNode {
  switch (given.question.kind) {
    case 'one':
    case 'scale':
      return <OneOf {...given} />;
    case 'many':
      return <SeveralOf {...given} />;
    default:
      return <Written {...given} />;
  }
}

/** A choice, or a step of a scale with what its ends are called. */
function OneOf({ question, answer, onAnswer }: Given): ReactNode {
  const read = useReading();
  const name = useId();
  return optionsOf(question, read).map(({ value, said }) => (
    <label className="ly-choice" key={value}>
      <input checked={answer === value} name={name} onChange={() => onAnswer(value)} type="radio" />
      {said}
    </label>
  ));
}

function SeveralOf({ question, answer, onAnswer }: Given): ReactNode {
  const read = useReading();
  const chosen: readonly string[] = Array.isArray(answer) ? answer : [];
  const turn = (code: string): void => {
    const left = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
    onAnswer(left.length === 0 ? undefined : left);
  };
  return question.choices.map(({ code, text }) => (
    <label className="ly-choice" key={code}>
      <input checked={chosen.includes(code)} onChange={() => turn(code)} type="checkbox" />
      {read(text)}
    </label>
  ));
}

function Written({ question, answer, onAnswer }: Given): ReactNode {
  const t = useWords(surveyWords);
  const read = useReading();
  const { kind, least, most, text } = question;
  if (kind === 'number')
    return (
      <div className="ly-field">
        <input
          aria-label={read(text)}
          inputMode="numeric"
          onInput={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : Number(value))}
          placeholder={t('number', { least, most })}
          value={typeof answer === 'number' && Number.isFinite(answer) ? answer : ''}
        />
      </div>
    );
  return (
    <div className="ly-field">
      <textarea
        aria-label={read(text)}
        maxLength={longestText}
        onInput={({ currentTarget: { value } }) => onAnswer(value.trim() === '' ? undefined : value)}
        rows={3}
        value={typeof answer === 'string' ? answer : ''}
      />
    </div>
  );
}

function optionsOf(
  { kind, choices, least, most, ends }: Question,
  read: ReturnType<typeof useReading>,
): { value: string | number; said: string }[] {
  if (kind !== 'scale') return choices.map(({ code, text }) => ({ value: code, said: read(text) }));
  const called = (step: number): string => {
    const end = step === least ? ends?.low : step === most ? ends?.high : undefined;
    return end ? `${step} ${read(end)}` : String(step);
  };
  return stepsOf({ least, most }).map((step) => ({ value: step, said: called(step) }));
}
