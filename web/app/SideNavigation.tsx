import { Link as RouterLink, useRouter } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { frameWords } from '#web/app/frame-words.ts';
import { navigationOf } from '#web/app/navigation.ts';
import { Icon } from '#web/ui/Icon.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';
import { useSaid, useWords } from '#web/ui/use-words.ts';

/** What stays free above and below the page that is open, in pixels. */
const room = 16;

/** The navigation at the left: what one comes for, in groups; on a narrow screen it opens over the page. */
export function SideNavigation(given: {
  pages: readonly StaffPage[];
  role: string;
  isOpen: boolean;
  onChosen: () => void;
}): ReactNode {
  const t = useWords(frameWords);
  const said = useSaid();
  const list = useCurrentInSight(given.role);
  return (
    <nav
      aria-label={t('navigation')}
      className={given.isOpen ? 'ly-nav ly-nav-open' : 'ly-nav'}
      id="navigation"
      ref={list}
    >
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

/** Has a list that is longer than the window show the page that is open, and moves nothing but the list. */
function useCurrentInSight(role: string): RefObject<HTMLElement | null> {
  const shown = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(() => {
    const list = shown.current;
    if (!list) return undefined;
    const bring = (): void => {
      const current = list.querySelector('[aria-current="page"]')?.getBoundingClientRect();
      const { top, bottom } = list.getBoundingClientRect();
      if (current)
        list.scrollTop += Math.max(current.bottom + room - bottom, 0) + Math.min(current.top - room - top, 0);
    };
    // It tells a size at once, and every other one: as styles come, the list opens, the window or its type changes.
    const watch = new ResizeObserver(bring);
    for (const part of [list, ...list.children]) watch.observe(part);
    // By then the router has put back where the list once stood beside that page, too.
    const forget = router.subscribe('onRendered', bring);
    return () => {
      watch.disconnect();
      forget();
    };
    // Another role has other parts.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [router, role]);
  return shown;
}
