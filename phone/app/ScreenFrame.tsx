import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { prefer } from '#platform/browser/preferences.ts';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { SessionContext } from '#platform/browser/session.ts';
import type { Session } from '#platform/browser/session.ts';
import { LanguageContext } from '#platform/browser/use-words.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ToastPlace } from '#phone/ui/use-toast.tsx';

/**
 * One screen alone with all it needs around it, for tests and pictures: `<ScreenFrame at="/offers/1" path="/offers/:id"
 * session={session}><OfferScreen /></ScreenFrame>`. A link away from it shows the address it leads to.
 */
export function ScreenFrame(given: {
  path?: string;
  at?: string;
  session?: Session;
  language?: Language;
  children: ReactNode;
}): ReactNode {
  const { path = '/', at = path, session, language = 'zh', children } = given;
  const [{ client, hook }] = useState(() => {
    prefer({ language });
    return { client: createQueryClient(() => undefined), hook: memoryLocation({ path: at }).hook };
  });
  return (
    <LanguageContext.Provider value={language}>
      <QueryClientProvider client={client}>
        <SessionContext.Provider value={session}>
          <Router hook={hook}>
            <ToastPlace>
              <Switch>
                <Route path={path}>{children}</Route>
                <Route path="*">{(params) => <output aria-label="address">/{params['*']}</output>}</Route>
              </Switch>
            </ToastPlace>
          </Router>
        </SessionContext.Provider>
      </QueryClientProvider>
    </LanguageContext.Provider>
  );
}
