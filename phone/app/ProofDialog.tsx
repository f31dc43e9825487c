import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from '#platform/browser/problem.ts';
import { type ProofChoice, useProof, useProofKind } from '#platform/browser/proof.ts';
import type { SessionSource } from '#platform/browser/session.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Asks whoever holds the phone to prove himself when the server wants that fresh; what was asked for then goes on by itself. */
export function ProofDialog({ source }: { source: SessionSource | undefined }): ReactNode {
  const { isAsked, settle } = useProof();
  const proof = useProofKind(source, isAsked);
  return isAsked && proof && <Asking key={proof.kind} onDone={settle} proof={proof} source={source} />;
}

function Asking({
  proof: { kind, other, swap },
  source,
  onDone,
}: {
  proof: ProofChoice;
  source: SessionSource | undefined;
  onDone: (isProved: boolean) => void;
}): ReactNode {
  const t = useWords(frameWords);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const said = useRef<HTMLInputElement>(null);
  const prove = async (): Promise<void> => {
    setBusy(true);
    try {
      await source?.prove(kind, said.current?.value ?? '');
      onDone(true);
    } catch (refused) {
      setError((refused instanceof Problem && refused.title) || t('notNow'));
      setBusy(false);
    }
  };
  return (
    <dialog aria-label={t('proofTitle')} className="ly-proof" onClose={() => onDone(false)} ref={dialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void prove();
        }}
      >
        <Card title={t('proofTitle')}>
          <Line>{t('proofNote')}</Line>
          {kind === 'passkey' ? (
            error && (
              <p className="ly-field-error" role="alert">
                {error}
              </p>
            )
          ) : (
            <Field error={error} label={t(`proof.${kind}`)}>
              {kind === 'code' ? (
                <input autoComplete="one-time-code" maxLength={40} name="code" ref={said} />
              ) : (
                <input autoComplete="current-password" name="password" ref={said} type="password" />
              )}
            </Field>
          )}
          <PrimaryButton busy={busy} submits>
            {t(kind === 'passkey' ? 'proof.passkey' : 'proofGo')}
          </PrimaryButton>
          {other && <PlainButton onPress={swap}>{t(`proofBy.${other}`)}</PlainButton>}
          <PlainButton onPress={() => onDone(false)}>{t('proofStop')}</PlainButton>
        </Card>
      </form>
    </dialog>
  );
}
