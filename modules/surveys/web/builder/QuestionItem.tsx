import { Button } from 'antd';
import type { ReactNode } from 'react';
import { mostQuestions, type Question } from '#modules/surveys/contract/questionnaire.ts';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import type { DraftFault } from '#modules/surveys/web/builder/draft.ts';
import { QuestionInputs } from '#modules/surveys/web/builder/QuestionInputs.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** One question of the list: what it asks and what is wrong with it, and open, all that can be said of it. */
export function QuestionItem(given: {
  questions: readonly Question[];
  at: number;
  faults: readonly DraftFault[];
  isBoth: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (question: Question) => void;
  onMove: (by: -1 | 1) => void;
  onCopy: () => void;
  onRemove: () => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { questions, at, faults, isOpen, onOpen } = given;
  const question = questions[at];
  if (!question) return null;
  const { code, kind, text, isNeeded, onlyIf } = question;
  const number = at + 1;
  const before = questions.findIndex((one) => one.code === onlyIf?.question);
  return (
    <li className="ly-builder-item">
      <div className="ly-builder-head">
        <button
          aria-expanded={isOpen}
          className="ly-plain ly-builder-open"
          id={`survey-${code}`}
          onClick={() => onOpen(!isOpen)}
          type="button"
        >
          {number}. {text.zh || t('untold')}
        </button>
        <div className="ly-survey-marks">
          <Mark>{t(`kind.${kind}`)}</Mark>
          {isNeeded && <Mark>{t('neededMark')}</Mark>}
          {before >= 0 && <Mark tone="info">{t('conditionMark', { number: before + 1 })}</Mark>}
        </div>
        <Acts {...given} code={code} number={number} />
      </div>
      {faults.length > 0 && (
        <ul className="ly-builder-fault ly-small">
          {faults.map((fault) => (
            <li key={fault}>{t(`fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <QuestionInputs
          earlier={questions.slice(0, at)}
          isBoth={given.isBoth}
          onChange={given.onChange}
          question={question}
        />
      )}
    </li>
  );
}

function Acts(given: {
  questions: readonly Question[];
  at: number;
  code: string;
  number: number;
  onMove: (by: -1 | 1) => void;
  onCopy: () => void;
  onRemove: () => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { questions, at, code, number, onMove, onCopy, onRemove } = given;
  return (
    <div className="ly-builder-acts">
      <Button
        aria-label={t('upOf', { number })}
        disabled={at === 0}
        id={`survey-${code}-up`}
        onClick={() => onMove(-1)}
        size="small"
      >
        {t('up')}
      </Button>
      <Button
        aria-label={t('downOf', { number })}
        disabled={at === questions.length - 1}
        id={`survey-${code}-down`}
        onClick={() => onMove(1)}
        size="small"
      >
        {t('down')}
      </Button>
      <Button
        aria-label={t('copyOf', { number })}
        disabled={questions.length >= mostQuestions}
        onClick={onCopy}
        size="small"
      >
        {t('copy')}
      </Button>
      <Button aria-label={t('removeOf', { number })} onClick={onRemove} size="small">
        {t('remove')}
      </Button>
    </div>
  );
}
