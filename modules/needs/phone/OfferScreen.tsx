import type { ReactNode } from 'react';
import { OfferCard } from '#modules/needs/phone/OfferCard.tsx';
import { words } from '#modules/needs/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** One offer, where a message leads to. */
export function OfferScreen(): ReactNode {
  const t = useWords(words);
  const offer = useRead('needs.readOffer', { params: { id: useParam('id') } });
  if (offer.error) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />;
  if (!offer.data) return <Skeleton cards={1} />;
  return (
    <Screen title={t(offer.data.mayAnswer ? 'waiting' : 'offer')}>
      <OfferCard offer={offer.data} />
    </Screen>
  );
}
