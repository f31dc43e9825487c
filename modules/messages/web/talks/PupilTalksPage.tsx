import type { ReactNode } from 'react';
import { type Conversation, listConversations, type PupilTalk } from '#modules/messages/contract/conversation.ts';
import { PupilTalksToKeep } from '#modules/messages/web/talks/PupilTalksToKeep.tsx';
import { pupilWords } from '#modules/messages/web/talks/pupil-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Talks with pupils: to the safeguarding lead those that wait for adults, to anybody else those he is in. */
export function PupilTalksPage(): ReactNode {
  const t = useWords(pupilWords);
  const isLead = useSession().role.role === 'safeguard_lead';
  return (
    <Page subtitle={t(isLead ? 'subtitleLead' : 'subtitleAdult')} title={t('title')}>
      {isLead ? <PupilTalksToKeep /> : <OwnTalks />}
    </Page>
  );
}

const isPupilTalk = (of: Conversation): of is PupilTalk => of.kind === 'pupil';

function OwnTalks(): ReactNode {
  const t = useWords(pupilWords);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const talks = useRead(listConversations, { query: { page, among: 'pupils' } });
  const columns = useColumns();
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('noneAdult')} title={t('none')} />}
      error={talks.error}
      label={t('title')}
      onPage={(next) => setAddress({ page: String(next) })}
      onRetry={() => void talks.refetch()}
      page={Number(page)}
      rowKey="id"
      rows={talks.data?.items.filter(isPupilTalk)}
      total={talks.data?.total ?? 0}
      unit={t('unit')}
    />
  );
}

function useColumns(): Columns<PupilTalk> {
  const t = useWords(pupilWords);
  const language = useLanguage();
  return [
    { title: t('child'), render: (_, { id, childName }) => <Link to={`/talks/${id}`}>{childName}</Link> },
    {
      title: t('adults'),
      render: (_, { adults }) =>
        formatList(
          language,
          adults.map((one) => t('adult', one)),
        ),
    },
    {
      title: t('state'),
      render: (_, { unread, isComplete }) =>
        unread > 0 ? (
          <Mark tone="accent">{t('unread', { count: unread })}</Mark>
        ) : (
          <Mark>{t(isComplete ? 'complete' : 'incomplete')}</Mark>
        ),
    },
    { title: t('lastAt'), render: (_, { lastAt }) => formatDateTime(language, lastAt) },
  ];
}
