import { type ReactNode, useState } from 'react';
import type { Child, ConsentState, Decision } from '#modules/people/contract/family.ts';
import { consentWords } from '#modules/people/phone/consent-words.ts';
import { Withdrawal } from '#modules/people/phone/Withdrawal.tsx';
import { useSession } from '#phone/api/session.ts';
import { usePost, useWaiting } from '#phone/outbox/use-outbox.ts';
import type { SentTo } from '#phone/api/call.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** One purpose for one child: its text, what was decided, and two equal buttons, or the way to take it back. */
export function ConsentCard({ child, consent }: { child: Child; consent: ConsentState }): ReactNode {
  const t = useWords(consentWords);
  const decides = child.decidesHimself === (useSession().role.role === 'pupil');
  const decision = consent.decision ?? 'open';
  const told = decides ? decision : (consent.standing ?? 'open');
  return (
    <Card
      mark={<Mark tone={told === 'given' ? 'good' : told === 'open' ? 'accent' : 'plain'}>{t(told)}</Mark>}
      title={consent.title}
    >
      <Line>{consent.text}</Line>
      <ReadAloud text={`${consent.title}。${consent.text}`} />
      {!decides && <Line>{t(child.decidesHimself ? 'himself' : 'guardians')}</Line>}
      {decision === 'given' && consent.standing === 'refused' && <Line>{t('disagree')}</Line>}
      {decides && <Deciding child={child} consent={consent} />}
    </Card>
  );
}

function Deciding({ child, consent }: { child: Child; consent: ConsentState }): ReactNode {
  const t = useWords(consentWords);
  const { purpose, version, decision, decidedOn, at: seen } = consent;
  const { post, state, problem } = usePost('people.decideConsent', { refreshes: ['needs'] });
  const isKept = useIsKept(child.id, purpose) && state !== 'sending';
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const isOlder = decidedOn !== null && decidedOn < version;
  const decide = (how: Decision): void => {
    const body = { pupil: child.id, purpose, version, decision: how, seen };
    void post({ body }, t('waiting', { title: consent.title }));
    setIsWithdrawing(false);
  };
  const busy = state === 'sending';
  if (isKept) return <Line>{t('kept')}</Line>;
  if (isWithdrawing)
    return (
      <Withdrawal
        busy={busy}
        onKeep={() => setIsWithdrawing(false)}
        onWithdraw={() => decide('withdrawn')}
        pupil={child.id}
        purpose={purpose}
      />
    );
  return (
    <>
      {problem && <ErrorState error={problem} />}
      {isOlder && <Line>{t(decision === 'given' && consent.standing === null ? 'newerWider' : 'newer')}</Line>}
      {decision === 'given' && !isOlder ? (
        <PlainButton busy={busy} onPress={() => setIsWithdrawing(true)}>
          {t('withdraw')}
        </PlainButton>
      ) : (
        <PairButtons
          accept={t('accept')}
          busy={busy}
          note={t('note')}
          onAccept={() => decide('given')}
          onRefuse={() => decide(decision === 'given' ? 'withdrawn' : 'refused')}
          refuse={t('refuse')}
        />
      )}
    </>
  );
}

/** Whether a decision waits on this phone, also one that was made before the screen was opened. */
function useIsKept(pupil: string, purpose: string): boolean {
  return useWaiting().some(({ endpoint, sent, refused }) => {
    if (endpoint !== 'people.decideConsent' || refused) return false;
    const { body } = sent as SentTo<'people.decideConsent'>;
    return body.pupil === pupil && body.purpose === purpose;
  });
}
