import { type ReactNode, useState } from 'react';
import type { Notice } from '#modules/messages/contract/notice.ts';
import { ToDecide } from '#modules/messages/phone/deciding/ToDecide.tsx';
import { NoticeMark } from '#modules/messages/phone/NoticeMark.tsx';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const atOnce = 20;

/** The notices of whoever holds the phone, the newest first. */
export function NoticesScreen(): ReactNode {
  const t = useWords(noticeWords);
  const [pages, setPages] = useState(1);
  return (
    <Screen title={t('title')}>
      {/* For some who decide this is the first screen of their day. */}
      <ToDecide />
      {Array.from({ length: pages }, (_, index) => (
        <NoticesPart
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined}
          page={index + 1}
        />
      ))}
    </Screen>
  );
}

function NoticesPart({ page, onMore }: { page: number; onMore: (() => void) | undefined }): ReactNode {
  const t = useWords(noticeWords);
  const { data, error, refetch } = useRead('messages.listNotices', {
    query: { page: String(page), size: String(atOnce) },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const older = data.total - page * atOnce;
  return (
    <>
      {data.total === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {data.items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {onMore && older > 0 && <PlainButton onPress={onMore}>{t('more', { count: older })}</PlainButton>}
    </>
  );
}

function NoticeCard({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  const { id, title, from, sentBy, sentAs, sentAt } = notice;
  return (
    <Card mark={<NoticeMark notice={notice} />} title={title}>
      <Line>{t('from', { from, name: sentBy, role: sentAs })}</Line>
      <Line>{formatDateTime(language, sentAt)}</Line>
      <Link to={`/notices/${id}`}>
        {t('open')} <span className="ly-hidden">{title}</span>
      </Link>
    </Card>
  );
}
