import type { ReactNode } from 'react';
import { useCode } from '#platform/browser/use-code.ts';
import { usePageName } from '#phone/app/use-page-name.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { PageTitle } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useSaid } from '#phone/ui/use-words.ts';

/** A screen whose code is fetched when it is first shown. */
export function OpenedScreen({ page }: { page: PhonePage }): ReactNode {
  const { screen: Screen, error, retry } = useCode(page);
  const title = useSaid()(page.title);
  usePageName(title);
  if (!Screen && !error) return <Skeleton />;
  return (
    <PageTitle.Provider value={title}>
      {Screen ? <Screen /> : <ErrorState error={error} onRetry={retry} />}
    </PageTitle.Provider>
  );
}
