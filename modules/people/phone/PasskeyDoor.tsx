import { type ReactNode, useState } from 'react';
import { enterWithPasskey } from '#modules/people/phone/passkeys.ts';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Signing in with a passkey alone: no name and no password to type. */
export function PasskeyDoor({ county, onDone }: { county: string; onDone: () => void }): ReactNode {
  const t = useWords(securityWords);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const enter = (): void => {
    setBusy(true);
    enterWithPasskey({ county }).then(onDone, (error: unknown) => {
      setRefused(error);
      setBusy(false);
    });
  };
  return (
    <>
      {refused !== undefined && <ErrorState error={refused} />}
      <PlainButton busy={busy} onPress={enter}>
        {t('enterByKey')}
      </PlainButton>
    </>
  );
}
