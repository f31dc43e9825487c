import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { mostQuestions, type Question, QuestionKind } from '#modules/surveys/contract/questionnaire.ts';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { type DraftFault, moved, withCopy, withQuestion } from '#modules/surveys/web/builder/draft.ts';
import { QuestionItem } from '#modules/surveys/web/builder/QuestionItem.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The questions in their order: one is opened to be changed, each can be moved, copied and removed. */
export function QuestionList(given: {
  questions: readonly Question[];
  faults: ReadonlyMap<string, readonly DraftFault[]>;
  isBoth: boolean;
  opened: string | undefined;
  onOpen: (code: string | undefined) => void;
  onChange: (questions: Question[]) => void;
}): ReactNode {
  const t = useWords(builderWords);
  const toast = useUndoToast();
  const { questions, faults, isBoth, opened, onOpen, onChange } = given;
  const { said, noteMoved } = useMoved(questions);
  const add = (kind: QuestionKind): void => {
    const next = withQuestion(questions, kind);
    onChange(next);
    onOpen(next.at(-1)?.code);
  };
  const remove = (at: number): void => {
    onChange(questions.filter((_, place) => place !== at));
    toast(t('removed', { number: at + 1 }), async () => onChange([...questions]));
  };
  const move = (at: number, by: -1 | 1): void => {
    onChange(moved(questions, at, by));
    noteMoved(questions[at]?.code ?? '', by);
  };
  return (
    <Panel title={t('questions')}>
      {questions.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      <ol className="ly-builder-list">
        {questions.map((question, at) => (
          <QuestionItem
            at={at}
            faults={faults.get(question.code) ?? []}
            isBoth={isBoth}
            isOpen={opened === question.code}
            key={question.code}
            onChange={(changed) => onChange(questions.map((one, place) => (place === at ? changed : one)))}
            onCopy={() => onChange(withCopy(questions, at))}
            onMove={(by) => move(at, by)}
            onOpen={(isOpen) => onOpen(isOpen ? question.code : undefined)}
            onRemove={() => remove(at)}
            questions={questions}
          />
        ))}
      </ol>
      <output className="ly-hidden">{said}</output>
      {questions.length < mostQuestions ? (
        <div className="ly-row">
          <span>{t('add')}</span>
          {QuestionKind.options.map((kind) => (
            <Button key={kind} onClick={() => add(kind)} size="small">
              {t(`kind.${kind}`)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="ly-muted">{t('most', { most: mostQuestions })}</p>
      )}
    </Panel>
  );
}

/** Says where a question was moved to, and keeps the focus on what moved it, or on its other way at either end. */
function useMoved(questions: readonly Question[]): { said: string; noteMoved: (code: string, by: -1 | 1) => void } {
  const t = useWords(builderWords);
  const [last, setLast] = useState<{ code: string; by: -1 | 1 }>();
  useEffect(() => {
    if (!last) return;
    const ways = last.by < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    const buttons = ways.map((way) => document.getElementById(`survey-${last.code}-${way}`));
    buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
  }, [last]);
  const place = questions.findIndex(({ code }) => code === last?.code);
  return {
    said: place < 0 ? '' : t('movedTo', { number: place + 1 }),
    noteMoved: (code, by) => setLast({ code, by }),
  };
}
