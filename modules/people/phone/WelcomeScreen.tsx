import { type ReactNode, useEffect, useState } from 'react';
import { accountWords } from '#modules/people/phone/account-words.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { NewPasswordFields, newPasswordIn } from '#modules/people/phone/NewPasswordFields.tsx';
import type { ReplyOf } from '#phone/api/call.ts';
import { call } from '#phone/api/call.ts';
import { formatList } from '#platform/i18n/format.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

type Read = ReplyOf<'people.readInvitation'>;

/** Whoever was invited makes his account here, or gets a new password. The token comes after `#`, which no log ever sees. */
export function WelcomeScreen(): ReactNode {
  const t = useWords(accountWords);
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  const [invited, setInvited] = useState<Read>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    if (token !== '') call('people.readInvitation', { body: { token } }).then(setInvited, setFailed);
  }, [token]);
  if (invited) return <Opening invited={invited} token={token} />;
  if (token !== '' && failed === undefined) return <Skeleton />;
  return (
    <Screen title={t('opening')}>
      {failed === undefined ? <Card title={t('noToken')} /> : <ErrorState error={failed} />}
      <Link className="ly-button ly-button-plain" to="/sign-in">
        {t('toSignIn')}
      </Link>
    </Screen>
  );
}

function Opening({ invited, token }: { invited: Read; token: string }): ReactNode {
  const t = useWords(accountWords);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [differs, setDiffers] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = (form: HTMLFormElement): void => {
    const password = newPasswordIn(form);
    setDiffers(password === undefined);
    if (password === undefined) return;
    setBusy(true);
    call('people.acceptInvitation', { body: { token, login: invited.login ?? textIn(form, 'login'), password } }).then(
      // Who has a second factor signs in with it.
      ({ signedIn }) => location.assign(signedIn ? '/m/' : '/m/sign-in'),
      (error: unknown) => {
        setFailed(error);
        setBusy(false);
      },
    );
  };
  return (
    <Screen title={t('welcome', { name: invited.name })}>
      <Card>
        <Line>{invited.login === null ? t('welcomeNew', invited) : t('welcomeAgain', { login: invited.login })}</Line>
        <Line>{formatList(language, invited.roles)}</Line>
      </Card>
      {failed !== undefined && <ErrorState error={failed} />}
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(event.currentTarget);
          }}
        >
          {invited.login === null && (
            <Field hint={t('loginHint')} label={t('login')}>
              <input autoCapitalize="none" autoComplete="username" maxLength={60} minLength={3} name="login" />
            </Field>
          )}
          <NewPasswordFields differs={differs} />
          <PrimaryButton busy={busy} submits>
            {t('enter')}
          </PrimaryButton>
        </form>
      </Card>
    </Screen>
  );
}
