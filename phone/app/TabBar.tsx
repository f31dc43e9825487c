import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { ownTab } from '#phone/app/own-tab.ts';
import { Unread, useUnread } from '#phone/app/Unread.tsx';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { useSaid, useWords } from '#phone/ui/use-words.ts';

/** At most four tabs at the thumb: those of the role, and the reader's own. */
export function TabBar({ tabs, inbox }: { tabs: readonly PhonePage[]; inbox: InboxSource | undefined }): ReactNode {
  const t = useWords(frameWords);
  const said = useSaid();
  const [path] = useLocation();
  const unread = useUnread(inbox);
  // Where the inbox has no tab of its own, it is reached from the reader's.
  const inboxTab = tabs.some((tab) => tab.path === inbox?.path) ? inbox?.path : ownTab.path;
  const all = [
    ...tabs.map((page) => ({ path: page.path as string, title: said(page.title) })),
    { path: ownTab.path, title: said(ownTab.title) },
  ];
  return (
    <nav aria-label={t('tabs')} className="ly-tabs">
      {all.map((tab) => (
        <Link
          aria-current={path === tab.path || path.startsWith(`${tab.path}/`) ? 'page' : undefined}
          className="ly-tab"
          href={tab.path}
          key={tab.path}
        >
          {tab.title}
          {tab.path === inboxTab && <Unread count={unread} />}
        </Link>
      ))}
    </nav>
  );
}
