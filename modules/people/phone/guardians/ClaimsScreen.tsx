import { type ReactNode, useState } from 'react';
import type { Claim, ClaimProof, ClaimReason } from '#modules/people/contract/claim.ts';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { MakeCodeCard } from '#modules/people/phone/guardians/MakeCodeCard.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { call } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark, Notice } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Who claims to be a guardian of the teacher's pupils, and a new code for one. */
export function ClaimsScreen(): ReactNode {
  const t = useWords(guardianWords);
  const claims = useRead('people.listClaims', { query: { state: 'waiting', size: '50' } });
  if (claims.error) return <ErrorState error={claims.error} onRetry={() => void claims.refetch()} />;
  if (!claims.data) return <Skeleton />;
  return (
    <Screen title={t('claims')}>
      {claims.data.items.length === 0 && <EmptyState note={t('noClaimsNote')} title={t('noClaims')} />}
      {claims.data.items.map((claim) => (
        <ClaimCard claim={claim} key={claim.id} onDecided={() => void claims.refetch()} />
      ))}
      <MakeCodeCard />
    </Screen>
  );
}

function ClaimCard({ claim, onDecided }: { claim: Claim; onDecided: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = claim.claimantName ?? '';
  return (
    <Card
      mark={<Mark tone="accent">{t('check')}</Mark>}
      title={t('who', { name, relation: t(`relation.${claim.relation}`) })}
    >
      <Line>{t('claimsChild', { name: claim.pupilName })}</Line>
      <Line>
        {t('phoneEnds', { digits: claim.phoneEnds, at: formatDateTime(language, claim.usedAt ?? claim.issuedAt) })}
      </Line>
      {open ? (
        <Deciding claim={claim} name={name} onDecided={onDecided} />
      ) : (
        <PlainButton onPress={() => setOpen(true)}>{t('check')}</PlainButton>
      )}
    </Card>
  );
}

const proofs = ['household_register', 'identity_card', 'school_records', 'called_back', 'known'] as const;
const reasons = ['not_known', 'somebody_else', 'no_proof', 'by_mistake'] as const;

/** What was seen and whether he cares for the child, or why not. */
function Deciding({ claim, name, onDecided }: { claim: Claim; name: string; onDecided: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useToast();
  const [proof, setProof] = useState<ClaimProof>();
  const [carer, setCarer] = useState<'yes' | 'no'>();
  const [reason, setReason] = useState<ClaimReason>();
  const [isHasty, setHasty] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const params = { id: claim.id };
  const decide = (done: Promise<unknown>, said: 'confirmed' | 'refusedDone'): void =>
    void done.then(() => {
      toast({ said: t(said, { name }) });
      onDecided();
    }, setFailed);
  if (refusing)
    return (
      <>
        {failed !== undefined && <ErrorState error={failed} />}
        <Choices
          label={t('reason')}
          of={reasons.map((one) => [one, t(`reason.${one}`)])}
          onChoose={setReason}
          value={reason}
        />
        <Line>{t('reasonNote')}</Line>
        <PlainButton
          busy={reason === undefined}
          onPress={() => reason && decide(call('people.refuseClaim', { params, body: { reason } }), 'refusedDone')}
        >
          {t('refuse')}
        </PlainButton>
      </>
    );
  const body = proof && carer && { proof, carer: carer === 'yes', entrustedSince: null };
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      <Choices
        label={t('proof')}
        of={proofs.map((one) => [one, t(`proof.${one}`)])}
        onChoose={setProof}
        value={proof}
      />
      <Choices
        label={t('carerAsk')}
        of={[
          ['yes', t('yes')],
          ['no', t('no')],
        ]}
        onChoose={setCarer}
        value={carer}
      />
      {isHasty && body === undefined && <Notice>{t('bothFirst')}</Notice>}
      <PairButtons
        accept={t('confirm')}
        note={t('proofNote')}
        onAccept={() => (body ? decide(call('people.confirmClaim', { params, body }), 'confirmed') : setHasty(true))}
        onRefuse={() => setRefusing(true)}
        refuse={t('refuse')}
      />
    </>
  );
}
