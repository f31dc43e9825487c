import { type ReactNode, useState } from 'react';
import type { Offer } from '#modules/needs/contract/offer.ts';
import { ReasonField } from '#modules/needs/phone/ReasonField.tsx';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import { words } from '#modules/needs/phone/words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';

/** One offer in plain words: what, when, why this pair, until when, and two equal buttons. */
export function OfferCard({ offer }: { offer: Offer }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said = useSchedule();
  const { brief, side, expiresAt } = offer;
  const whom = useWhom(brief);
  const who = offer.pupilName ?? t(`scope.${brief.scope}`);
  const title =
    side === 'served'
      ? t('offerServed', { provider: brief.providerName, who })
      : t('offerProvider', { school: brief.schoolName ?? brief.townName, who: whom });
  const when = t('when', { time: said(brief.schedule), how: t(brief.remote ? 'remote' : 'onsite') });
  const why = t('why', {
    reasons: offer.why.map((term) => t(whyOf(term.name), { value: term.value })).join(t('semicolon')),
  });
  return (
    <Card mark={offer.mayAnswer && <Mark tone="accent">{t('waiting')}</Mark>} title={title}>
      <Line>{brief.resourceTitle}</Line>
      <Line>{when}</Line>
      <Line>{t('period', { from: formatDate(language, brief.from), to: formatDate(language, brief.to) })}</Line>
      <Line>{why}</Line>
      {expiresAt && <Line>{t('until', { at: formatDateTime(language, expiresAt) })}</Line>}
      <ReadAloud text={[title, brief.resourceTitle, when, why].join('。')} />
      {offer.mayAnswer ? <Answer offer={offer} title={title} /> : <State offer={offer} />}
    </Card>
  );
}

/** Whom a provider would serve: of a child the grade once he may know it, before that the stage. */
function useWhom({ scope, stage, grade }: Offer['brief']): string {
  const t = useWords(words);
  if (scope !== 'pupil' || (stage !== 'primary' && stage !== 'junior' && stage !== 'senior'))
    return t(`scope.${scope}`);
  return grade === null ? t(`pupilOf.${stage}`) : t(`gradeOf.${stage}`, { grade });
}

const whyOf = (name: string): 'why.travel' | 'why.remote' | 'why.time' =>
  name === 'travel' ? 'why.travel' : name === 'remote' ? 'why.remote' : 'why.time';

/** Accepting for a child includes the consent that is still open: it is asked in the same breath, and said so. */
function Answer({ offer, title }: { offer: Offer; title: string }): ReactNode {
  const t = useWords(words);
  const toast = useToast();
  const consent = usePost('people.decideConsent');
  const answer = usePost('needs.answerOffer', { refreshes: ['people'] });
  const served = offer.side === 'served';
  const refuse = t(served ? 'refuseServed' : 'refuseProvider');
  const accept = offer.consentNeeded ? t('consentAnd') : t(served ? 'acceptServed' : 'acceptProvider');
  const [reason, setReason] = useState('');
  const send = async (how: 'accept' | 'decline', what: string): Promise<void> => {
    const why = how === 'decline' && reason ? { reason } : {};
    const sent = await answer.post({ params: { id: offer.id }, body: { answer: how, ...why } }, t('act', { what }));
    if (sent) toast({ said: how === 'accept' ? t('saidYes', { title }) : t('saidNo', { title }) });
  };
  const agree = async (): Promise<void> => {
    const { consentNeeded, pupil } = offer;
    if (consentNeeded && pupil) {
      const { purpose, version, decidedAt: seen } = consentNeeded;
      await consent.post({ body: { pupil, purpose, version, decision: 'given', seen } }, t('act', { what: accept }));
    }
    await send('accept', accept);
  };
  const problem = answer.problem ?? consent.problem;
  if (answer.state === 'waiting') return <Line>{t('answerWaits')}</Line>;
  if (answer.state === 'done') return <Line>{t('answerSent')}</Line>;
  return (
    <>
      {offer.consentNeeded && (
        <>
          <Line>{t('consentFirst')}</Line>
          <Line>{offer.consentNeeded.text}</Line>
          <ReadAloud text={offer.consentNeeded.text} />
        </>
      )}
      {problem && <ErrorState error={problem} />}
      <PairButtons
        accept={accept}
        busy={answer.state === 'sending' || consent.state === 'sending'}
        {...(served ? { note: t('consentNote') } : {})}
        onAccept={() => void agree()}
        onRefuse={() => void send('decline', refuse)}
        refuse={refuse}
      />
      <ReasonField onSay={setReason} value={reason} />
    </>
  );
}

function State({ offer }: { offer: Offer }): ReactNode {
  const t = useWords(words);
  if (offer.engagement) {
    return (
      <>
        <Line>{t('accepted')}</Line>
        <Link to={`/engagements/${offer.engagement}`}>{t('look')}</Link>
      </>
    );
  }
  if (offer.answer === 'decline') return <Line>{t('declined')}</Line>;
  if (offer.state !== 'open') return <Line>{t('ended')}</Line>;
  return <Line>{t(offer.answer === 'accept' ? 'answered' : 'beingAsked')}</Line>;
}
