import type { ReactNode } from 'react';
import { type Engagement, listEngagements } from '#modules/needs/contract/engagement.ts';
import { listOffers } from '#modules/needs/contract/offer.ts';
import { OfferCard } from '#modules/needs/web/OfferCard.tsx';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Offers that wait, and the services that came of them. */
export function OffersPage(): ReactNode {
  const t = useWords(words);
  const offers = useRead(listOffers, { query: { size: '50' } });
  const engagements = useRead(listEngagements, { query: { size: '50' } });
  const failed = offers.error ?? engagements.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void offers.refetch()} />;
  if (!offers.data || !engagements.data) return <LoadingShape shape="list" />;
  return (
    <Page title={t('offersTitle')}>
      <Stack>
        {offers.data.items.length === 0 && <EmptyState note={t('offersEmptyNote')} title={t('offersEmpty')} />}
        {offers.data.items.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
        <h2>{t('engagementsTitle')}</h2>
        {engagements.data.items.length === 0 && (
          <EmptyState note={t('engagementsEmptyNote')} title={t('engagementsEmpty')} />
        )}
        {engagements.data.items.map((engagement) => (
          <EngagementCard engagement={engagement} key={engagement.id} />
        ))}
      </Stack>
    </Page>
  );
}

function EngagementCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const { nameOf } = useCategories();
  const said = useSchedule();
  return (
    <Panel
      action={<Link to={`/engagements/${engagement.id}`}>{t('look')}</Link>}
      title={nameOf(engagement.brief.category)}
    >
      <p>
        {t('called', { called: engagement.called })} · {said(engagement.brief.schedule)}
      </p>
    </Panel>
  );
}
