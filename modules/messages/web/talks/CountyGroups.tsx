import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { closeWorkGroup, listWorkGroups } from '#modules/messages/contract/work-group.ts';
import { GiveGroup, TakeGroup } from '#modules/messages/web/talks/KeepGroup.tsx';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Row = Reply<typeof listWorkGroups>['items'][number];

/** The groups of colleagues of the county, each to be closed or opened again, and none to be read; to who is not of the bureau those he may take over. */
export function CountyGroups({ isBureau }: { isBureau: boolean }): ReactNode {
  const t = useWords(workWords);
  const go = useGo();
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<{ act: 'give' | 'take'; id: string }>();
  const groups = useRead(listWorkGroups, { query: { page } });
  const act = useAct(closeWorkGroup);
  const columns = useColumns(isBureau, {
    isBusy: act.isPending,
    onClose: ({ id, isClosed }) => act.mutate({ params: { id }, body: { isClosed: !isClosed } }),
    onAsk: setAsked,
  });
  if (!isBureau && !groups.data?.total) return null;
  const title = t(isBureau ? 'all' : 'left');
  const done = (): void => setAsked(undefined);
  return (
    <Panel note={t(isBureau ? 'allNote' : 'leftNote')} title={title}>
      {act.error && <ErrorState error={act.error} />}
      {asked?.act === 'give' && <GiveGroup id={asked.id} isNaming onClose={done} />}
      {asked?.act === 'take' && (
        <TakeGroup id={asked.id} onClose={done} onTaken={() => go(`/work-groups/${asked.id}`)} />
      )}
      <DataTable
        columns={columns}
        empty={<EmptyState title={t('allNone')} />}
        error={groups.error}
        label={title}
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

interface Acts {
  isBusy: boolean;
  onClose: (row: Row) => void;
  onAsk: (asked: { act: 'give' | 'take'; id: string }) => void;
}

function useColumns(isBureau: boolean, { isBusy, onClose, onAsk }: Acts): Columns<Row> {
  const t = useWords(workWords);
  const language = useLanguage();
  const closing = (row: Row): ReactNode => {
    const name = t(row.isClosed ? 'reopen' : 'close');
    return (
      <Button aria-label={`${name} ${row.title}`} disabled={isBusy} onClick={() => onClose(row)} size="small">
        {name}
      </Button>
    );
  };
  const keeper = ({ id, title, keptBy, mayTake }: Row): ReactNode => {
    if (keptBy !== null) return keptBy;
    const [act, name] = mayTake ? (['take', t('take')] as const) : (['give', t('appoint')] as const);
    return (
      <Space>
        {t('nobodyKeeps')}
        <Button aria-label={`${name} ${title}`} onClick={() => onAsk({ act, id })} size="small">
          {name}
        </Button>
      </Space>
    );
  };
  return [
    { title: t('name'), className: 'ly-table-text', render: (_, { title }) => title },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('openedBy'), render: (_, { openedBy: name, organisation }) => t('opener', { name, organisation }) },
    { title: t('openedAt'), render: (_, { openedAt }) => formatDate(language, openedAt) },
    { title: t('keeper'), render: (_, row) => keeper(row) },
    ...(isBureau ? [{ title: t('state'), render: (_: unknown, row: Row) => closing(row) }] : []),
  ];
}
