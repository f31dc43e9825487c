import { type ReactNode, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { enterWithPasskey } from '#modules/people/phone/passkeys.ts';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { call } from '#phone/api/call.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What comes between the right password and being signed in: the second factor. */
export function FactorStep({
  next,
  county,
  passkeysAt,
  onDone,
  onBack,
}: {
  next: NonNullable<SignInStep['next']>;
  county: string;
  /** The address passkeys belong to. */
  passkeysAt: string | undefined;
  onDone: () => void;
  onBack: () => void;
}): ReactNode {
  const t = useWords(securityWords);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const hasKey = next.kinds.includes('passkey') && mayUsePasskeys(passkeysAt);
  const hasCode = next.kinds.includes('code');
  const [Send, asks] = [hasKey ? PlainButton : PrimaryButton, hasCode ? 'stepCode' : 'stepRecovery'] as const;
  const finish = (sent: Promise<unknown>): void => {
    setBusy(true);
    sent.then(onDone, (error: unknown) => {
      setRefused(error);
      setBusy(false);
    });
  };
  return (
    <Screen title={t('stepTitle')}>
      {refused !== undefined && <ErrorState error={refused} />}
      <Card>
        <Line>{t(hasKey ? 'stepNoteKey' : hasCode ? 'stepNote' : 'stepNoteRecovery')}</Line>
        {hasKey && (
          <PrimaryButton busy={busy} onPress={() => finish(enterWithPasskey({ county, ticket: next.ticket }))}>
            {t('stepKey')}
          </PrimaryButton>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const code = textIn(event.currentTarget, 'code');
            finish(call('people.finishSignIn', { body: { ticket: next.ticket, code } }));
          }}
        >
          <Field label={t(asks)}>
            <input autoCapitalize="none" autoComplete="one-time-code" maxLength={40} name="code" />
          </Field>
          <Send busy={busy} submits>
            {t('stepGo')}
          </Send>
        </form>
        <PlainButton onPress={onBack}>{t('stepBack')}</PlainButton>
      </Card>
    </Screen>
  );
}
