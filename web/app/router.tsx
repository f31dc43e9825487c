import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import type { AnyRouter, RouterHistory } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FramePages } from '#web/app/frame-pages.tsx';
import type { StaffRoutes } from '#web/app/modules.ts';
import { openedPage } from '#web/app/opened-page.tsx';
import { Shell } from '#web/app/Shell.tsx';
import { parseSearch, stringifySearch } from '#web/app/search-text.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';

/** Makes the router of the staff's entry out of the pages the modules hand in. `history` is given by tests. */
export function createStaffRouter(routes: StaffRoutes, history?: RouterHistory): AnyRouter {
  const root = createRootRoute({ component: Outlet });
  const framed = createRoute({
    getParentRoute: () => root,
    id: 'framed',
    component: () => <Shell routes={routes} />,
  });
  const leaf = (page: StaffPage, parent: typeof root | typeof framed) =>
    createRoute({
      getParentRoute: () => parent as typeof root,
      path: page.path,
      component: openedPage(page, routes.pages),
    });
  const isPublic = (page: StaffPage): boolean => page.roles === 'public';
  const tree = root.addChildren([
    ...routes.pages.filter(isPublic).map((page) => leaf(page, root)),
    framed.addChildren([
      ...routes.pages.filter((page) => !isPublic(page)).map((page) => leaf(page, framed)),
      ...(routes.pages.some((page) => page.path === '/') ? [] : [home(framed as never, routes)]),
      elsewhere(framed as never),
    ]),
  ]);
  return createRouter({
    routeTree: tree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingComponent: (): ReactNode => <LoadingShape />,
    defaultErrorComponent: ({ error, reset }): ReactNode => <ErrorState error={error} onRetry={reset} />,
    ...(history ? { history } : {}),
  }) as AnyRouter;
}

/** Without a page of its own, the first page is the first one in the reader's navigation. */
function home(framed: ReturnType<typeof createRootRoute>, routes: StaffRoutes) {
  return createRoute({
    getParentRoute: () => framed,
    path: '/',
    component: () => <FramePages.Home pages={routes.pages} />,
  });
}

/** Any other address is answered within the frame, so that one finds on from there. */
function elsewhere(framed: ReturnType<typeof createRootRoute>) {
  return createRoute({ getParentRoute: () => framed, path: '$', component: FramePages.NotFound });
}
