import { type ReactNode, useEffect } from 'react';
import { words } from '#modules/notify/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** The messages of whoever holds the phone; looking at them is reading them. */
export function InboxScreen(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const inbox = useRead('notify.readInbox', { query: { size: '30' } }, { keep: true });
  const { post } = usePost('notify.markRead');
  const newest = inbox.data?.items.find((item) => !item.read)?.seq;
  const label = t('read');
  useEffect(() => {
    if (newest !== undefined) void post({ body: { upTo: newest } }, label);
  }, [newest, post, label]);
  if (inbox.error) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  if (!inbox.data) return <Skeleton />;
  return (
    <Screen title={t('title')}>
      {inbox.data.items.length === 0 && <EmptyState title={t('empty')} />}
      {inbox.data.items.map((item) => (
        <Card key={item.seq} mark={!item.read && <Mark tone="accent">{t('new')}</Mark>} title={item.text}>
          <Line>{formatDateTime(language, item.at)}</Line>
          <Link to={item.link}>{t('look')}</Link>
        </Card>
      ))}
    </Screen>
  );
}
