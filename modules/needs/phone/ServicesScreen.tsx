import type { ReactNode } from 'react';
import { ComingMeetings } from '#modules/needs/phone/ComingMeetings.tsx';
import { ownWords } from '#modules/needs/phone/own-words.ts';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import { ServiceCard } from '#modules/needs/phone/ServiceCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './own.css';

/** The services a family or a school has a part in: whom they meet next, then each of them. */
export function ServicesScreen(): ReactNode {
  const t = useWords(serviceWords);
  const own = useWords(ownWords);
  const services = useRead('needs.listEngagements', { query: { size: '50' } });
  if (services.error) return <ErrorState error={services.error} onRetry={() => void services.refetch()} />;
  if (!services.data) return <Skeleton />;
  const { items } = services.data;
  return (
    <Screen title={t('services')}>
      {items.length === 0 && (
        <EmptyState
          action={
            <Link className="ly-button ly-button-plain" to="/needs/new">
              {t('askFor')}
            </Link>
          }
          note={t('noServicesNote')}
          title={t('noServices')}
        />
      )}
      <ComingMeetings services={items} />
      {items.length > 0 && <h2 className="needs-part">{own('running')}</h2>}
      {items.map((one) => (
        <ServiceCard key={one.id} service={one} />
      ))}
    </Screen>
  );
}
