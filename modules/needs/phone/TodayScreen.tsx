import type { ReactNode } from 'react';
import { askers } from '#modules/needs/phone/askers.ts';
import { OfferCard } from '#modules/needs/phone/OfferCard.tsx';
import { words } from '#modules/needs/phone/words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What waits for this person comes first, then what he has answered. */
export function TodayScreen(): ReactNode {
  const t = useWords(words);
  const { person, role: acting } = useSession();
  const { role } = acting;
  const offers = useRead('needs.listOffers', { query: { size: '20' } }, { keep: true });
  if (offers.error) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  if (!offers.data) return <Skeleton />;
  const waiting = offers.data.items.filter((offer) => offer.mayAnswer);
  const others = offers.data.items.filter((offer) => !offer.mayAnswer && (offer.state === 'open' || offer.engagement));
  return (
    <Screen title={t('hello', { name: person.name })}>
      {waiting.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {[...waiting, ...others].map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      {askers.includes(role) && <AskCard isFamily={role === 'guardian' || role === 'pupil'} />}
    </Screen>
  );
}

/** Where help is asked for, and where what was asked for is followed. */
function AskCard({ isFamily }: { isFamily: boolean }): ReactNode {
  const t = useWords(words);
  // Read now and kept, so that help can be asked for where there is no network.
  useRead('resources.listCategories', {}, { keep: true });
  useRead('people.listChildren', {}, { keep: true, enabled: isFamily });
  return (
    <Card title={t('ask')}>
      <Link className="ly-button ly-button-plain" to="/needs/new">
        {t('askDo')}
      </Link>
      <Link className="ly-button ly-button-soft" to="/needs">
        {t('asked')}
      </Link>
    </Card>
  );
}
