import { Button } from 'antd';
import type { ReactNode } from 'react';
import { listSentNotices, type SentNotice } from '#modules/messages/contract/notice.ts';
import { SentNoticeDetail } from '#modules/messages/web/SentNoticeDetail.tsx';
import { StateMark } from '#modules/messages/web/StateMark.tsx';
import { WaitingPanel } from '#modules/messages/web/WaitingPanel.tsx';
import { words } from '#modules/messages/web/words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const deciders = ['school_leader', 'official'];

/** What waits for a second person first, then what one has sent, and how far each is. */
export function SentNoticesPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const isDecider = deciders.includes(useSession().role.role);
  return (
    <Page
      actions={
        <Button onClick={() => go('/sent-notices/new')} type="primary">
          {t('compose')}
        </Button>
      }
      subtitle={t('sentNote')}
      title={t('sentTitle')}
    >
      <Stack>
        {isDecider && <WaitingPanel />}
        <SentPanel />
      </Stack>
    </Page>
  );
}

function SentPanel(): ReactNode {
  const t = useWords(words);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const sent = useRead(listSentNotices, { query: { page } });
  const columns = useColumns();
  return (
    <Panel title={t('sent')}>
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('sentNoneNote')} title={t('sentNone')} />}
        error={sent.error}
        label={t('sent')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void sent.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={sent.data?.items}
        total={sent.data?.total ?? 0}
        unit={t('unit')}
        within={{ holds: () => true, render: (notice) => <SentNoticeDetail notice={notice} /> }}
      />
    </Panel>
  );
}

function useColumns(): Columns<SentNotice> {
  const t = useWords(words);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(language, value);
  return [
    {
      title: t('title'),
      className: 'ly-table-text',
      render: (_, { title, audience }) => (
        <>
          {title}
          <div className="ly-muted ly-small">{audience}</div>
        </>
      ),
    },
    { title: t('state'), render: (_, { state }) => <StateMark state={state} /> },
    { title: t('leaves'), render: (_, { sentAt, leavesAt }) => formatDateTime(language, sentAt ?? leavesAt) },
    { title: t('persons'), align: 'right', render: (_, { persons }) => number(persons) },
    { title: t('read'), align: 'right', render: (_, { read }) => number(read) },
    {
      title: t('answered'),
      align: 'right',
      render: (_, { level, answered, declined }) => {
        if (level === 'sign') return t('signedOrNot', { signed: answered - declined, declined });
        return level === 'read' ? '—' : number(answered);
      },
    },
  ];
}
