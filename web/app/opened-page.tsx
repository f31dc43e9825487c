import type { ReactNode } from 'react';
import { useCode } from '#platform/browser/use-code.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';

/** The component of a page; its code is fetched when it is first shown, or when a link to it is pointed at. */
export function openedPage(page: StaffPage): (() => ReactNode) & { preload: () => Promise<void> } {
  const Opened = (): ReactNode => {
    const { screen: Screen, error, retry } = useCode(page);
    if (Screen) return <Screen />;
    return error ? <ErrorState error={error} onRetry={retry} /> : <LoadingShape />;
  };
  // What cannot be fetched ahead is said when it is shown.
  const preload = (): Promise<void> =>
    page.load().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(Opened, { preload });
}
