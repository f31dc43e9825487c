import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { frameWords } from '#web/app/frame-words.ts';
import { navigationOf } from '#web/app/navigation.ts';
import { Icon } from '#web/ui/Icon.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';
import { useSaid, useWords } from '#web/ui/use-words.ts';

/** The navigation at the left: what one comes for, in groups; on a narrow screen it opens over the page. */
export function SideNavigation(given: {
  pages: readonly StaffPage[];
  role: string;
  isOpen: boolean;
  onChosen: () => void;
}): ReactNode {
  const t = useWords(frameWords);
  const said = useSaid();
  return (
    <nav aria-label={t('navigation')} className={given.isOpen ? 'ly-nav ly-nav-open' : 'ly-nav'} id="navigation">
      {navigationOf(given.pages, given.role).map(({ group, pages }) => (
        <div key={group}>
          {group !== 'work' && <h2 className="ly-nav-group">{t(group)}</h2>}
          <ul>
            {pages.map((page) => (
              <li key={page.path}>
                <RouterLink
                  activeOptions={{ exact: page.path === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                  className="ly-nav-link"
                  onClick={given.onChosen}
                  to={page.path}
                >
                  {page.icon && <Icon name={page.icon} />}
                  {said(page.title)}
                </RouterLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
