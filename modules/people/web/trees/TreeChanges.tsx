import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { compareTree, type Tree, type TreeChange } from '#modules/people/contract/tree.ts';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What sits elsewhere on the day that is looked at than on another one. */
export function TreeChanges(given: { tree: Tree; on: string; from: string; onFrom: (day: string) => void }): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const { tree, on, from, onFrom } = given;
  const [page, setPage] = useState(1);
  const found = useRead(compareTree, { params: { tree }, query: { from, on, page } }, { enabled: from !== '' });
  const day = formatDate(language, from === '' ? on : from);
  const columns: Columns<TreeChange> = [
    { title: t('name'), dataIndex: 'name' },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('before'), render: (_, { before }) => before ?? t('nowhere') },
    { title: t('after'), render: (_, { after }) => <Mark tone="info">{after ?? t('nowhere')}</Mark> },
  ];
  const total = found.data?.total ?? 0;
  const title =
    from === '' ? t('compare') : total === 0 ? t('noChanges', { day }) : t('changes', { day, count: total });
  return (
    <Panel
      action={
        <DatePicker
          aria-label={t('compare')}
          onChange={(next) => onFrom(next ? next.format('YYYY-MM-DD') : '')}
          placeholder={t('compare')}
          value={from === '' ? null : dayjs(from)}
        />
      }
      title={title}
    >
      {from === '' ? (
        <p className="ly-muted">{t('compareNote')}</p>
      ) : (
        <DataTable
          columns={columns}
          empty={<EmptyState title={t('noChanges', { day })} />}
          error={found.error}
          label={t('compare')}
          onPage={setPage}
          onRetry={() => void found.refetch()}
          page={page}
          rowKey="id"
          rows={found.data?.items}
          total={total}
          unit={t('changeUnit')}
        />
      )}
    </Panel>
  );
}
