import { type ReactNode, useState } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { type Answers, answered, firstOpen, type Step, wishOf } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { NeedSent } from '#modules/needs/phone/NeedSent.tsx';
import { Question } from '#modules/needs/phone/Question.tsx';
import { SendCard } from '#modules/needs/phone/SendCard.tsx';
import { SoFar } from '#modules/needs/phone/SoFar.tsx';
import { StepQuestion } from '#modules/needs/phone/StepQuestion.tsx';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useLanguages } from '#modules/needs/phone/use-languages.ts';
import { useWhom, type WhomChoice } from '#modules/needs/phone/use-whom.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './need-form.css';

/** States a need: one question after the other, each with large buttons, the answers above. */
export function NeedFormScreen(): ReactNode {
  const t = useWords(needWords);
  const whom = useWhom();
  if (whom.speaks !== 'school' && !whom.children)
    return whom.error ? <ErrorState error={whom.error} onRetry={whom.retry} /> : <Skeleton />;
  if (whom.children?.length === 0) {
    return (
      <Screen title={t('state')}>
        <EmptyState note={t('noChildNote')} title={t('noChild')} />
      </Screen>
    );
  }
  return <NeedForm whom={whom} />;
}

function NeedForm({ whom }: { whom: WhomChoice }): ReactNode {
  const t = useWords(needWords);
  const [answers, setAnswers] = useState<Answers>(whom.only ? { whom: whom.only } : {});
  const [again, setAgain] = useState<Step>();
  const languages = useLanguages();
  const [hasBegun, setHasBegun] = useState(false);
  const sending = useSending(answers);
  const startAgain = (): void => {
    setAnswers(answers.whom ? { whom: answers.whom } : {});
    sending.forget();
  };
  if (sending.outcome) return <NeedSent {...sending.outcome} onAnother={startAgain} speaks={whom.speaks} />;
  const answer = (more: Answers): void => {
    setAnswers(answered(answers, more));
    setAgain(undefined);
    setHasBegun(true);
  };
  const step = again ?? firstOpen(answers, languages.length > 0);
  return (
    <Screen title={t('state')}>
      {answers.whom && <SoFar answers={answers} fixed={whom.only && 'whom'} onChange={setAgain} />}
      <Question follows={hasBegun} key={step} title={t(`ask.${step ?? 'words'}`)}>
        {step ? (
          <StepQuestion answers={answers} onAnswer={answer} step={step} whom={whom} />
        ) : (
          <SendCard {...sending} category={answers.category ?? ''} speaks={whom.speaks} />
        )}
      </Question>
    </Screen>
  );
}

/** Sends what was answered, through the outbox; `outcome` once the server or this phone has it. */
function useSending(answers: Answers) {
  const t = useWords(needWords);
  const { nameOf } = useCategories();
  const { post, state, problem } = usePost('needs.openNeed');
  const [sent, setSent] = useState<{ need: Need | undefined }>();
  const what = t('what', { what: nameOf(answers.kind ?? ''), whom: answers.whom?.said ?? '' });
  const send = async (words: string): Promise<void> => {
    const body = wishOf(answers, words);
    if (body) setSent({ need: await post({ body }, t('act', { what })) });
  };
  return {
    onSend: (words: string) => void send(words),
    isBusy: state === 'sending',
    problem,
    forget: () => setSent(undefined),
    outcome: sent && (state === 'done' || state === 'waiting') ? { ...sent, what } : undefined,
  };
}
