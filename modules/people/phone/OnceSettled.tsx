import type { ReactNode } from 'react';
import { rightsWords } from '#modules/people/phone/rights-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { useSession } from '#platform/browser/session.ts';

/** What a guardian is not shown in the days after the school has confirmed him; it says so instead of asking in vain. */
export function OnceSettled({ child, children }: { child: string; children: ReactNode }): ReactNode {
  const t = useWords(rightsWords);
  const isGuardian = useSession().role.role === 'guardian';
  const fellows = useRead('people.listFellowGuardians', { params: { id: child } }, { enabled: isGuardian });
  if (fellows.error) return <ErrorState error={fellows.error} onRetry={() => void fellows.refetch()} />;
  if (isGuardian && !fellows.data) return <Skeleton />;
  if (fellows.data?.isWhole === false) return <EmptyState note={t('settlingNote')} title={t('settling')} />;
  return children;
}
