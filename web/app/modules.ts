import type { SessionSource } from '#platform/browser/session.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import type { SearchProvider, StaffPage } from '#web/ui/staff-page.ts';

/** What a module may hand to the staff's frame from `web/routes.tsx`. */
export interface StaffRoutes {
  pages: readonly StaffPage[];
  searches?: readonly SearchProvider[];
  session?: SessionSource;
  inbox?: InboxSource;
}

const found = import.meta.glob<StaffRoutes>('../../modules/*/web/routes.tsx', { eager: true });

/** All that the modules hand to the frame, in the order of their names. */
export function staffRoutes(): Required<Pick<StaffRoutes, 'pages' | 'searches'>> &
  Pick<StaffRoutes, 'session' | 'inbox'> {
  const all = Object.values(found);
  const session = all.find((routes) => routes.session)?.session;
  const inbox = all.find((routes) => routes.inbox)?.inbox;
  return {
    pages: all.flatMap((routes) => routes.pages),
    searches: all.flatMap((routes) => routes.searches ?? []),
    ...(session ? { session } : {}),
    ...(inbox ? { inbox } : {}),
  };
}
