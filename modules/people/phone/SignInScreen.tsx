import { type ReactNode, useEffect, useState } from 'react';
import { words } from '#modules/people/phone/words.ts';
import { call } from '#phone/api/call.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Signing in with a name and a password; in the demonstration county also by picking a role. */
export function SignInScreen(): ReactNode {
  const t = useWords(words);
  const [demo, setDemo] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    call('people.readMe', {}).then((me) => setDemo(me.demo), setFailed);
  }, []);
  const send = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const text = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    call('people.signIn', { body: { login: text('login'), password: text('password') } }).then(
      () => location.assign('/m/'),
      (error: unknown) => {
        setFailed(error);
        setBusy(false);
      },
    );
  };
  return (
    <Screen title={t('signIn')}>
      {failed !== undefined && <ErrorState error={failed} />}
      {demo && (
        <Card>
          <Line>{t('demo')}</Line>
          <Link className="ly-button ly-button-plain" to="/roles">
            {t('pickRole')}
          </Link>
        </Card>
      )}
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(event.currentTarget);
          }}
        >
          <Field label={t('login')}>
            <input autoComplete="username" name="login" />
          </Field>
          <Field label={t('password')}>
            <input autoComplete="current-password" name="password" type="password" />
          </Field>
          <PrimaryButton busy={busy} submits>
            {t('signIn')}
          </PrimaryButton>
        </form>
      </Card>
    </Screen>
  );
}
