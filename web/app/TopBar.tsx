import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTakeRole } from '#platform/browser/session.ts';
import type { Session } from '#platform/browser/session.ts';
import { unreadKey } from '#platform/browser/use-stream.ts';
import { CommandPalette } from '#web/app/CommandPalette.tsx';
import { frameWords } from '#web/app/frame-words.ts';
import type { StaffRoutes } from '#web/app/modules.ts';
import { prefer, useIsDark, usePreferences } from '#platform/browser/preferences.ts';
import { useChangeSession } from '#web/app/use-change-session.ts';
import { useShortcut } from '#web/app/use-shortcut.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  routes: StaffRoutes;
  session: Session;
  isMenuOpen: boolean;
  onMenu: () => void;
}

/** The bar at the top: whose county, search, inbox, language, colours, and always the role one acts in. */
export function TopBar({ routes, session, isMenuOpen, onMenu }: Given): ReactNode {
  const t = useWords(frameWords);
  const { language } = usePreferences();
  const isDark = useIsDark();
  const [isSearching, setIsSearching] = useState(false);
  useShortcut('k', () => setIsSearching(true));
  return (
    <header aria-label={t('top')} className="ly-top">
      <button
        aria-controls="navigation"
        aria-expanded={isMenuOpen}
        aria-label={t(isMenuOpen ? 'closeMenu' : 'menu')}
        className="ly-top-button ly-top-menu"
        onClick={onMenu}
        type="button"
      >
        <Icon name={isMenuOpen ? 'close' : 'menu'} />
      </button>
      <Link className="ly-brand" to="/">
        {t('product')}
      </Link>
      <span className="ly-top-county">
        {session.county.name} · {t('slogan')}
      </span>
      <button className="ly-top-search" onClick={() => setIsSearching(true)} type="button">
        <Icon name="search" size={16} />
        <span>{t('search')}</span>
        <kbd>⌘K</kbd>
      </button>
      <Inbox routes={routes} />
      <button
        className="ly-top-button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
        title={t('toEnglish')}
        type="button"
      >
        {t('english')}
      </button>
      <button
        aria-label={t(isDark ? 'light' : 'dark')}
        className="ly-top-button"
        onClick={() => prefer({ theme: isDark ? 'light' : 'dark' })}
        type="button"
      >
        <Icon name={isDark ? 'sun' : 'moon'} />
      </button>
      <RoleSwitch routes={routes} session={session} />
      {isSearching && <CommandPalette onClose={() => setIsSearching(false)} role={session.role.role} routes={routes} />}
    </header>
  );
}

function Inbox({ routes: { inbox } }: { routes: StaffRoutes }): ReactNode {
  const t = useWords(frameWords);
  const { data: unread = 0 } = useQuery({
    queryKey: unreadKey,
    queryFn: async ({ signal }) => (await inbox?.unread(signal)) ?? 0,
    enabled: inbox !== undefined,
  });
  if (!inbox) return null;
  return (
    <Link className="ly-top-button" to={inbox.path}>
      <Icon name="bell" />
      <span className="ly-top-words">{t('messages')}</span>
      {unread > 0 && (
        <span className="ly-top-unread">
          {unread > 99 ? '99+' : unread}
          <span className="ly-hidden"> {t('unread')}</span>
        </span>
      )}
    </Link>
  );
}

function RoleSwitch({ routes, session }: Pick<Given, 'routes' | 'session'>): ReactNode {
  const t = useWords(frameWords);
  const change = useChangeSession();
  const takeRole = useTakeRole();
  const go = useGo();
  const source = routes.session;
  const choose = async (key: string): Promise<void> => {
    if (key === 'security') return go(source?.securityPath ?? '/');
    if (key === 'password') return go(source?.passwordPath ?? '/');
    return key === 'leave' ? change(source?.signOut(), source?.signInPath ?? '/sign-in') : takeRole(key, '/');
  };
  return (
    <Dropdown
      getPopupContainer={(button) => button.parentElement ?? document.body}
      menu={{
        selectable: true,
        selectedKeys: [session.role.id],
        onClick: ({ key }) => void choose(key),
        items: [
          {
            type: 'group',
            label: t('changeRole'),
            children: session.roles.map((role) => ({ key: role.id, label: role.title })),
          },
          { type: 'divider' },
          ...(source?.securityPath ? [{ key: 'security', label: t('security') }] : []),
          ...(source?.passwordPath ? [{ key: 'password', label: t('password') }] : []),
          { key: 'leave', label: t('signOut') },
        ],
      }}
      trigger={['click']}
    >
      <button
        aria-label={t('role', { title: `${session.person.name} · ${session.role.title}` })}
        className="ly-top-button ly-top-role"
        type="button"
      >
        <span>
          {session.person.name} · {session.role.title}
        </span>
        <span aria-hidden="true">▾</span>
      </button>
    </Dropdown>
  );
}
