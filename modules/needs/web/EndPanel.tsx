import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { endEngagement } from '#modules/needs/contract/engagement.ts';
import { ReasonField } from '#modules/needs/web/ReasonField.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ConsentPair } from '#web/ui/ConsentPair.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Ending a service is asked once more, saying what it does. */
export function EndPanel({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const end = useAct(endEngagement);
  if (!asks) {
    return (
      <Row>
        <Button onClick={() => setAsks(true)}>{t('end')}</Button>
      </Row>
    );
  }
  return (
    <Panel title={t('endAsk')}>
      {end.error && <ErrorState error={end.error} />}
      <ConsentPair
        accept={t('endDo')}
        busy={end.isPending}
        note={t('endNote')}
        onAccept={() => end.mutate({ params: { id }, body: reason ? { reason } : {} })}
        onRefuse={() => setAsks(false)}
        refuse={t('endNot')}
      />
      <ReasonField onSay={setReason} value={reason} />
    </Panel>
  );
}
