import type { ReactNode } from 'react';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** The left-behind children a community worker looks after: given name and school. */
export function LookedAfterScreen(): ReactNode {
  const t = useWords(guardianWords);
  const children = useRead('people.listLookedAfter', {});
  if (children.error) return <ErrorState error={children.error} onRetry={() => void children.refetch()} />;
  if (!children.data) return <Skeleton />;
  return (
    <Screen title={t('lookedAfter')}>
      {children.data.items.length === 0 && <EmptyState note={t('noneLookedAfterNote')} title={t('noneLookedAfter')} />}
      {children.data.items.map(({ givenName, school }) => (
        <Card key={givenName + school} title={givenName}>
          <Line>{school}</Line>
        </Card>
      ))}
    </Screen>
  );
}
