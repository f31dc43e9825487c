import { type ReactNode, useState } from 'react';
import { ReasonField } from '#modules/needs/phone/ReasonField.tsx';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { Card } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Ending a service is asked once more, saying what it does. */
export function EndCard({ id }: { id: string }): ReactNode {
  const t = useWords(serviceWords);
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const { post, state, problem } = usePost('needs.endEngagement');
  if (!asks) {
    return (
      <button className="ly-quiet needs-call-off" onClick={() => setAsks(true)} type="button">
        {t('end')}
      </button>
    );
  }
  return (
    <Card title={t('endAsk')}>
      {problem && <ErrorState error={problem} />}
      <PairButtons
        accept={t('endDo')}
        busy={state === 'sending'}
        note={t('endNote')}
        onAccept={() => void post({ params: { id }, body: reason ? { reason } : {} }, t('end'))}
        onRefuse={() => setAsks(false)}
        refuse={t('endNot')}
      />
      <ReasonField onSay={setReason} value={reason} />
    </Card>
  );
}
