import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  decideGrant,
  type GrantRequest,
  listGrantRequests,
  withdrawGrantRequest,
} from '#modules/people/contract/grant.ts';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Record<GrantRequest['state'], Tone> = {
  waiting: 'accent',
  approved: 'good',
  refused: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
};

/** What one asked and another answers. */
export function RequestsPanel(): ReactNode {
  const t = useWords(grantWords);
  const toast = useUndoToast();
  const [{ asked }, setAddress] = useAddress({ asked: '1' });
  const requests = useRead(listGrantRequests, { query: { page: asked } });
  const done = ({ state }: GrantRequest): void => {
    if (state === 'approved' || state === 'refused' || state === 'withdrawn') toast(t(state));
  };
  const decide = useAct(decideGrant, { onDone: done });
  const withdraw = useAct(withdrawGrantRequest, { onDone: done });
  const failed = decide.error ?? withdraw.error;
  const columns = useColumns({
    onDecide: (id, decision) => decide.mutate({ params: { id }, body: { decision } }),
    onWithdraw: (id) => withdraw.mutate({ params: { id } }),
  });
  return (
    <Panel title={t('waiting')}>
      {failed && <ErrorState error={failed} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneWaitingNote')} title={t('noneWaiting')} />}
        error={requests.error}
        label={t('waiting')}
        onPage={(next) => setAddress({ asked: String(next) })}
        onRetry={() => void requests.refetch()}
        page={Number(asked)}
        rowKey="id"
        rows={requests.data?.items}
        total={requests.data?.total ?? 0}
        unit={t('requestUnit')}
      />
    </Panel>
  );
}

function useColumns(acts: {
  onDecide: (id: string, decision: 'approve' | 'refuse') => void;
  onWithdraw: (id: string) => void;
}): Columns<GrantRequest> {
  const t = useWords(grantWords);
  const language = useLanguage();
  return [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('role'),
      render: (_, { title, lentBy }) => (
        <>
          {title} {lentBy && <Mark>{t('lentBy', { name: lentBy })}</Mark>}
        </>
      ),
    },
    {
      title: t('period'),
      render: (_, { from, until }) => (
        <>
          {formatDate(language, from)}
          <div className="ly-muted ly-small">{t('until', { until: formatDate(language, until) })}</div>
        </>
      ),
    },
    {
      title: t('askedBy'),
      render: (_, { askedBy, roster, askedAt }) => (
        <>
          {askedBy} {roster !== null && <Mark>{t('byRoster', { roster })}</Mark>}
          <div className="ly-muted ly-small">{formatDateTime(language, askedAt)}</div>
        </>
      ),
    },
    { title: t('state'), render: (_, { state }) => <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark> },
    {
      key: 'acts',
      render: (_, { id, mayDecide, mayWithdraw }) => (
        <Row>
          {mayDecide && (
            <>
              <Button onClick={() => acts.onDecide(id, 'approve')} size="small">
                {t('approve')}
              </Button>
              <Button onClick={() => acts.onDecide(id, 'refuse')} size="small">
                {t('refuse')}
              </Button>
            </>
          )}
          {mayWithdraw && (
            <Button onClick={() => acts.onWithdraw(id)} size="small">
              {t('withdraw')}
            </Button>
          )}
        </Row>
      ),
    },
  ];
}
