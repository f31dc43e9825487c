import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { prefer } from '#platform/browser/preferences.ts';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { SessionContext } from '#platform/browser/session.ts';
import type { Session } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { parseSearch, stringifySearch } from '#web/app/search-text.ts';
import { Surroundings } from '#web/app/Surroundings.tsx';

/**
 * One page alone with all it needs around it, for tests and pictures: `<ScreenFrame at="/needs/1" path="/needs/$id"
 * session={session}><NeedPage /></ScreenFrame>`. A link away from it shows the address it leads to.
 */
export function ScreenFrame(given: {
  /** The page's path, with its parameters. */
  path?: string;
  /** The address it is opened at. */
  at?: string;
  session?: Session;
  language?: Language;
  children: ReactNode;
}): ReactNode {
  const [{ client, router }] = useState(() => {
    prefer({ language: given.language ?? 'zh' });
    return { client: createQueryClient(() => undefined), router: routerOf(given) };
  });
  return (
    <Surroundings>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Surroundings>
  );
}

function routerOf({ path = '/', at = path, session, children }: Parameters<typeof ScreenFrame>[0]) {
  const root = createRootRoute({
    notFoundComponent: () => <output aria-label="address">{router.state.location.href}</output>,
  });
  const page = createRoute({
    getParentRoute: () => root,
    path,
    component: () => <SessionContext.Provider value={session}>{children}</SessionContext.Provider>,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  return router;
}
