import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { NeedFacts } from '#modules/needs/phone/NeedFacts.tsx';
import { NeedMark } from '#modules/needs/phone/NeedMark.tsx';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { WhyCard } from '#modules/needs/phone/WhyCard.tsx';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link, useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** One need: how it stands and what follows, what was asked for, and taking it back. */
export function NeedScreen(): ReactNode {
  const t = useWords(needWords);
  const { nameOf } = useCategories();
  const read = useRead('needs.readNeed', { params: { id: useParam('id') } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton cards={2} />;
  const need = read.data;
  const what = t('what', { what: nameOf(need.category), whom: need.pupilName ?? t(`whom.${need.scope}`) });
  return (
    <Screen title={t('need')}>
      <Card mark={<NeedMark need={need} />} title={what}>
        <Line>{t(`told.${need.state}`)}</Line>
        {need.unmet && <Line>{t(`unmet.${need.unmet}`)}</Line>}
        <Consent need={need} />
        {need.state === 'offered' && (
          <Link className="ly-button ly-button-soft" to="/">
            {t('toOffers')}
          </Link>
        )}
        {need.state === 'engaged' && (
          <Link className="ly-button ly-button-soft" to="/services">
            {t('toServices')}
          </Link>
        )}
      </Card>
      {need.state === 'open' && <WhyCard need={need.id} />}
      <NeedFacts need={need} />
      {(need.state === 'open' || need.state === 'offered') && <Withdraw need={need} what={what} />}
    </Screen>
  );
}

/** Whether the family has decided, and for the family the way there. */
function Consent({ need }: { need: Need }): ReactNode {
  const t = useWords(needWords);
  const { role } = useSession().role;
  const isOver = need.state === 'withdrawn' || need.state === 'closed';
  if (need.consent === 'not_needed' || isOver) return null;
  const standing = need.decision ?? need.consent;
  const isFamily = role === 'guardian' || role === 'pupil';
  return (
    <>
      <Line>{t(`consent.${standing}`)}</Line>
      {isFamily && standing !== 'given' && (
        <Link className="ly-button ly-button-soft" to="/consents">
          {t('toConsents')}
        </Link>
      )}
    </>
  );
}

/** Taking a need back is asked once more: there is no way to undo it. */
function Withdraw({ need, what }: { need: Need; what: string }): ReactNode {
  const t = useWords(needWords);
  const [asks, setAsks] = useState(false);
  const { post, state, problem } = usePost('needs.withdrawNeed');
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);
  if (state === 'waiting') return <Card title={t('withdrawWaits')} />;
  if (!asks) return <PlainButton onPress={() => setAsks(true)}>{t('withdraw')}</PlainButton>;
  return (
    <section className="ly-card">
      <h2 className="ly-card-title" ref={question} tabIndex={-1}>
        {t('withdrawAsk')}
      </h2>
      {problem && <ErrorState error={problem} />}
      <PairButtons
        accept={t('withdrawDo')}
        busy={state === 'sending'}
        note={t('withdrawNote')}
        onAccept={() => void post({ params: { id: need.id } }, t('withdrawAct', { what }))}
        onRefuse={() => setAsks(false)}
        refuse={t('keep')}
      />
    </section>
  );
}
