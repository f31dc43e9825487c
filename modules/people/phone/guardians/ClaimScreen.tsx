import { type ReactNode, useState } from 'react';
import type { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { forgetClaim, keepClaim, type TypedClaim, typedClaim } from '#modules/people/phone/guardians/kept-claim.ts';
import { NewPasswordFields, newPasswordIn } from '#modules/people/phone/NewPasswordFields.tsx';
import { useOpenRead } from '#modules/people/phone/use-open-read.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { useHomeCounty } from '#phone/api/home-county.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './guardians.css';

const relations = ['father', 'mother', 'grandparent', 'other'] as const;

/** A grandmother on an old phone claims her grandchild: number and code first, then who she is. */
export function ClaimScreen(): ReactNode {
  const t = useWords(guardianWords);
  const [typed, setTyped] = useState(typedClaim);
  const [found, setFound] = useState<ReplyOf<'people.readClaim'>>();
  const startAgain = (): void => setFound(undefined);
  return (
    <Screen title={t('claim')}>
      {found ? (
        <Claiming found={found} onBack={startAgain} typed={typed} />
      ) : (
        <Typing
          onFound={(claim, said) => {
            setTyped(said);
            setFound(claim);
          }}
          typed={typed}
        />
      )}
    </Screen>
  );
}

/** Number and code. A wrong one of them says so in one and the same way. */
function Typing({
  typed,
  onFound,
}: {
  typed: TypedClaim;
  onFound: (found: ReplyOf<'people.readClaim'>, typed: TypedClaim) => void;
}): ReactNode {
  const t = useWords(guardianWords);
  const [county] = useHomeCounty();
  const isOnline = useIsOnline();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const look = (form: HTMLFormElement): void => {
    const said = { phone: textIn(form, 'phone'), code: textIn(form, 'code') };
    keepClaim(said);
    setBusy(true);
    setFailed(undefined);
    call('people.readClaim', { query: home(county), body: said })
      .then((found) => onFound(found, said), setFailed)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Line>{t('claimNote')}</Line>
      {!isOnline && <Notice>{t('offline')}</Notice>}
      {failed !== undefined && isOnline && <ErrorState error={failed} />}
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            look(event.currentTarget);
          }}
        >
          <Field label={t('phone')}>
            <input
              autoComplete="tel"
              defaultValue={typed.phone}
              inputMode="tel"
              maxLength={20}
              name="phone"
              type="tel"
            />
          </Field>
          <Field hint={t('codeHint')} label={t('code')}>
            <input
              autoCapitalize="characters"
              autoComplete="off"
              className="ly-code"
              defaultValue={typed.code}
              maxLength={12}
              name="code"
              spellCheck={false}
            />
          </Field>
          <PrimaryButton busy={busy || !isOnline} submits>
            {t('next')}
          </PrimaryButton>
        </form>
      </Card>
    </>
  );
}

const home = (county: string): { county?: string } => (county === '' ? {} : { county });

/** Whose code it is, and who claims: somebody new, or whoever is signed in with that number. */
function Claiming({
  found,
  typed,
  onBack,
}: {
  found: ReplyOf<'people.readClaim'>;
  typed: TypedClaim;
  onBack: () => void;
}): ReactNode {
  const t = useWords(guardianWords);
  const [county] = useHomeCounty();
  const me = useOpenRead('people.readMe', { query: home(county) });
  const [relation, setRelation] = useState<GuardianRelation>(found.relation);
  const [busy, setBusy] = useState(false);
  const [differs, setDiffers] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const isSignedIn = me.data?.signedIn === true;
  const send = (newcomer: { name: string; password: string } | null): void => {
    setBusy(true);
    call('people.makeClaim', { query: home(county), body: { ...typed, relation, newcomer } }).then(
      () => {
        forgetClaim();
        location.assign('/m/guardians');
      },
      (error: unknown) => {
        setFailed(error);
        setBusy(false);
      },
    );
  };
  const submit = (form: HTMLFormElement): void => {
    if (isSignedIn) return send(null);
    const password = newPasswordIn(form);
    setDiffers(password === undefined);
    if (password !== undefined) send({ name: textIn(form, 'name'), password });
  };
  return (
    <>
      <Card title={t('child', { name: found.givenName })}>
        <Line>{t('afterwards')}</Line>
      </Card>
      {failed !== undefined && <ErrorState error={failed} />}
      {found.hasAccount && !isSignedIn ? (
        <Card>
          <Line>{t('hasAccount')}</Line>
          <Link className="ly-button ly-button-primary" to="/sign-in?to=%2Fclaim">
            {t('signIn')}
          </Link>
        </Card>
      ) : (
        <Card>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit(event.currentTarget);
            }}
          >
            <Choices
              label={t('you')}
              of={relations.map((one) => [one, t(`relation.${one}`)])}
              onChoose={setRelation}
              value={relation}
            />
            {!isSignedIn && (
              <>
                <Field label={t('name')}>
                  <input autoComplete="name" maxLength={40} minLength={2} name="name" />
                </Field>
                <Line>{t('setPassword')}</Line>
                <NewPasswordFields differs={differs} />
              </>
            )}
            <PrimaryButton busy={busy} submits>
              {t('doClaim')}
            </PrimaryButton>
          </form>
        </Card>
      )}
      <PlainButton onPress={onBack}>{t('back')}</PlainButton>
    </>
  );
}
