import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type DeadDelivery, dropDead, listDead, retryDead } from '#modules/notify/contract.ts';
import { deadWords } from '#modules/notify/web/dead-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The messages no way took, for whoever keeps the system: neither for whom nor what they were. */
export function DeadPage(): ReactNode {
  const t = useWords(deadWords);
  const toast = useUndoToast();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const dead = useRead(listDead, { query: { page } });
  const retry = useAct(retryDead, { onDone: () => toast(t('retried')), refreshes: [listDead.access] });
  const drop = useAct(dropDead, { onDone: () => toast(t('left')), refreshes: [listDead.access] });
  const failed = retry.error ?? drop.error;
  const columns = useColumns({
    onRetry: (id) => retry.mutate({ params: { id } }),
    onDrop: (id) => drop.mutate({ params: { id } }),
  });
  const counts = (dead.data?.counts ?? []).map(({ phase, count }) => t('counted', { phase: t(phase), count }));
  return (
    <Page subtitle={t('note')} title={t('title')}>
      {failed && <ErrorState error={failed} />}
      {counts.length > 0 && <p className="ly-muted">{counts.join(' · ')}</p>}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
        error={dead.error}
        label={t('title')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void dead.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={dead.data?.items}
        total={dead.data?.total ?? 0}
        unit={t('unit')}
      />
    </Page>
  );
}

function useColumns(acts: { onRetry: (id: string) => void; onDrop: (id: string) => void }): Columns<DeadDelivery> {
  const t = useWords(deadWords);
  const language = useLanguage();
  return [
    {
      title: t('id'),
      render: (_, { id, isUrgent }) => (
        <>
          <code>{id}</code> {isUrgent && <Mark tone="warn">{t('urgent')}</Mark>}
        </>
      ),
    },
    {
      title: t('ways'),
      render: (_, { ways }) =>
        formatList(
          language,
          ways.map((way) => t(way)),
        ),
    },
    { title: t('reason'), render: (_, { reason }) => reason && t(reason) },
    { title: t('madeAt'), render: (_, { madeAt }) => formatDateTime(language, madeAt) },
    { title: t('diedAt'), render: (_, { diedAt }) => formatDateTime(language, diedAt) },
    {
      title: t('do'),
      render: (_, { id }) => (
        <Row>
          <Button onClick={() => acts.onRetry(id)} size="small">
            {t('retry')}
          </Button>
          <Button onClick={() => acts.onDrop(id)} size="small">
            {t('drop')}
          </Button>
        </Row>
      ),
    },
  ];
}
