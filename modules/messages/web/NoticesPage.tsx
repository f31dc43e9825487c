import type { ReactNode } from 'react';
import { listNotices, type Notice } from '#modules/messages/contract/notice.ts';
import { GotMark } from '#modules/messages/web/GotMark.tsx';
import { words } from '#modules/messages/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The notices the reader got, the newest first. */
export function NoticesPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const got = useRead(listNotices, { query: { page } });
  const columns: Columns<Notice> = [
    {
      title: t('title'),
      className: 'ly-table-text',
      render: (_, { id, title }) => <Link to={`/notices/${id}`}>{title}</Link>,
    },
    { title: t('state'), render: (_, notice) => <GotMark notice={notice} /> },
    { title: t('from'), render: (_, { from, sentBy, sentAs }) => t('fromWhom', { from, name: sentBy, role: sentAs }) },
    { title: t('reachedAt'), render: (_, { sentAt }) => formatDateTime(language, sentAt) },
  ];
  return (
    <Page title={t('gotTitle')}>
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('gotNoneNote')} title={t('gotNone')} />}
        error={got.error}
        label={t('gotTitle')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void got.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={got.data?.items}
        total={got.data?.total ?? 0}
        unit={t('unit')}
      />
    </Page>
  );
}
