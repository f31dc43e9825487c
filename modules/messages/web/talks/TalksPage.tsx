import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Conversation, listConversations } from '#modules/messages/contract/conversation.ts';
import { NewTalk } from '#modules/messages/web/talks/NewTalk.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A teacher's conversations, the newest message first; who leads the class may begin one. */
export function TalksPage(): ReactNode {
  const t = useWords(talkWords);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [isBeginning, setIsBeginning] = useState(false);
  const mayBegin = useSession().role.role === 'homeroom';
  const talks = useRead(listConversations, { query: { page } });
  const columns = useColumns();
  return (
    <Page
      actions={
        mayBegin && (
          <Button onClick={() => setIsBeginning(true)} type="primary">
            {t('begin')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={t('title')}
    >
      {isBeginning && <NewTalk onClose={() => setIsBeginning(false)} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        error={talks.error}
        label={t('title')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void talks.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={talks.data?.items}
        total={talks.data?.total ?? 0}
        unit={t('unit')}
      />
    </Page>
  );
}

function useColumns(): Columns<Conversation> {
  const t = useWords(talkWords);
  const language = useLanguage();
  return [
    {
      title: t('partner'),
      render: (_, { id, partner: { name, role } }) => <Link to={`/talks/${id}`}>{t('partnerIs', { name, role })}</Link>,
    },
    { title: t('child'), render: (_, { childName }) => childName },
    {
      title: t('state'),
      render: (_, { unread, isOpen }) =>
        unread > 0 ? (
          <Mark tone="accent">{t('unread', { count: unread })}</Mark>
        ) : (
          <Mark>{t(isOpen ? 'open' : 'over')}</Mark>
        ),
    },
    { title: t('lastAt'), render: (_, { lastAt }) => formatDateTime(language, lastAt) },
  ];
}
