import type { ReactNode } from 'react';
import type { Child, ConsentState } from '#modules/people/contract/family.ts';
import { words } from '#modules/people/phone/words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What a family is asked to decide, what it has decided, and taking it back. */
export function ConsentsScreen(): ReactNode {
  const t = useWords(words);
  const children = useRead('people.listChildren', {});
  if (children.error) return <ErrorState error={children.error} onRetry={() => void children.refetch()} />;
  if (!children.data) return <Skeleton />;
  return (
    <Screen title={t('consents')}>
      {children.data.items.length === 0 && <EmptyState title={t('noChild')} />}
      {children.data.items.flatMap((child) =>
        child.consents.map((consent) => (
          <ConsentCard child={child} consent={consent} key={child.id + consent.purpose} />
        )),
      )}
    </Screen>
  );
}

/** One purpose for one child: its text, what was decided, and two equal buttons. */
export function ConsentCard({ child, consent }: { child: Child; consent: ConsentState }): ReactNode {
  const t = useWords(words);
  const { post, state, problem } = usePost('people.decideConsent', { refreshes: ['needs'] });
  const decide = (decision: 'given' | 'refused' | 'withdrawn'): void => {
    void post(
      { body: { pupil: child.id, purpose: consent.purpose, decision } },
      t('waiting', { title: consent.title }),
    );
  };
  const decision = consent.decision ?? 'open';
  const decides = child.decidesHimself === (useSession().role.role === 'pupil');
  return (
    <Card
      mark={<Mark tone={decision === 'given' ? 'good' : decision === 'open' ? 'accent' : 'plain'}>{t(decision)}</Mark>}
      title={`${child.givenName} · ${consent.title}`}
    >
      <Line>{consent.text}</Line>
      <ReadAloud text={consent.text} />
      {problem && <ErrorState error={problem} />}
      {!decides && <Line>{t(child.decidesHimself ? 'himself' : 'guardians')}</Line>}
      {decision === 'given' && consent.standing === 'refused' && <Line>{t('otherRefuses')}</Line>}
      {!decides ? null : decision === 'given' ? (
        <PlainButton busy={state === 'sending'} onPress={() => decide('withdrawn')}>
          {t('withdraw')}
        </PlainButton>
      ) : (
        <PairButtons
          accept={t('accept')}
          busy={state === 'sending'}
          note={t('note')}
          onAccept={() => decide('given')}
          onRefuse={() => decide('refused')}
          refuse={t('refuse')}
        />
      )}
    </Card>
  );
}
