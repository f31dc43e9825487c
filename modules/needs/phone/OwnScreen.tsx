import type { ReactNode } from 'react';
import { ComingMeetings } from '#modules/needs/phone/ComingMeetings.tsx';
import { OwnResources } from '#modules/needs/phone/OwnResources.tsx';
import { ownWords } from '#modules/needs/phone/own-words.ts';
import { ServiceCard } from '#modules/needs/phone/ServiceCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './own.css';

/** What somebody who helps has before him: whom he meets next, what waits for his answer, what he offers. */
export function OwnScreen(): ReactNode {
  const t = useWords(ownWords);
  const services = useRead('needs.listEngagements', { query: { size: '50' } });
  if (services.error) return <ErrorState error={services.error} onRetry={() => void services.refetch()} />;
  if (!services.data) return <Skeleton />;
  const { items } = services.data;
  return (
    <Screen title={t('title')}>
      <ComingMeetings services={items} />
      <Waiting />
      <OwnResources />
      <h2 className="needs-part">{t('running')}</h2>
      {items.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {items.map((one) => (
        <ServiceCard key={one.id} service={one} />
      ))}
    </Screen>
  );
}

/** How many offers wait for an answer; they are answered on the first tab. */
function Waiting(): ReactNode {
  const t = useWords(ownWords);
  const { data } = useRead('needs.listOffers', { query: { size: '50', state: 'open' } });
  const count = data?.items.filter((offer) => offer.mayAnswer).length ?? 0;
  if (count === 0) return null;
  return (
    <Card title={t('waits', { count })}>
      <Link className="ly-button ly-button-plain" to="/">
        {t('waitsDo')}
      </Link>
    </Card>
  );
}
