import { type ReactNode, useState } from 'react';
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
import { useWords } from '#phone/ui/use-words.ts';

const atOnce = 20;

/** What waits for this person comes first, then what he has answered. */
export function TodayScreen(): ReactNode {
  const t = useWords(words);
  const { person, role: acting } = useSession();
  const { role } = acting;
  const [pages, setPages] = useState(1);
  return (
    <Screen title={t('hello', { name: person.name })}>
      {Array.from({ length: pages }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <OffersPart key={index} onMore={index + 1 === pages ? () => setPages(pages + 1) : undefined} page={index + 1} />
      ))}
      {askers.includes(role) && <AskCard isFamily={role === 'guardian' || role === 'pupil'} />}
    </Screen>
  );
}

/** One page of them; the server gives those that are open first. */
function OffersPart({ page, onMore }: { page: number; onMore: (() => void) | undefined }): ReactNode {
  const t = useWords(words);
  const offers = useRead('needs.listOffers', { query: { page: String(page), size: String(atOnce) } });
  if (offers.error) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  if (!offers.data) return <Skeleton />;
  const { items, total } = offers.data;
  const waiting = items.filter((offer) => offer.mayAnswer);
  const others = items.filter((offer) => !offer.mayAnswer && (offer.state === 'open' || offer.engagement));
  const isLast = total <= page * atOnce;
  return (
    <>
      {page === 1 && isLast && waiting.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {[...waiting, ...others].map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      {onMore && !isLast && <PlainButton onPress={onMore}>{t('more')}</PlainButton>}
    </>
  );
}

/** Where help is asked for, and where what was asked for is followed. */
function AskCard({ isFamily }: { isFamily: boolean }): ReactNode {
  const t = useWords(words);
  // Read now and kept, so that help can be asked for where there is no network.
  useRead('resources.listCategories', {});
  useRead('people.listChildren', {}, { enabled: isFamily });
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
