import type { ReactNode } from 'react';
import { type Consortium, listConsortia } from '#modules/consortia/contract/consortium.ts';
import { consortiumWords } from '#modules/consortia/web/consortium-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The consortia the reader’s school belongs to, or those of the county. */
export function ConsortiaPage(): ReactNode {
  const t = useWords(consortiumWords);
  const [address, setAddress] = useAddress({ page: '1' });
  const read = useRead(listConsortia, { query: { page: address.page } });
  const total = read.data?.total;
  return (
    <Page
      subtitle={t('subtitle')}
      title={total === undefined ? t('consortia') : total === 0 ? t('titleNone') : t('title', { count: total })}
    >
      <DataTable
        columns={useColumns()}
        empty={<EmptyState note={t('emptyNote')} title={t('titleNone')} />}
        error={read.error}
        label={t('consortia')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void read.refetch()}
        page={Number(address.page)}
        rowKey="id"
        rows={read.data?.items}
        total={total ?? 0}
        unit={t('unit')}
      />
    </Page>
  );
}

function useColumns(): Columns<Consortium> {
  const t = useWords(consortiumWords);
  // A department reads which there are, not what they do.
  const mayOpen = useSession().role.role !== 'department';
  return [
    {
      title: t('name'),
      key: 'name',
      className: 'ly-table-text',
      render: (_, { id, name }) => (mayOpen ? <Link to={`/consortia/${id}`}>{name}</Link> : name),
    },
    { title: t('lead'), key: 'lead', className: 'ly-table-text', render: (_, { lead }) => lead?.name ?? t('nobody') },
    { title: t('schools'), key: 'schools', render: (_, { schools }) => t('schoolCount', { count: schools.length }) },
  ];
}
