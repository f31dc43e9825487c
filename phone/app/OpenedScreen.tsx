import type { ReactNode } from 'react';
import { useCode } from '#platform/browser/use-code.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';

/** A screen whose code is fetched when it is first shown. */
export function OpenedScreen({ page }: { page: PhonePage }): ReactNode {
  const { screen: Screen, error, retry } = useCode(page);
  if (Screen) return <Screen />;
  if (!error) return <Skeleton />;
  return (
    <div className="ly-screen">
      <ErrorState error={error} onRetry={retry} />
    </div>
  );
}
