import { type ReactNode, useState } from 'react';
import type { InboxItem } from '#modules/notify/contract.ts';
import { words } from '#modules/notify/phone/words.ts';
import { useSession, useTakeRole } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { useFresh } from '#phone/api/use-fresh.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const atOnce = 20;

/** The messages of whoever holds the phone, newest first; looking at them is reading them. */
export function InboxScreen(): ReactNode {
  const t = useWords(words);
  const [pages, setPages] = useState(1);
  return (
    <Screen title={t('title')}>
      {Array.from({ length: pages }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <InboxPart key={index} onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined} page={index + 1} />
      ))}
      <Link to="/reminders">{t('remindersDo')}</Link>
    </Screen>
  );
}

/** How many older messages have not come into sight, and one press that puts them away. */
function Unseen(): ReactNode {
  const t = useWords(words);
  const summary = useRead('notify.readInboxSummary', {});
  const { post, state } = usePost('notify.markRead');
  const { unread = 0, lastSeq = 0 } = summary.data ?? {};
  if (unread === 0) return null;
  return (
    <Card>
      <Line>{t('unread', { count: unread })}</Line>
      <PlainButton busy={state === 'sending'} onPress={() => void post({ body: { upTo: lastSeq } }, t('readAll'))}>
        {t('readAll')}
      </PlainButton>
    </Card>
  );
}

function InboxPart({ page, onMore }: { page: number; onMore: (() => void) | undefined }): ReactNode {
  const t = useWords(words);
  const part = useRead('notify.readInbox', { query: { page: String(page), size: String(atOnce) } });
  const { post } = usePost('notify.markRead');
  const items = part.data?.items ?? [];
  const isNew = useFresh(items, (between) => void post({ body: between }, t('read')));
  if (part.error) return <ErrorState error={part.error} onRetry={() => void part.refetch()} />;
  if (!part.data) return <Skeleton />;
  const older = part.data.total - page * atOnce;
  return (
    <>
      {page === 1 && items.length === 0 && <EmptyState note={t('emptyNote')} title={t('empty')} />}
      {items.map((item) => (
        <Message isNew={isNew(item.seq)} item={item} key={item.seq} />
      ))}
      {onMore && older > 0 && (
        <>
          <PlainButton onPress={onMore}>{t('more', { count: older })}</PlainButton>
          <Unseen />
        </>
      )}
    </>
  );
}

function Message({ item, isNew }: { item: InboxItem; isNew: boolean }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { role, roles } = useSession();
  const takeRole = useTakeRole();
  const isFor = (code: string): boolean => item.roles.length === 0 || item.roles.includes(code);
  const other = isFor(role.role) ? undefined : roles.find((one) => isFor(one.role));
  return (
    <Card mark={isNew && <Mark tone="accent">{t('new')}</Mark>} title={item.text}>
      <Line>{formatDateTime(language, item.at)}</Line>
      {other ? (
        <PlainButton onPress={() => void takeRole(other.id, item.link)}>
          {t('lookAs', { role: other.title })}
        </PlainButton>
      ) : (
        <Link to={item.link}>
          {t('look')} <span className="ly-hidden">{item.text}</span>
        </Link>
      )}
    </Card>
  );
}
