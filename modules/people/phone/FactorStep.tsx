import { type ReactNode, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { securityWords } from '#modules/people/phone/security-words.ts';
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
  onDone,
  onBack,
}: {
  next: NonNullable<SignInStep['next']>;
  onDone: () => void;
  onBack: () => void;
}): ReactNode {
  const t = useWords(securityWords);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const send = (code: string): void => {
    setBusy(true);
    call('people.finishSignIn', { body: { ticket: next.ticket, code } }).then(onDone, (error: unknown) => {
      setRefused(error);
      setBusy(false);
    });
  };
  return (
    <Screen title={t('stepTitle')}>
      {refused !== undefined && <ErrorState error={refused} />}
      <Card>
        <Line>{t('stepNote')}</Line>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(textIn(event.currentTarget, 'code'));
          }}
        >
          <Field label={t('stepCode')}>
            <input autoCapitalize="none" autoComplete="one-time-code" maxLength={24} name="code" />
          </Field>
          <PrimaryButton busy={busy} submits>
            {t('stepGo')}
          </PrimaryButton>
        </form>
        <PlainButton onPress={onBack}>{t('stepBack')}</PlainButton>
      </Card>
    </Screen>
  );
}
