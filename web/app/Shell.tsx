import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isFactorOver } from '#platform/browser/factor-due.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';
import { SessionContext, TakeRoleContext } from '#platform/browser/session.ts';
import type { Session } from '#platform/browser/session.ts';
import { forgetHeard } from '#platform/browser/stream.ts';
import { useReadAnew } from '#platform/browser/use-read-anew.ts';
import { useStream } from '#platform/browser/use-stream.ts';
import { FactorLine } from '#web/app/FactorLine.tsx';
import { Letterhead } from '#web/app/Letterhead.tsx';
import { frameWords } from '#web/app/frame-words.ts';
import type { StaffRoutes } from '#web/app/modules.ts';
import { pageAt } from '#web/app/navigation.ts';
import { ProofDialog } from '#web/app/ProofDialog.tsx';
import { Redirect } from '#web/app/Redirect.tsx';
import { SideNavigation } from '#web/app/SideNavigation.tsx';
import { TopBar } from '#web/app/TopBar.tsx';
import { useArrival } from '#web/app/use-arrival.ts';
import { useChangeSession } from '#web/app/use-change-session.ts';
import { useRing } from '#web/app/use-ring.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './Shell.css';

/** Where the session is kept in the cache. */
export const sessionKey = ['people', 'session'] as const;

/** The frame around every page one must be signed in for. */
export function Shell({ routes }: { routes: StaffRoutes }): ReactNode {
  useReadAnew();
  const { pathname } = useLocation();
  const source = routes.session;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: sessionKey,
    // The cache does not hold `undefined`.
    queryFn: async ({ signal }) => {
      const read = await source?.read(signal);
      if (!read) forgetHeard();
      return read ?? null;
    },
    staleTime: 60_000,
  });
  if (error && !data)
    return (
      <main className="ly-alone">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  // Right after signing in, “nobody” is still in the cache while the session is read again.
  if (data === undefined || (data === null && isFetching)) return <Coming />;
  if (data === null) return <Redirect search={{ to: pathname }} to={source?.signInPath ?? '/sign-in'} />;
  return <Frame routes={routes} session={data} />;
}

/** The shape of the whole frame, while nobody knows yet who is signed in. */
function Coming(): ReactNode {
  return (
    <div className="ly-frame">
      <div className="ly-top" />
      <div className="ly-nav" />
      <main className="ly-main">
        <LoadingShape shape="board" />
      </main>
    </div>
  );
}

/** A quiet line: the page shows what was read before the network went. */
function OfflineLine(): ReactNode {
  const t = useWords(frameWords);
  const isOnline = useIsOnline();
  return <output>{!isOnline && <p className="ly-offline">{t('offline')}</p>}</output>;
}

function Frame({ routes, session }: { routes: StaffRoutes; session: Session }): ReactNode {
  const t = useWords(frameWords);
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const page = pageAt(routes.pages, pathname);
  const main = useArrival(page?.title);
  useStream(session.person.id, useRing(routes.inbox));
  const change = useChangeSession();
  const takeRole = (id: string, to: string): Promise<void> => change(routes.session?.takeRole(id), to);
  const guardPath = routes.session?.securityPath;
  if (guardPath !== undefined && isFactorOver(session) && pathname !== guardPath) return <Redirect to={guardPath} />;
  return (
    <SessionContext.Provider value={session}>
      <TakeRoleContext.Provider value={takeRole}>
        <a className="ly-skip" href="#main">
          {t('skip')}
        </a>
        <div className="ly-frame">
          <TopBar isMenuOpen={isOpen} onMenu={() => setIsOpen(!isOpen)} routes={routes} session={session} />
          <SideNavigation
            isOpen={isOpen}
            onChosen={() => setIsOpen(false)}
            pages={routes.pages}
            role={session.role.role}
          />
          <main className="ly-main" id="main" ref={main} tabIndex={-1}>
            <Letterhead county={session.county.name} />
            <OfflineLine />
            <FactorLine path={guardPath} session={session} />
            <Outlet key={session.role.id} />
          </main>
        </div>
        <ProofDialog source={routes.session} />
      </TakeRoleContext.Provider>
    </SessionContext.Provider>
  );
}
