import { type ReactNode, useEffect } from 'react';
import { markRead, readInbox } from '#modules/notify/contract.ts';
import { words } from '#modules/notify/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The messages of whoever is signed in, newest first; looking at them is reading them. */
export function InboxPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const inbox = useRead(readInbox, { query: { size: '50' } });
  const { mutate } = useAct(markRead);
  const newest = inbox.data?.items.find((item) => !item.read)?.seq;
  useEffect(() => {
    if (newest !== undefined) mutate({ body: { upTo: newest } });
  }, [newest, mutate]);
  if (inbox.error) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  if (!inbox.data) return <LoadingShape shape="list" />;
  return (
    <Page narrow title={t('title')}>
      <Stack>
        {inbox.data.items.length === 0 && <EmptyState note={t('emptyNote')} title={t('empty')} />}
        {inbox.data.items.map((item) => (
          <Panel key={item.seq}>
            <p>
              {!item.read && <Mark tone="accent">{t('new')}</Mark>} <Link to={item.link}>{item.text}</Link>
            </p>
            <p className="ly-muted ly-small">{formatDateTime(language, item.at)}</p>
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}
