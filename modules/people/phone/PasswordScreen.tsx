import { type ReactNode, useState } from 'react';
import { accountWords } from '#modules/people/phone/account-words.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { NewPasswordFields, newPasswordIn } from '#modules/people/phone/NewPasswordFields.tsx';
import { call } from '#phone/api/call.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { useGo } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Changing one's own password. It needs the network: a password does not wait on the phone. */
export function PasswordScreen(): ReactNode {
  const t = useWords(accountWords);
  const go = useGo();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [differs, setDiffers] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = async (form: HTMLFormElement): Promise<void> => {
    const password = newPasswordIn(form);
    setDiffers(password === undefined);
    if (password === undefined) return;
    setBusy(true);
    try {
      await call('people.changePassword', { body: { old: textIn(form, 'old'), password } });
      toast({ said: t('changed') });
      go('/me');
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <Screen title={t('passwordTitle')}>
      {failed !== undefined && <ErrorState error={failed} />}
      <Card>
        <Line>{t('passwordNote')}</Line>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <Field label={t('oldPassword')}>
            <input autoComplete="current-password" maxLength={200} name="old" type="password" />
          </Field>
          <NewPasswordFields differs={differs} />
          <PrimaryButton busy={busy} submits>
            {t('change')}
          </PrimaryButton>
        </form>
      </Card>
    </Screen>
  );
}
