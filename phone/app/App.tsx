import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { usePreferences } from '#platform/browser/preferences.ts';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { LanguageContext } from '#platform/browser/use-words.ts';
import type { PhoneRoutes } from '#phone/app/modules.ts';
import { PhoneShell } from '#phone/app/PhoneShell.tsx';
import { ToastPlace } from '#phone/ui/use-toast.tsx';

/** Where the phone's entry lives. */
export const base = '/m';

/** The phone's entry: language, cache, screens. */
export function App({ routes }: { routes: PhoneRoutes }): ReactNode {
  const { language } = usePreferences();
  const [client] = useState(() => createQueryClient(() => toSignIn(routes)));
  return (
    <LanguageContext.Provider value={language}>
      <QueryClientProvider client={client}>
        <Router base={base}>
          <ToastPlace>
            <PhoneShell routes={routes} />
          </ToastPlace>
        </Router>
      </QueryClientProvider>
    </LanguageContext.Provider>
  );
}

function toSignIn(routes: PhoneRoutes): void {
  const path = `${base}${routes.session?.signInPath ?? '/sign-in'}`;
  const { pathname } = location;
  if (pathname !== path) navigate(`${path}?to=${encodeURIComponent(pathname.slice(base.length))}`, { replace: true });
}
