import { type ReactNode, useEffect } from 'react';
import { useParams } from 'wouter';
import type { Notice } from '#modules/messages/contract/notice.ts';
import { Attachments } from '#modules/messages/phone/Attachments.tsx';
import { NoticeMark } from '#modules/messages/phone/NoticeMark.tsx';
import { ReceiptCard } from '#modules/messages/phone/ReceiptCard.tsx';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import { WriteToSender } from '#modules/messages/phone/WriteToSender.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** One notice: what it says, read aloud where wanted, and what it asks for each child. */
export function NoticeScreen(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead('messages.readNotice', { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return <Told notice={data} />;
}

function Told({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(noticeWords);
  const language = useLanguage();
  useReading(notice);
  const { title, body, from, sentBy, sentAs, onBehalf, sentAt, recalledAt, recallReason, corrects, correctedBy } =
    notice;
  const { attachments } = notice;
  const pictures = attachments.filter(({ sort }) => sort === 'picture').map(({ alt }) => t('picture', { alt }));
  return (
    <Screen title={title}>
      <Card mark={<NoticeMark notice={notice} />} title={t('from', { from, name: sentBy, role: sentAs })}>
        {onBehalf && <Line>{t('onBehalf', { name: onBehalf })}</Line>}
        <Line>{formatDateTime(language, sentAt)}</Line>
        {recalledAt && (
          <p>{t('recalledBecause', { at: formatDateTime(language, recalledAt), reason: recallReason ?? '' })}</p>
        )}
        {correctedBy && <Link to={`/notices/${correctedBy}`}>{t('corrected')}</Link>}
        {body.split('\n').map((paragraph, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{paragraph}</p>
        ))}
        <ReadAloud text={[title, body, ...pictures].join('。')} />
        <Attachments attachments={attachments} />
        {corrects && <Link to={`/notices/${corrects}`}>{t('corrects')}</Link>}
      </Card>
      {recalledAt === null &&
        notice.receipts
          .filter(({ isOpen, answer }) => isOpen || answer !== null)
          .map((receipt) => <ReceiptCard key={receipt.about} notice={notice} receipt={receipt} />)}
      <WriteToSender notice={notice} />
    </Screen>
  );
}

/** To have it open is to have read it. */
function useReading({ id, title, textHash, recalledAt, receipts }: Notice): void {
  const t = useWords(noticeWords);
  const { post } = usePost('messages.answerNotice');
  const unread = recalledAt === null ? receipts.find(({ readAt }) => readAt === null)?.about : undefined;
  useEffect(() => {
    if (unread !== undefined)
      void post({ params: { id }, body: { about: unread, answer: null, textHash } }, t('answered', { title }));
    // It is said once for each child the notice is for, whatever else of the screen is made anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [unread]);
}
