import { type ReactNode, useState } from 'react';
import type { Offer } from '#modules/needs/contract/offer.ts';
import { askers } from '#modules/needs/phone/askers.ts';
import { OfferCard } from '#modules/needs/phone/OfferCard.tsx';
import { words } from '#modules/needs/phone/words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { WaitingHere } from '#phone/ui/today.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const atOnce = 20;

/** What waits for this person comes first, then what he has answered. */
export function TodayScreen(): ReactNode {
  const t = useWords(words);
  const { person, role: acting } = useSession();
  const { role } = acting;
  const [pages, setPages] = useState(1);
  const [seen] = useState<Seen>(() => new Map());
  const { isFetched } = useOffers(1);
  return (
    <Screen title={t('hello', { name: person.name })}>
      <WaitingHere />
      {Array.from({ length: pages }, (_, index) => (
        <OffersPart
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined}
          page={index + 1}
          seen={seen}
        />
      ))}
      {askers.includes(role) && <AskCard isFamily={role === 'guardian' || role === 'pupil'} mayReadAhead={isFetched} />}
    </Screen>
  );
}

/** The offers shown since this screen was opened, each in the place it was first seen in. */
type Seen = Map<string, { offer: Offer; page: number; hasWaited: boolean }>;

const useOffers = (page: number) =>
  useRead('needs.listOffers', { query: { page: String(page), size: String(atOnce) } });

/** One page of them; the server gives those that are open first. */
function OffersPart(given: { page: number; seen: Seen; onMore: (() => void) | undefined }): ReactNode {
  const { page, seen, onMore } = given;
  const t = useWords(words);
  const offers = useOffers(page);
  if (offers.error) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  if (!offers.data) return <Skeleton />;
  const { items, total } = offers.data;
  const placed = inPlace(seen, page, items);
  const isLast = total <= page * atOnce;
  return (
    <>
      {page === 1 && isLast && !items.some((offer) => offer.mayAnswer) && (
        <EmptyState note={t('noneNote')} title={t('none')} />
      )}
      {placed.map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      {onMore && !isLast && <PlainButton onPress={onMore}>{t('more')}</PlainButton>}
    </>
  );
}

/**
 * What waited comes first. Whatever becomes of an offer, it keeps its place until the screen is left: the next one moving up
 * would lie under a finger that taps twice.
 */
function inPlace(seen: Seen, page: number, items: readonly Offer[]): Offer[] {
  for (const offer of items) {
    const before = seen.get(offer.id);
    if (before) seen.set(offer.id, { ...before, offer });
    else if (offer.mayAnswer || offer.state === 'open' || offer.engagement)
      seen.set(offer.id, { offer, page, hasWaited: offer.mayAnswer });
  }
  const own = [...seen.values()].filter((one) => one.page === page);
  return [...own.filter((one) => one.hasWaited), ...own.filter((one) => !one.hasWaited)].map(({ offer }) => offer);
}

/** Where help is asked for, and where what was asked for is followed. */
function AskCard({ isFamily, mayReadAhead }: { isFamily: boolean; mayReadAhead: boolean }): ReactNode {
  const t = useWords(words);
  // Read ahead and kept, so that help can be asked for where there is no network; what is to be answered has the line first.
  useRead('resources.listCategories', {}, { enabled: mayReadAhead });
  useRead('people.listChildren', {}, { enabled: isFamily && mayReadAhead });
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
