import type { ReactNode } from 'react';
import type { Conversation, listConversations, PupilTalk } from '#modules/messages/contract/conversation.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import type { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type OfOthers = Exclude<Conversation, PupilTalk>;

/** Talks with pupils have a page of their own. */
const isOfOthers = (of: Conversation): of is OfOthers => of.kind !== 'pupil';

/** A page of conversations, each to be opened. */
export function TalksTable(given: {
  talks: ReturnType<typeof useRead<typeof listConversations>>;
  label: string;
  unit: string;
  page: number;
  onPage: (page: number) => void;
  empty?: ReactNode;
}): ReactNode {
  const { talks, label, unit, page, onPage, empty } = given;
  const columns = useColumns();
  return (
    <DataTable
      columns={columns}
      empty={empty}
      error={talks.error}
      label={label}
      onPage={onPage}
      onRetry={() => void talks.refetch()}
      page={page}
      rowKey="id"
      rows={talks.data?.items.filter(isOfOthers)}
      total={talks.data?.total ?? 0}
      unit={unit}
    />
  );
}

function useColumns(): Columns<OfOthers> {
  const t = useWords(talkWords);
  const language = useLanguage();
  const nameOf = (of: OfOthers): string => {
    if (of.kind === 'talk') return t('partnerIs', of.partner);
    return of.kind === 'class' ? t('group', { name: of.name }) : of.title;
  };
  return [
    {
      title: t('partner'),
      render: (_, of) => <Link to={`/talks/${of.id}`}>{nameOf(of)}</Link>,
    },
    { title: t('child'), render: (_, of) => (of.kind === 'talk' ? of.childName : t('noChild')) },
    {
      title: t('about'),
      render: (_, of) => {
        if (of.kind !== 'talk') return t('groupAbout');
        return of.notice ? t('notice', { title: of.notice.title }) : t('anything');
      },
    },
    { title: t('state'), render: (_, of) => <State of={of} /> },
    { title: t('lastAt'), render: (_, { lastAt }) => formatDateTime(language, lastAt) },
  ];
}

function State({ of }: { of: OfOthers }): ReactNode {
  const t = useWords(talkWords);
  if (of.unread > 0) return <Mark tone="accent">{t('unread', { count: of.unread })}</Mark>;
  if (of.isOpen) return <Mark>{t('open')}</Mark>;
  return <Mark>{t(of.kind !== 'class' || of.isClosed ? 'over' : 'staffOnlyNow')}</Mark>;
}
