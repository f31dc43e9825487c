import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { closeWorkGroup, listWorkGroups } from '#modules/messages/contract/work-group.ts';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Row = Reply<typeof listWorkGroups>['items'][number];

/** The groups of colleagues of the county, each to be closed or opened again, and none to be read. */
export function CountyGroups(): ReactNode {
  const t = useWords(workWords);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const groups = useRead(listWorkGroups, { query: { page } });
  const act = useAct(closeWorkGroup);
  const columns: Columns<Row> = [
    { title: t('name'), render: (_, { title }) => title },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('openedBy'), render: (_, { openedBy: name, organisation }) => t('opener', { name, organisation }) },
    { title: t('openedAt'), render: (_, { openedAt }) => formatDate(language, openedAt) },
    {
      title: t('state'),
      render: (_, { id, title, isClosed }) => (
        <Button
          aria-label={`${t(isClosed ? 'reopen' : 'close')} ${title}`}
          disabled={act.isPending}
          onClick={() => act.mutate({ params: { id }, body: { isClosed: !isClosed } })}
          size="small"
        >
          {t(isClosed ? 'reopen' : 'close')}
        </Button>
      ),
    },
  ];
  return (
    <Panel note={t('allNote')} title={t('all')}>
      {act.error && <ErrorState error={act.error} />}
      <DataTable
        columns={columns}
        empty={<EmptyState title={t('allNone')} />}
        error={groups.error}
        label={t('all')}
        onPage={setPage}
        onRetry={() => void groups.refetch()}
        page={page}
        rowKey="id"
        rows={groups.data?.items}
        total={groups.data?.total ?? 0}
        unit={t('unit')}
      />
    </Panel>
  );
}
