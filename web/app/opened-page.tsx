import type { ReactNode } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { useCode } from '#platform/browser/use-code.ts';
import { FramePages } from '#web/app/frame-pages.tsx';
import { mayOpen } from '#web/app/navigation.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { PageTitle } from '#web/ui/Page.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';
import { useSaid } from '#web/ui/use-words.ts';

/** The component of a page, drawn for those it is for; its code is fetched when it is first shown, or when a link to it is pointed at. */
export function openedPage(
  page: StaffPage,
  pages: readonly StaffPage[],
): (() => ReactNode) & { preload: () => Promise<void> } {
  const Opened = (): ReactNode => {
    const { screen: Screen, error, retry } = useCode(page);
    const said = useSaid();
    if (!Screen && !error) return <LoadingShape />;
    return (
      <PageTitle.Provider value={said(page.title)}>
        {Screen ? <Screen /> : <ErrorState error={error} onRetry={retry} />}
      </PageTitle.Provider>
    );
  };
  const Kept = (): ReactNode => {
    if (mayOpen(page, useSession().role.role)) return <Opened />;
    return page.path === '/' ? <FramePages.Home pages={pages} /> : <FramePages.NotFound />;
  };
  // What cannot be fetched ahead is said when it is shown.
  const preload = (): Promise<void> =>
    page.load().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(page.roles === 'public' ? Opened : Kept, { preload });
}
