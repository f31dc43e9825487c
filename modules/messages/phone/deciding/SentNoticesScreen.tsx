import type { ReactNode } from 'react';
import type { SentNotice } from '#modules/messages/contract/notice.ts';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { WaitingNotices } from '#modules/messages/phone/deciding/WaitingNotices.tsx';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const deciders = ['school_leader', 'official'];

/** What the reader has sent, and above it what others want to send and he may let them. */
export function SentNoticesScreen(): ReactNode {
  const t = useWords(decidingWords);
  const mayDecide = deciders.includes(useSession().role.role);
  const { data, error, refetch } = useRead('messages.listSentNotices', { query: { size: '20' } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={t('notices.title')}>
      {mayDecide && <WaitingNotices />}
      {data.total === 0 && <EmptyState note={t('notices.noneNote')} title={t('notices.none')} />}
      {data.items.map((notice) => (
        <SentCard key={notice.id} notice={notice} />
      ))}
    </Screen>
  );
}

const counted = { read: 'reads', confirm: 'counts', sign: 'signs' } as const;

function SentCard({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(decidingWords);
  const language = useLanguage();
  const { title, state, level, audience, sentAt, leavesAt, persons, read, answered, declined } = notice;
  const { decidedBy, decidedReason: reason } = notice;
  const isLeft = sentAt !== null;
  return (
    <Card mark={<Mark tone={isLeft ? 'good' : 'accent'}>{t(`state.${state}`)}</Mark>} title={title}>
      <Line>{formatDateTime(language, sentAt ?? leavesAt)}</Line>
      <Line>{t('to', { audience, count: persons })}</Line>
      {reason !== null && <Line>{t('decidedBecause', { name: decidedBy ?? '', reason })}</Line>}
      {isLeft && <Line>{t(counted[level], { persons, read, answered, declined, signed: answered - declined })}</Line>}
    </Card>
  );
}
