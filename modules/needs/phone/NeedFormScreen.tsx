import { type ReactNode, useEffect, useState } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import {
  type Answers,
  answered,
  type Begun,
  firstOpen,
  goneOn,
  type Step,
  wishOf,
} from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { NeedSent } from '#modules/needs/phone/NeedSent.tsx';
import { Question } from '#modules/needs/phone/Question.tsx';
import { SendCard } from '#modules/needs/phone/SendCard.tsx';
import { SoFar } from '#modules/needs/phone/SoFar.tsx';
import { StepQuestion } from '#modules/needs/phone/StepQuestion.tsx';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useLanguages } from '#modules/needs/phone/use-languages.ts';
import { useWhom, type WhomChoice } from '#modules/needs/phone/use-whom.ts';
import { useDraft } from '#phone/outbox/use-draft.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { SoftButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './need-form.css';

/** States a need: one question after the other, each with large buttons, the answers above. */
export function NeedFormScreen(): ReactNode {
  const t = useWords(needWords);
  const whom = useWhom();
  const [draft, keepDraft] = useDraft<Begun>('needs.openNeed');
  if ((whom.speaks !== 'school' && !whom.children) || draft === undefined)
    return whom.error ? <ErrorState error={whom.error} onRetry={whom.retry} /> : <Skeleton />;
  if (whom.children?.length === 0) {
    return (
      <Screen title={t('state')}>
        <EmptyState note={t('noChildNote')} title={t('noChild')} />
      </Screen>
    );
  }
  return <NeedForm draft={draft} keepDraft={keepDraft} whom={whom} />;
}

function NeedForm(given: {
  whom: WhomChoice;
  draft: Begun | null;
  keepDraft: (draft: Begun | null) => void;
}): ReactNode {
  const { whom, keepDraft } = given;
  const t = useWords(needWords);
  const fresh: Begun = { answers: whom.only ? { whom: whom.only } : {}, words: '' };
  const [resumed, setResumed] = useState(() => given.draft && goneOn(given.draft, whom.children));
  const [begun, setBegun] = useState(resumed ?? fresh);
  const [again, setAgain] = useState<Step>();
  const languages = useLanguages();
  const [hasBegun, setHasBegun] = useState(false);
  const { answers, words } = begun;
  const sending = useSending(begun);
  const isSent = sending.outcome !== undefined;
  useEffect(() => {
    if (isSent) keepDraft(null);
  }, [isSent, keepDraft]);
  const startFrom = (from: Begun): void => {
    setBegun(from);
    setResumed(null);
    setAgain(undefined);
  };
  const another = (): void => {
    startFrom({ answers: answers.whom ? { whom: answers.whom } : {}, words: '' });
    sending.forget();
  };
  if (sending.outcome) return <NeedSent {...sending.outcome} onAnother={another} speaks={whom.speaks} />;
  const answer = (more: Answers): void => {
    const next = { answers: answered(answers, more), words };
    setBegun(next);
    keepDraft(next);
    setAgain(undefined);
    setHasBegun(true);
  };
  const anew = (): void => {
    startFrom(fresh);
    keepDraft(null);
  };
  const step = again ?? firstOpen(answers, languages.length > 0);
  return (
    <Screen title={t('state')}>
      {resumed && <Resumed onAnew={anew} />}
      {answers.whom && <SoFar answers={answers} fixed={whom.only && 'whom'} onChange={setAgain} />}
      <Question follows={hasBegun} key={step} title={t(`ask.${step ?? 'words'}`)}>
        {step ? (
          <StepQuestion answers={answers} onAnswer={answer} step={step} whom={whom} />
        ) : (
          <SendCard
            {...sending}
            category={answers.category ?? ''}
            onLeave={() => keepDraft(begun)}
            onWords={(said) => setBegun({ answers, words: said })}
            speaks={whom.speaks}
            words={words}
          />
        )}
      </Question>
    </Screen>
  );
}

/** Says that this was begun before, and lets it be begun anew. */
function Resumed({ onAnew }: { onAnew: () => void }): ReactNode {
  const t = useWords(needWords);
  return (
    <Card>
      <Line>{t('resumed')}</Line>
      <SoftButton onPress={onAnew}>{t('anew')}</SoftButton>
    </Card>
  );
}

/** Sends what was answered, through the outbox; `outcome` once the server or this phone has it. */
function useSending({ answers, words }: Begun) {
  const t = useWords(needWords);
  const { nameOf } = useCategories();
  const { post, state, problem } = usePost('needs.openNeed');
  const [sent, setSent] = useState<{ need: Need | undefined }>();
  const what = t('what', { what: nameOf(answers.kind ?? ''), whom: answers.whom?.said ?? '' });
  const send = async (): Promise<void> => {
    const body = wishOf(answers, words);
    if (body) setSent({ need: await post({ body }, t('act', { what })) });
  };
  return {
    onSend: () => void send(),
    isBusy: state === 'sending',
    problem,
    forget: () => setSent(undefined),
    outcome: sent && (state === 'done' || state === 'waiting') ? { ...sent, what } : undefined,
  };
}
