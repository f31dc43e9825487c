import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { staffRoutes } from '#web/app/modules.ts';
import { createStaffRouter } from '#web/app/router.tsx';
import { Surroundings } from '#web/app/Surroundings.tsx';

/** The staff's entry: surroundings, cache, pages. */
export function App(): ReactNode {
  const { client, router } = useMemo(() => {
    const routes = staffRoutes();
    const made = createStaffRouter(routes);
    const signInPath = routes.session?.signInPath ?? '/sign-in';
    const onSignedOut = (): void => {
      if (made.state.location.pathname !== signInPath)
        void made.navigate({ to: signInPath, search: { to: made.state.location.href }, replace: true });
    };
    return { client: createQueryClient(onSignedOut), router: made };
  }, []);
  return (
    <Surroundings>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Surroundings>
  );
}
