import { Button, Pagination } from 'antd';
import type { ReactNode } from 'react';
import { type InboxItem, markRead, readInbox, readInboxSummary } from '#modules/notify/contract.ts';
import { RemindersPanel } from '#modules/notify/web/RemindersPanel.tsx';
import { SchoolHoursPanel } from '#modules/notify/web/SchoolHoursPanel.tsx';
import { WaysPanel } from '#modules/notify/web/WaysPanel.tsx';
import { words } from '#modules/notify/web/words.ts';
import { useFresh } from '#platform/browser/use-fresh.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession, useTakeRole } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Columns, Page, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './inbox.css';

const size = 20;

/** The messages of whoever is signed in, newest first; looking at them is reading them. */
export function InboxPage(): ReactNode {
  const t = useWords(words);
  const { data: summary } = useRead(readInboxSummary, {});
  const readAll = useAct(markRead);
  const { role } = useSession();
  const unread = summary?.unread ?? 0;
  const act = summary && unread > 0 && (
    <Button loading={readAll.isPending} onClick={() => readAll.mutate({ body: { upTo: summary.lastSeq } })}>
      {t('readAll')}
    </Button>
  );
  return (
    <Page actions={act} title={unread > 0 ? t('titleNew', { count: unread }) : t('title')}>
      <Columns>
        <Messages />
        {summary && (
          <Stack>
            <RemindersPanel summary={summary} />
            {role.role === 'school_leader' && <SchoolHoursPanel />}
            <WaysPanel />
          </Stack>
        )}
      </Columns>
    </Page>
  );
}

function Messages(): ReactNode {
  const t = useWords(words);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const inbox = useRead(readInbox, { query: { page, size: String(size) } });
  const { mutate } = useAct(markRead);
  const items = inbox.isPlaceholderData ? [] : (inbox.data?.items ?? []);
  const isNew = useFresh(items, (between) => mutate({ body: between }));
  if (inbox.error) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  if (!inbox.data) return <LoadingShape shape="list" />;
  const { total } = inbox.data;
  if (total === 0) return <EmptyState note={t('emptyNote')} title={t('empty')} />;
  return (
    <Stack>
      <ul aria-label={t('list')} className="ly-inbox">
        {inbox.data.items.map((item) => (
          <Message isNew={isNew(item.seq)} item={item} key={item.seq} />
        ))}
      </ul>
      {total > size && (
        <Pagination
          current={Number(page)}
          onChange={(next) => setAddress({ page: String(next) })}
          pageSize={size}
          showSizeChanger={false}
          showTotal={(count) => `${count} ${t('unit')}`}
          total={total}
        />
      )}
    </Stack>
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
    <li>
      <p className="ly-inbox-said">
        {isNew && <Mark tone="accent">{t('new')}</Mark>} {other ? item.text : <Link to={item.link}>{item.text}</Link>}
        {other && (
          <Button onClick={() => void takeRole(other.id, item.link)} type="link">
            {t('lookAs', { role: other.title })}
          </Button>
        )}
      </p>
      <span className="ly-muted ly-small">{formatDateTime(language, item.at)}</span>
    </li>
  );
}
