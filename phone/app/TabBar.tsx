import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { unreadKey } from '#platform/browser/use-stream.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { useSaid, useWords } from '#phone/ui/use-words.ts';

/** At most four tabs at the thumb: those of the role, and the reader's own. */
export function TabBar({ tabs, inbox }: { tabs: readonly PhonePage[]; inbox: InboxSource | undefined }): ReactNode {
  const t = useWords(frameWords);
  const said = useSaid();
  const [path] = useLocation();
  const { data: unread = 0 } = useQuery({
    queryKey: unreadKey,
    queryFn: async ({ signal }) => (await inbox?.unread(signal)) ?? 0,
    enabled: inbox !== undefined,
  });
  const all = [
    ...tabs.map((page) => ({ path: page.path as string, title: said(page.title) })),
    { path: '/me', title: t('me') },
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
          {tab.path === inbox?.path && unread > 0 && (
            <span className="ly-tab-unread">{unread > 99 ? '99+' : unread}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
