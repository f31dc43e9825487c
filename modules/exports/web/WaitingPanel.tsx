import { Button } from 'antd';
import type { ReactNode } from 'react';
import { approveExport, type Export, listWaitingExports, refuseExport } from '#modules/exports/contract/export.ts';
import { WhatFor, WhatIsIt } from '#modules/exports/web/ExportFacts.tsx';
import { exportWords } from '#modules/exports/web/export-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './exports.css';

/** What others asked for and the reader answers. */
export function WaitingPanel(): ReactNode {
  const t = useWords(exportWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [{ waiting }, setAddress] = useAddress({ waiting: '1' });
  const found = useRead(listWaitingExports, { query: { page: waiting } });
  const approve = useAct(approveExport, { onDone: () => toast(t('approved')) });
  const refuse = useAct(refuseExport, { onDone: () => toast(t('refused')) });
  const failed = approve.error ?? refuse.error;
  const columns: Columns<Export> = [
    { title: t('what'), render: (_, one) => <WhatIsIt one={one} /> },
    { title: t('why'), className: 'ly-table-text', render: (_, one) => <WhatFor one={one} /> },
    {
      title: t('askedBy'),
      render: (_, { askedBy, askedAs, askedAt }) => (
        <>
          {askedBy} · {askedAs}
          <div className="ly-muted ly-small">{formatDateTime(language, askedAt)}</div>
        </>
      ),
    },
    { title: t('until'), render: (_, { until }) => until && formatDateTime(language, until) },
    {
      key: 'acts',
      render: (_, { id }) => (
        <Row>
          <Button onClick={() => approve.mutate({ params: { id } })} size="small">
            {t('approve')}
          </Button>
          <Button onClick={() => refuse.mutate({ params: { id } })} size="small">
            {t('refuse')}
          </Button>
        </Row>
      ),
    },
  ];
  return (
    <Panel title={t('waiting')}>
      {failed && <ErrorState error={failed} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneWaitingNote')} title={t('noneWaiting')} />}
        error={found.error}
        label={t('waiting')}
        onPage={(next) => setAddress({ waiting: String(next) })}
        onRetry={() => void found.refetch()}
        page={Number(waiting)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('exportUnit')}
      />
    </Panel>
  );
}
