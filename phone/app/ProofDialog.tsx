import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from '#platform/browser/problem.ts';
import { useProof, useProofKind } from '#platform/browser/proof.ts';
import type { ProofKind, SessionSource } from '#platform/browser/session.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Asks whoever holds the phone to prove himself when the server wants that fresh; what was asked for then goes on by itself. */
export function ProofDialog({ source }: { source: SessionSource | undefined }): ReactNode {
  const { isAsked, settle } = useProof();
  const kind = useProofKind(source, isAsked);
  return isAsked && kind && <Asking kind={kind} onDone={settle} source={source} />;
}

function Asking({
  kind,
  source,
  onDone,
}: {
  kind: ProofKind;
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
          <Field error={error} label={t(`proof.${kind}`)}>
            {kind === 'code' ? (
              <input autoComplete="one-time-code" maxLength={24} name="code" ref={said} />
            ) : (
              <input autoComplete="current-password" name="password" ref={said} type="password" />
            )}
          </Field>
          <PrimaryButton busy={busy} submits>
            {t('proofGo')}
          </PrimaryButton>
          <PlainButton onPress={() => onDone(false)}>{t('proofStop')}</PlainButton>
        </Card>
      </form>
    </dialog>
  );
}
