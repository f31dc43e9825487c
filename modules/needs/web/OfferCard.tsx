import type { ReactNode } from 'react';
import { answerOffer, type Offer } from '#modules/needs/contract/offer.ts';
import { words } from '#modules/needs/web/words.ts';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ConsentPair } from '#web/ui/ConsentPair.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** An offer with all one may know before answering, and its two equal answers. */
export function OfferCard({ offer }: { offer: Offer }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const said = useSchedule();
  const act = useAct(answerOffer);
  const answer = (how: 'accept' | 'decline'): void => act.mutate({ params: { id: offer.id }, body: { answer: how } });
  const { brief } = offer;
  return (
    <Panel
      action={<Mark tone={offer.state === 'open' ? 'accent' : 'plain'}>{t(`offerState.${offer.state}`)}</Mark>}
      note={offer.expiresAt && t('expires', { at: formatDateTime(language, offer.expiresAt) })}
      title={`${nameOf(brief.category)} · ${brief.schoolName ?? brief.townName}`}
    >
      <p>
        {offer.pupilName ?? t(`scope.${brief.scope}`)} · {said(brief.schedule)} ·{' '}
        {t(brief.remote ? 'remote' : 'onsite')}
      </p>
      <p className="ly-muted">
        {t('provider')} {brief.providerName} · {brief.resourceTitle}
      </p>
      {act.error && <ErrorState error={act.error} />}
      {offer.mayAnswer && (
        <ConsentPair
          accept={t('accept')}
          busy={act.isPending}
          note={t('declineNote')}
          onAccept={() => answer('accept')}
          onRefuse={() => answer('decline')}
          refuse={t('decline')}
        />
      )}
      {offer.state === 'open' && offer.answer === 'accept' && <p className="ly-muted">{t('answered')}</p>}
    </Panel>
  );
}
