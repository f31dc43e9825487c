import type { ReactNode } from 'react';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import { words } from '#modules/needs/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** The services this person has a part in, running ones first. */
export function ServicesScreen(): ReactNode {
  const t = useWords(words);
  const said = useSchedule();
  const services = useRead('needs.listEngagements', { query: { size: '20' } }, { keep: true });
  if (services.error) return <ErrorState error={services.error} onRetry={() => void services.refetch()} />;
  if (!services.data) return <Skeleton />;
  return (
    <Screen title={t('services')}>
      {services.data.items.length === 0 && <EmptyState note={t('noServicesNote')} title={t('noServices')} />}
      {services.data.items.map((one) => (
        <Card
          key={one.id}
          title={t('called', { called: one.side === 'provider' ? one.called : one.brief.providerName })}
        >
          <Line>{one.brief.resourceTitle}</Line>
          <Line>{said(one.brief.schedule)}</Line>
          <Link to={`/engagements/${one.id}`}>{t('look')}</Link>
        </Card>
      ))}
    </Screen>
  );
}
