import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type AuditState, readAuditState, verifyAudit } from '#modules/oversight/contract/audit.ts';
import { words } from '#modules/oversight/web/words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Whether the records are whole, and how many wait. */
export function ChainPanel(): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const isAuditor = useSession().role.role === 'audit_admin';
  const state = useRead(readAuditState, {}, { everyMs: 15_000 });
  const begin = useAct(verifyAudit, { onDone: () => toast(t('verifyBegun')) });
  const action = isAuditor && (
    <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
      {t('verifyNow')}
    </Button>
  );
  return (
    <Panel action={action} title={t('chain')}>
      {begin.error && <ErrorState error={begin.error} />}
      {state.data && <ChainState state={state.data} />}
      {!state.data &&
        (state.error ? (
          <ErrorState error={state.error} onRetry={() => void state.refetch()} />
        ) : (
          <LoadingShape shape="list" />
        ))}
    </Panel>
  );
}

function ChainState({ state }: { state: AuditState }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { verified, records, unsealed, setAside, newest } = state;
  const how = !verified ? 'Never' : verified.firstBad === null ? 'Whole' : 'Bad';
  const tones = { Never: 'plain', Whole: 'good', Bad: 'bad' } as const;
  const said = {
    at: verified ? formatDateTime(language, verified.at) : '',
    count: formatNumber(language, verified?.records ?? 0),
  };
  const figures = [
    [t('length'), formatNumber(language, records)],
    [t('unsealed'), formatNumber(language, unsealed)],
    [t('setAside'), formatNumber(language, setAside)],
    ...(newest ? [[t('newest'), formatDateTime(language, newest)]] : []),
  ];
  return (
    <>
      <p>
        <Mark tone={tones[how]}>{t(`chain${how}`, { seq: verified?.firstBad ?? 0 })}</Mark>{' '}
        <span className="ly-muted">{t(`chain${how}Note`, said)}</span>
      </p>
      <Row>
        {figures.map(([name, figure]) => (
          <span key={name}>
            <span className="ly-muted">{name}</span> {figure}
          </span>
        ))}
      </Row>
    </>
  );
}
