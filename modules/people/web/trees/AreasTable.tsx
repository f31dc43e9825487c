import type { ReactNode } from 'react';
import { type Area, listMembers, type Tree, type TreeMember } from '#modules/people/contract/tree.ts';
import { MoveMember } from '#modules/people/web/trees/MoveMember.tsx';
import { treePageWords } from '#modules/people/web/trees/tree-page-words.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What a reader of a tree looks at. */
interface Looking {
  tree: Tree;
  on: string;
  areas: readonly Area[];
  mayMove: boolean;
}

/** The areas of a tree as of a day, each with what it lies in; what sits in one is read when it is opened. */
export function AreasTable({ areas, ...given }: Omit<Looking, 'areas'> & { areas: Area[] | undefined }): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const names = new Map(areas?.map(({ id, name }) => [id, name]));
  const figure = (name: 'schools' | 'organisations' | 'villages') => ({
    title: t(name),
    dataIndex: name,
    align: 'right' as const,
    render: (count: number) => formatNumber(language, count),
  });
  const columns: Columns<Area> = [
    { title: t('name'), dataIndex: 'name' },
    { title: t('code'), dataIndex: 'code' },
    { title: t('within'), render: (_, { within }) => (within === null ? t('top') : names.get(within)) },
    figure('schools'),
    figure('villages'),
    figure('organisations'),
    {
      title: t('pupils'),
      align: 'right',
      render: (_, { count: { pupils, hidden } }) => {
        const told = formatNumber(language, pupils);
        return hidden === 0 ? told : t('hidden', { pupils: told, count: hidden });
      },
    },
  ];
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('noneNote')} title={t('none')} />}
      label={t('name')}
      rowKey="id"
      rows={areas}
      unit={t('unit')}
      within={{
        holds: () => true,
        render: (area) => <Members areas={areas ?? []} within={area.id} {...given} />,
      }}
    />
  );
}

/** As many as one area has, but for a few. */
const most = 200;

function Members({ within, ...looking }: Looking & { within: string }): ReactNode {
  const t = useWords(treePageWords);
  const language = useLanguage();
  const { tree, on, mayMove } = looking;
  const members = useRead(listMembers, { params: { tree }, query: { within, on, size: most } });
  if (members.error) return <ErrorState error={members.error} onRetry={() => void members.refetch()} />;
  const columns: Columns<TreeMember> = [
    { title: t('name'), dataIndex: 'name' },
    { title: t('kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('since'), render: (_, { began }) => formatDate(language, began) },
    ...(mayMove
      ? [{ key: 'move', render: (_: unknown, member: TreeMember) => <MoveMember {...looking} member={member} /> }]
      : []),
  ];
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState title={t('empty')} />}
      label={t('memberUnit')}
      rowKey="id"
      rows={members.data?.items}
      total={members.data?.total ?? 0}
      unit={t('memberUnit')}
    />
  );
}
