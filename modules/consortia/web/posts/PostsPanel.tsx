import type { ReactNode } from 'react';
import type { ConsortiumInFull, PostBalance } from '#modules/consortia/contract/consortium.ts';
import { consortiumWords } from '#modules/consortia/web/consortium-words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { formatList } from '#platform/i18n/format.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** By school of a consortium, lessons a week given and received, and what it still lacks. */
export function PostsPanel({ consortium: { posts } }: { consortium: ConsortiumInFull }): ReactNode {
  const t = useWords(consortiumWords);
  return (
    <Panel note={t('balanceNote')} title={t('balance')}>
      <DataTable
        columns={useColumns()}
        label={t('balance')}
        rowKey="id"
        rows={posts.map((one) => ({ ...one, id: one.school.id }))}
        total={posts.length}
        unit={t('unit')}
      />
    </Panel>
  );
}

type Line = PostBalance & { id: string };

function useColumns(): Columns<Line> {
  const t = useWords(consortiumWords);
  const language = useLanguage();
  const { nameOf } = useCategories();
  return [
    { title: t('school'), key: 'school', className: 'ly-table-text', render: (_, { school }) => school.name },
    ...(['shared', 'given', 'received'] as const).map((key) => ({
      title: t(key),
      key,
      render: (_: unknown, one: Line) => one[key],
    })),
    {
      title: t('lacks'),
      key: 'lacks',
      className: 'ly-table-text',
      render: (_, { lacks }) => (lacks.length === 0 ? t('lacksNone') : formatList(language, lacks.map(nameOf))),
    },
  ];
}
