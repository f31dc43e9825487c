import { type ReactNode, useState } from 'react';
import { decideConsent } from '#modules/people/contract/family.ts';
import { answerOffer, type Offer } from '#modules/needs/contract/offer.ts';
import { ReasonField } from '#modules/needs/web/ReasonField.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';
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
  const { brief } = offer;
  return (
    <Panel
      action={<Mark tone={offer.state === 'open' ? 'accent' : 'plain'}>{t(`offerState.${offer.state}`)}</Mark>}
      note={offer.expiresAt && t('expires', { at: formatDateTime(language, offer.expiresAt) })}
      title={`${nameOf(brief.category)} · ${brief.schoolName ?? brief.townName}`}
    >
      <Facts offer={offer} />
      {offer.mayAnswer && <Answer offer={offer} />}
      {offer.state === 'open' && offer.answer === 'accept' && <p className="ly-muted">{t('answered')}</p>}
    </Panel>
  );
}

function Facts({ offer: { brief, pupilName, why } }: { offer: Offer }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said = useSchedule();
  const stage =
    brief.stage === 'primary' || brief.stage === 'junior' || brief.stage === 'senior' ? brief.stage : 'none';
  const whom = [
    pupilName ?? t(`scope.${brief.scope}`),
    brief.townName,
    ...(stage === 'none' ? [] : [t(`stage.${stage}`)]),
    ...(brief.grade === null ? [] : [t('gradeOf', { grade: brief.grade })]),
  ];
  const reasons = why.map(({ name, value }) =>
    name === 'travel' ? t('kmFound', { value }) : t(name === 'remote' ? 'remote' : 'timesFit'),
  );
  return (
    <>
      <p>{whom.join(' · ')}</p>
      <p>
        {said(brief.schedule)} · {t(brief.remote ? 'remote' : 'onsite')} · {formatDate(language, brief.from)} –{' '}
        {formatDate(language, brief.to)}
      </p>
      <p className="ly-muted">
        {t('provider')} {brief.providerName} · {brief.resourceTitle}
      </p>
      <p className="ly-muted">
        {t('why')}
        {t('colon')}
        {reasons.join(t('comma'))}
      </p>
    </>
  );
}

/** Accepting for a child includes the consent that is still open: it is asked in the same breath, and said so. */
function Answer({ offer }: { offer: Offer }): ReactNode {
  const t = useWords(words);
  const act = useAct(answerOffer);
  const consent = useAct(decideConsent);
  const [reason, setReason] = useState('');
  const { consentNeeded, pupil } = offer;
  const accept = (): void => act.mutate({ params: { id: offer.id }, body: { answer: 'accept' } });
  const agree = (): void => {
    if (!consentNeeded || !pupil) return accept();
    const { purpose, version, decidedAt: seen } = consentNeeded;
    consent.mutate({ body: { pupil, purpose, version, decision: 'given', seen } }, { onSuccess: accept });
  };
  const decline = (): void =>
    act.mutate({ params: { id: offer.id }, body: { answer: 'decline', ...(reason ? { reason } : {}) } });
  const failed = act.error ?? consent.error;
  return (
    <>
      {consentNeeded && (
        <>
          <p>{t('consentFirst')}</p>
          <p>{consentNeeded.text}</p>
        </>
      )}
      {failed && <ErrorState error={failed} />}
      <ConsentPair
        accept={t(consentNeeded ? 'consentAnd' : 'accept')}
        busy={act.isPending || consent.isPending}
        note={t('declineNote')}
        onAccept={agree}
        onRefuse={decline}
        refuse={t('decline')}
      />
      <ReasonField onSay={setReason} value={reason} />
    </>
  );
}
