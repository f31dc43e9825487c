import { type ReactNode, useState } from 'react';
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
import { type Drafting, useDraft } from '#phone/outbox/use-draft.ts';
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
  const drafting = useDraft<Begun>('needs.openNeed', '/needs/new');
  const { draft } = drafting;
  if ((whom.speaks !== 'school' && !whom.children) || draft === undefined)
    return whom.error ? <ErrorState error={whom.error} onRetry={whom.retry} /> : <Skeleton />;
  if (whom.children?.length === 0) {
    return (
      <Screen title={t('state')}>
        <EmptyState note={t('noChildNote')} title={t('noChild')} />
      </Screen>
    );
  }
  return <NeedForm drafting={drafting} draft={draft && goneOn(draft, whom.children)} whom={whom} />;
}

function NeedForm(given: { whom: WhomChoice; draft: Begun | null; drafting: Drafting<Begun> }): ReactNode {
  const { whom, draft } = given;
  const { keep, hold } = given.drafting;
  const t = useWords(needWords);
  const fresh: Begun = { answers: whom.only ? { whom: whom.only } : {}, words: '' };
  const { answers, words } = draft ?? fresh;
  const [isResumed, setResumed] = useState(draft !== null);
  const [again, setAgain] = useState<Step>();
  const languages = useLanguages();
  const [hasBegun, setHasBegun] = useState(false);
  const { outcome, ...sending } = useSending({ answers, words }, given.drafting);
  const leave = (): void => {
    setResumed(false);
    setAgain(undefined);
  };
  const another = (): void => {
    leave();
    hold({ answers: outcome?.whom ? { whom: outcome.whom } : {}, words: '' });
  };
  // What was refused after all may stand here again, to be changed.
  if (outcome && !draft) return <NeedSent {...outcome} onAnother={another} speaks={whom.speaks} />;
  const answer = (more: Answers): void => {
    keep({ answers: answered(answers, more), words });
    setAgain(undefined);
    setHasBegun(true);
  };
  const anew = (): void => {
    leave();
    keep(null);
  };
  const step = again ?? firstOpen(answers, languages.length > 0);
  return (
    <Screen title={t('state')}>
      {isResumed && draft && <Resumed onAnew={anew} />}
      {answers.whom && <SoFar answers={answers} fixed={whom.only && 'whom'} onChange={setAgain} />}
      <Question follows={hasBegun} key={step} title={t(`ask.${step ?? 'words'}`)}>
        {step ? (
          <StepQuestion answers={answers} onAnswer={answer} step={step} whom={whom} />
        ) : (
          <SendCard
            {...sending}
            category={answers.category ?? ''}
            onLeave={() => keep({ answers, words })}
            onWords={(said) => hold({ answers, words: said })}
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
function useSending({ answers, words }: Begun, drafting: Drafting<Begun>) {
  const t = useWords(needWords);
  const { nameOf } = useCategories();
  const { post, state, problem } = usePost('needs.openNeed');
  const [sent, setSent] = useState<{ need: Need | undefined; what: string; whom: Answers['whom'] }>();
  const isOver = sent !== undefined && (state === 'done' || state === 'waiting');
  const send = async (): Promise<void> => {
    const body = wishOf(answers, words);
    const what = t('what', { what: nameOf(answers.kind ?? ''), whom: answers.whom?.said ?? '' });
    if (body)
      setSent({
        need: await post({ body }, t('act', { what }), drafting.filled({ answers, words })),
        what,
        whom: answers.whom,
      });
  };
  return { onSend: () => void send(), isBusy: state === 'sending', problem, outcome: isOver ? sent : undefined };
}
