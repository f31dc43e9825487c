import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { usePreferences } from '#platform/browser/preferences.ts';
import { isFactorOver } from '#platform/browser/factor-due.ts';
import { SessionContext, TakeRoleContext, useSession } from '#platform/browser/session.ts';
import type { Session, SessionSource } from '#platform/browser/session.ts';
import { forgetHeard } from '#platform/browser/stream.ts';
import { useReadAnew } from '#platform/browser/use-read-anew.ts';
import { useStream } from '#platform/browser/use-stream.ts';
import { forgetOldReplies, forgetReplies, lastReply, readKept } from '#phone/api/kept-replies.ts';
import { whoIs } from '#phone/api/who.ts';
import { FrameLines } from '#phone/app/FrameLines.tsx';
import { frameWords } from '#phone/app/frame-words.ts';
import type { PhoneRoutes } from '#phone/app/modules.ts';
import { OpenedScreen } from '#phone/app/OpenedScreen.tsx';
import { OwnTab, ownTab } from '#phone/app/own-tab.ts';
import { ProofDialog } from '#phone/app/ProofDialog.tsx';
import { beyondTabs, fetchAhead, keepsFiles, mayOpen, plainHome, plainRoles, tabsOf } from '#phone/app/screens.ts';
import { TabBar } from '#phone/app/TabBar.tsx';
import { useChangeSession } from '#phone/app/use-change-session.ts';
import { usePageName } from '#phone/app/use-page-name.ts';
import { useRenewal } from '#phone/app/use-renewal.ts';
import { useRing } from '#phone/app/use-ring.ts';
import { useReplay } from '#phone/outbox/use-replay.ts';
import { Line } from '#phone/ui/Card.tsx';
import { Doors } from '#phone/ui/doors.ts';
import { Link, useGo } from '#phone/ui/Link.tsx';
import { Back, PageTitle, Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { TodayPieces } from '#phone/ui/today.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './PhoneShell.css';

/** The frame around every screen; public screens stand in it alone. */
export function PhoneShell({ routes }: { routes: PhoneRoutes }): ReactNode {
  useReadAnew();
  const open = routes.pages.filter((page) => page.roles === 'public');
  return (
    <Switch>
      {open.map((page) => (
        <Route key={page.path} path={page.path}>
          <Alone isEntrance={page.path === routes.session?.signInPath}>
            <OpenedScreen page={page} />
          </Alone>
        </Route>
      ))}
      <Route>
        <SignedIn routes={routes} />
      </Route>
    </Switch>
  );
}

/** A screen without the frame's lines and tabs. */
function Alone({ isEntrance = true, children }: { isEntrance?: boolean; children: ReactNode }): ReactNode {
  const back = useBack('/');
  return (
    <main className="ly-alone">
      <Back.Provider value={isEntrance ? undefined : back}>{children}</Back.Provider>
    </main>
  );
}

/** Where the reader came from; the given screen for whom a link brought here. */
function useBack(otherwise: string): () => void {
  const go = useGo();
  return () => (history.length > 1 ? history.back() : go(otherwise));
}

const sessionKey = 'session';

/**
 * The last session known stays on the phone, so that it opens without a network. Where nobody or somebody else is signed in,
 * in whatever way he came, what the one before has read is forgotten.
 */
const readSession = (source: SessionSource | undefined, signal: AbortSignal): Promise<Session | null> =>
  readKept(sessionKey, async () => {
    const session = (await source?.read(signal)) ?? null;
    const before = await lastReply<Session | null>(sessionKey);
    if (session && (!before || whoIs(before) === whoIs(session))) return session;
    forgetHeard();
    await forgetReplies();
    return session;
  });

const none = [] as const;
const doorsOf = ({ doors = none, waits = none }: PhoneRoutes): Doors => ({ doors, lines: waits });

function SignedIn({ routes }: { routes: PhoneRoutes }): ReactNode {
  const t = useWords(frameWords);
  const [path] = useLocation();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['people', 'session'],
    queryFn: ({ signal }) => readSession(routes.session, signal),
    staleTime: 60_000,
  });
  // Right after signing in, “nobody” is still in the cache while the session is read again.
  if (data === null && isFetching) return <Skeleton />;
  if (data === undefined && !error) return <Skeleton />;
  if (data === undefined)
    return (
      <Alone>
        <PageTitle.Provider value={t('product')}>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </PageTitle.Provider>
      </Alone>
    );
  const signIn = routes.session?.signInPath ?? '/sign-in';
  if (data === null && path === signIn)
    return (
      <Alone>
        <NoPage words="notFound" />
      </Alone>
    );
  if (data === null) return <Redirect replace to={`${signIn}?to=${encodeURIComponent(path)}`} />;
  return (
    <SessionContext.Provider value={data}>
      <TakeRole source={routes.session}>
        <TodayPieces.Provider value={routes.today ?? none}>
          <Doors.Provider value={doorsOf(routes)}>
            <Frame key={data.role.id} role={data.role.role} routes={routes} person={data.person.id} />
          </Doors.Provider>
        </TodayPieces.Provider>
      </TakeRole>
    </SessionContext.Provider>
  );
}

function TakeRole({ source, children }: { source: SessionSource | undefined; children: ReactNode }): ReactNode {
  const change = useChangeSession();
  const takeRole = (id: string, to: string): Promise<void> => change(source?.takeRole(id), to);
  return <TakeRoleContext.Provider value={takeRole}>{children}</TakeRoleContext.Provider>;
}

function Frame({ routes, role, person }: { routes: PhoneRoutes; role: string; person: string }): ReactNode {
  const [path] = useLocation();
  const main = useArrival(path);
  useStream(person, useRing(routes.inbox));
  useReplay();
  useEffect(() => {
    const opened = routes.pages.filter((page) => page.roles !== 'public' && mayOpen(page, role));
    void fetchAhead([ownTab, ...opened], keepsFiles()).then(forgetOldReplies);
  }, [routes, role]);
  const guardPath = routes.session?.securityPath;
  const mustGuard = isFactorOver(useSession()) && path !== ownTab.path;
  const isPlain = usePreferences().home === 'plain' && plainRoles.includes(role);
  const tabs = isPlain ? routes.pages.filter(({ path: at }) => at === plainHome) : tabsOf(routes.pages, role);
  // The first tab’s own place leads to the plain home there.
  const others = beyondTabs(routes.pages, role, tabs).filter(({ path: at }) => !isPlain || at !== '/');
  const screens = routes.pages.filter((page) => page.roles !== 'public' && mayOpen(page, role));
  const first = tabs[0] ?? screens[0];
  const back = useBack(ownTab.path);
  const isTab = path === ownTab.path || tabs.some((tab) => tab.path === path);
  useRenewal(isTab);
  if (mustGuard && guardPath !== undefined && path !== guardPath) return <Redirect replace to={guardPath} />;
  return (
    <div className="ly-phone">
      <FrameLines securityPath={guardPath} />
      <main className="ly-phone-main" ref={main} tabIndex={-1}>
        <Back.Provider value={isTab ? undefined : back}>
          <Switch>
            {isPlain && (
              <Route path="/">
                <Redirect replace to={plainHome} />
              </Route>
            )}
            {screens.map((page) => (
              <Route key={page.path} path={page.path}>
                <OpenedScreen page={page} />
              </Route>
            ))}
            <Route path={ownTab.path}>
              <OwnTab.Provider value={{ ...routes, others }}>
                <OpenedScreen page={ownTab} />
              </OwnTab.Provider>
            </Route>
            <Route path="/">{first ? <Redirect replace to={first.path} /> : <NoPage words="noPages" />}</Route>
            <Route>{hasDesk(role) ? <DeskPage path={path} /> : <NoPage words="notFound" />}</Route>
          </Switch>
        </Back.Provider>
      </main>
      <TabBar inbox={routes.inbox} tabs={tabs} />
      <ProofDialog source={routes.session} />
    </div>
  );
}

function NoPage({ words }: { words: 'noPages' | 'notFound' }): ReactNode {
  const t = useWords(frameWords);
  usePageName(t(words));
  return (
    <Screen title={t(words)}>
      {words === 'notFound' && <Line>{t('notFoundNote')}</Line>}
      <Link to="/">{t('home')}</Link>
    </Screen>
  );
}

/** Families have all there is for them on the phone; of others a page may be work for a desk. */
const hasDesk = (role: string): boolean => !['guardian', 'pupil'].includes(role);

function DeskPage({ path }: { path: string }): ReactNode {
  const t = useWords(frameWords);
  usePageName(t('onDesk'));
  return (
    <Screen title={t('onDesk')}>
      <Line>{t('onDeskNote', { address: location.origin + path })}</Line>
      <Link to="/">{t('home')}</Link>
    </Screen>
  );
}

/** Moves the focus and the view to the top of a screen when it was opened from another. */
function useArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [path]);
  return main;
}
