import { type ReactNode, useRef, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { CodeSignIn } from '#modules/people/phone/CodeSignIn.tsx';
import { codeWords } from '#modules/people/phone/code-words.ts';
import { FactorStep } from '#modules/people/phone/FactorStep.tsx';
import { IssuerDoors } from '#modules/people/phone/IssuerDoors.tsx';
import { PasskeyDoor } from '#modules/people/phone/PasskeyDoor.tsx';
import { textIn } from '#modules/people/phone/form-text.ts';
import { useKnownHere } from '#modules/people/phone/use-known-here.tsx';
import { useOpenRead } from '#modules/people/phone/use-open-read.ts';
import { words } from '#modules/people/phone/words.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { withinHere } from '#platform/browser/within-here.ts';
import { call } from '#phone/api/call.ts';
import { useHomeCounty } from '#phone/api/home-county.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Signing in: with a code sent to the telephone where they are sent, with a login and a password; in the demonstration county also by picking a role. */
export function SignInScreen(): ReactNode {
  const t = useWords(words);
  const c = useWords(codeWords);
  const [county, chooseCounty] = useHomeCounty();
  const me = useOpenRead('people.readMe', { query: { county } });
  const doors = useOpenRead('people.listDoors', {});
  const counties = useOpenRead('people.listCounties', {});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const [next, setNext] = useState<SignInStep['next']>();
  const [byPassword, setByPassword] = useState(false);
  const here = me.data?.county.code ?? county;
  const { items = [] } = counties.data ?? {};
  const failed = refused ?? me.error;
  const to = withinHere(new URLSearchParams(location.search).get('to'));
  const login = useRef('');
  const isKnown = doors.data !== undefined || doors.error !== undefined;
  const isByCode = doors.data?.codes === true && !byPassword;
  const known = useKnownHere((one) => setByPassword(one.byPassword));
  const goOn = (): void => {
    // Being offered next time is a comfort: who cannot be remembered is signed in all the same.
    const remembered = known.remember({ byPassword: !isByCode, login: login.current }).catch(() => undefined);
    void remembered.then(() => location.assign(`/m${to}`));
  };
  const goOnWith = (step: SignInStep): void => (step.signedIn ? goOn() : setNext(step.next));
  const send = (form: HTMLFormElement): void => {
    const body = { login: textIn(form, 'login'), password: textIn(form, 'password') };
    setBusy(true);
    login.current = body.login;
    call('people.signIn', { query: { county: here }, body }).then(
      (step) => {
        setBusy(false);
        goOnWith(step);
      },
      (error: unknown) => {
        setRefused(error);
        setBusy(false);
      },
    );
  };
  if (next)
    return (
      <FactorStep
        county={here}
        next={next}
        onBack={() => setNext(undefined)}
        onDone={goOn}
        passkeysAt={me.data?.passkeysAt}
      />
    );
  return (
    <Screen title={t('signIn')}>
      {failed !== undefined && <ErrorState error={failed} />}
      {me.data?.demo && (
        <Card>
          <Line>{t('demo')}</Line>
          <Link className="ly-button ly-button-plain" to="/roles">
            {t('pickRole')}
          </Link>
        </Card>
      )}
      {to !== '/' && <Line>{t('goesOn')}</Line>}
      {items.length > 1 && (
        <Field label={t('atCounty')}>
          <select onChange={(event) => chooseCounty(event.currentTarget.value)} value={here}>
            {items.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {known.choice}
      {!isKnown && <Skeleton />}
      {isByCode && (
        <CodeSignIn
          county={here}
          key={known.chosen?.called}
          onPhone={(phone) => {
            login.current = phone;
          }}
          onStep={goOnWith}
          phone={known.chosen?.login}
        />
      )}
      {isKnown && !isByCode && (
        <Card key={known.chosen?.called}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              send(event.currentTarget);
            }}
          >
            <Field label={t('login')}>
              <input
                autoCapitalize="none"
                autoComplete="username"
                defaultValue={known.chosen?.login ?? ''}
                name="login"
              />
            </Field>
            <Field label={t('password')}>
              <input autoComplete="current-password" name="password" type="password" />
            </Field>
            <PrimaryButton busy={busy} submits>
              {t('signIn')}
            </PrimaryButton>
          </form>
        </Card>
      )}
      {known.wish}
      <IssuerDoors county={here} issuers={doors.data?.issuers ?? []} to={to} />
      {doors.data?.codes && (
        <PlainButton onPress={() => setByPassword(isByCode)}>{c(isByCode ? 'byPassword' : 'byCode')}</PlainButton>
      )}
      <Link className="ly-button ly-button-plain" to="/claim">
        {t('toClaim')}
      </Link>
      {mayUsePasskeys(me.data?.passkeysAt) && <PasskeyDoor county={here} onDone={goOn} />}
    </Screen>
  );
}
