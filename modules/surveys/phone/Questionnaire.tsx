import { type FormEvent, type ReactNode, useState } from 'react';
import { type Answers, type AnswerValue, askedOf, faultsOfSheet } from '#engines/questionnaires/questionnaire.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { QuestionCard } from '#modules/surveys/phone/QuestionCard.tsx';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Notice } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './Questionnaire.css';

/** The questions of a survey, each as soon as it is asked, and a button that hands in what was answered. */
export function Questionnaire(given: {
  questions: readonly Question[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  busy: boolean;
  onSend: (answers: Answers) => void;
}): ReactNode {
  const { questions, answers } = given;
  const t = useWords(surveyWords);
  const [isTried, setTried] = useState(false);
  const asked = askedOf(questions, answers);
  const codes = new Set(asked.map(({ code }) => code));
  // What is no longer asked is not handed in, and is still there when it is asked again.
  const sheet = Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
  const faults = new Map(faultsOfSheet(questions, sheet).map(({ question, fault }) => [question, fault]));
  const put = (code: string, answer: AnswerValue | undefined): void => {
    const { [code]: _, ...others } = answers;
    given.onChange(answer === undefined ? others : { ...others, [code]: answer });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0) given.onSend(sheet);
  };
  return (
    <form className="surveys-sheet" noValidate onSubmit={send}>
      {asked.map((question, at) => (
        <QuestionCard
          answer={answers[question.code]}
          fault={isTried ? faults.get(question.code) : undefined}
          key={question.code}
          number={at + 1}
          onAnswer={(answer) => put(question.code, answer)}
          question={question}
        />
      ))}
      {isTried && faults.size > 0 && <Notice tone="bad">{t('faults', { count: faults.size })}</Notice>}
      <PrimaryButton busy={given.busy} submits>
        {t('send')}
      </PrimaryButton>
    </form>
  );
}
