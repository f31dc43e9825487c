import type { ReactNode } from 'react';
import { readOffer } from '#modules/needs/contract/offer.ts';
import { OfferCard } from '#modules/needs/web/OfferCard.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** One offer, as a message leads to it. */
export function OfferPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const read = useRead(readOffer, { params: { id } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const { engagement } = read.data;
  return (
    <Page
      actions={
        engagement ? (
          <Link to={`/engagements/${engagement}`}>{t('toService')}</Link>
        ) : (
          <Link to="/offers">{t('allOffers')}</Link>
        )
      }
      narrow
      title={t('offerTitle')}
    >
      <OfferCard offer={read.data} />
    </Page>
  );
}
