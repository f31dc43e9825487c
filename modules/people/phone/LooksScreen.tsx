import { type ReactNode, useState } from 'react';
import { rightsWords } from '#modules/people/phone/rights-words.ts';
import { useChild } from '#modules/people/phone/use-child.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** Who looked at what is kept about the child. */
export function LooksScreen(): ReactNode {
  const t = useWords(rightsWords);
  const { child, called: name, choice, error, again } = useChild();
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (child === undefined) return <Skeleton />;
  return (
    <Screen title={t('looks', { name })}>
      {choice}
      <Card>
        <Line>{t('looksNote', { name })}</Line>
        <ReadAloud text={t('looksNote', { name })} />
      </Card>
      {child === null ? <EmptyState title={t('noChild')} /> : <Looks child={child.id} key={child.id} />}
    </Screen>
  );
}

/** How many more are shown when asked. */
const step = 20;

function Looks({ child }: { child: string }): ReactNode {
  const t = useWords(rightsWords);
  const language = useLanguage();
  const [size, setSize] = useState(step);
  const { data, error, refetch } = useRead('people.listLooks', { params: { id: child }, query: { size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.total === 0) return <EmptyState note={t('noLooksNote')} title={t('noLooks')} />;
  return (
    <>
      <Line>{t('looked', { count: data.total })}</Line>
      {data.items.map(({ at, who, what, why }, index) => (
        // Two looks at one moment differ in nothing else.
        // oxlint-disable-next-line react/no-array-index-key
        <Card key={`${at} ${index}`} title={who}>
          <Line>{formatDateTime(language, at)}</Line>
          <Line>{what}</Line>
          <Line>{why}</Line>
        </Card>
      ))}
      {data.total > data.items.length && size < 100 && (
        <PlainButton onPress={() => setSize(Math.min(100, size + step))}>{t('more')}</PlainButton>
      )}
    </>
  );
}
