import { type ReactNode, useState } from 'react';
import type { Claim, ClaimProof, ClaimReason } from '#modules/people/contract/claim.ts';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { call, type SentTo } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Line, Notice } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const proofs = ['household_register', 'identity_card', 'school_records', 'called_back', 'known'] as const;
const reasons = ['not_known', 'somebody_else', 'no_proof', 'by_mistake'] as const;

type Confirmed = SentTo<'people.confirmClaim'>['body'];

/** What was seen and whether he cares for the child, or why not. */
export function DecideClaim({ claim, name }: { claim: Claim; name: string }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const [refusing, setRefusing] = useState(false);
  const params = { id: claim.id };
  const confirm = (body: Confirmed): void =>
    act(
      () => call('people.confirmClaim', { params, body }),
      () => toast({ said: t('confirmed', { name }) }),
    );
  const refuse = (reason: ClaimReason): void =>
    act(
      () => call('people.refuseClaim', { params, body: { reason } }),
      () => toast({ said: t('refusedDone', { name }) }),
    );
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {refusing ? (
        <Refusing busy={busy} onBack={() => setRefusing(false)} onRefuse={refuse} />
      ) : (
        <Confirming busy={busy} onConfirm={confirm} onRefuse={() => setRefusing(true)} />
      )}
    </>
  );
}

function Confirming(given: { busy: boolean; onConfirm: (body: Confirmed) => void; onRefuse: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const [proof, setProof] = useState<ClaimProof>();
  const [carer, setCarer] = useState<'yes' | 'no'>();
  const [isHasty, setHasty] = useState(false);
  const body = proof && carer && { proof, carer: carer === 'yes', entrustedSince: null };
  return (
    <>
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
        busy={given.busy}
        note={t('proofNote')}
        onAccept={() => (body ? given.onConfirm(body) : setHasty(true))}
        onRefuse={given.onRefuse}
        refuse={t('refuse')}
      />
    </>
  );
}

function Refusing(given: { busy: boolean; onBack: () => void; onRefuse: (reason: ClaimReason) => void }): ReactNode {
  const t = useWords(guardianWords);
  const [reason, setReason] = useState<ClaimReason>();
  return (
    <>
      <Choices
        label={t('reason')}
        of={reasons.map((one) => [one, t(`reason.${one}`)])}
        onChoose={setReason}
        value={reason}
      />
      <Line>{t('reasonNote')}</Line>
      <div className="ly-pair">
        <PlainButton busy={given.busy} onPress={given.onBack}>
          {t('checkAgain')}
        </PlainButton>
        <PlainButton busy={given.busy || reason === undefined} onPress={() => reason && given.onRefuse(reason)}>
          {t('refuse')}
        </PlainButton>
      </div>
    </>
  );
}
