import { Button, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { beginAtIssuer } from '#modules/people/contract/identity.ts';
import { listDoors } from '#modules/people/contract/one-time-code.ts';
import { listCounties, readMe, signIn } from '#modules/people/contract/session.ts';
import { CodeSignIn } from '#modules/people/web/CodeSignIn.tsx';
import { codeWords } from '#modules/people/web/code-words.ts';
import { FactorStep } from '#modules/people/web/FactorStep.tsx';
import { IssuerButtons } from '#modules/people/web/IssuerButtons.tsx';
import { PasskeyDoor } from '#modules/people/web/PasskeyDoor.tsx';
import { words } from '#modules/people/web/words.ts';
import { leaveFrom } from '#platform/browser/left-from.ts';
import { useHomeCounty } from '#platform/browser/home-county.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { withinHere } from '#platform/browser/within-here.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import './door.css';

/** Signing in with a login and a password, a code by SMS where they are sent, or an account elsewhere; in the demonstration county also by picking a role. */
export function SignInPage(): ReactNode {
  const t = useWords(words);
  const c = useWords(codeWords);
  const [{ to }] = useAddress({ to: '/' });
  const [county, chooseCounty] = useHomeCounty();
  const counties = useRead(listCounties, {});
  const doors = useRead(listDoors, {});
  const [isByCode, setIsByCode] = useState(false);
  const me = useRead(readMe, { query: { county } });
  const [next, setNext] = useState<SignInStep['next']>();
  const goOn = (): void => window.location.assign(withinHere(to));
  const goOnWith = (step: SignInStep): void => (step.signedIn ? goOn() : setNext(step.next));
  const act = useAct(signIn, { onDone: goOnWith });
  const leave = useAct(beginAtIssuer, {
    onDone: ({ url }) => {
      leaveFrom('/sign-in');
      window.location.assign(url);
    },
  });
  const here = me.data?.county;
  const { items = [] } = counties.data ?? {};
  if (next)
    return (
      <main className="people-door people-door-narrow">
        <Page narrow title={t('signIn')} subtitle={here?.name}>
          <FactorStep
            county={here?.code ?? county}
            next={next}
            onBack={() => setNext(undefined)}
            onDone={goOn}
            passkeysAt={me.data?.passkeysAt}
          />
        </Page>
      </main>
    );
  return (
    <main className="people-door people-door-narrow">
      <Page narrow title={t('signIn')} subtitle={here?.name}>
        <Stack>
          {me.data?.demo && (
            <Panel title={t('demoTitle')} action={<Link to="/roles">{t('pickRole')}</Link>}>
              <p className="ly-muted">{t('demoNote')}</p>
            </Panel>
          )}
          {withinHere(to) !== '/' && <p className="ly-muted">{t('goesOn')}</p>}
          {items.length > 1 && (
            <Form layout="vertical">
              <Form.Item label={t('atCounty')}>
                <Select
                  aria-label={t('atCounty')}
                  onChange={chooseCounty}
                  optionFilterProp="label"
                  options={items.map(({ code, name }) => ({ value: code, label: name }))}
                  showSearch
                  size="large"
                  value={here?.code ?? null}
                />
              </Form.Item>
            </Form>
          )}
          {isByCode ? (
            <CodeSignIn county={here?.code ?? county} onStep={goOnWith} />
          ) : (
            <Panel>
              {act.error && <ErrorState error={act.error} />}
              <Form
                layout="vertical"
                onFinish={(said: { login: string; password: string }) =>
                  act.mutate({ query: { county: here?.code ?? county }, body: said })
                }
              >
                <Form.Item label={t('login')} name="login" rules={[{ required: true }]}>
                  <Input autoCapitalize="none" autoComplete="username" size="large" />
                </Form.Item>
                <Form.Item label={t('password')} name="password" rules={[{ required: true }]}>
                  <Input.Password autoComplete="current-password" size="large" />
                </Form.Item>
                <Button block htmlType="submit" loading={act.isPending} size="large" type="primary">
                  {t('signIn')}
                </Button>
              </Form>
            </Panel>
          )}
          <IssuerButtons
            isBusy={leave.isPending}
            issuers={doors.data?.issuers ?? []}
            onChoose={(issuer) =>
              leave.mutate({ query: { county: here?.code ?? county }, body: { issuer, to: withinHere(to) } })
            }
            says="signInAt"
          />
          {leave.error && <ErrorState error={leave.error} />}
          {doors.data?.codes && (
            <Button onClick={() => setIsByCode(!isByCode)} type="link">
              {c(isByCode ? 'byPassword' : 'byCode')}
            </Button>
          )}
          {mayUsePasskeys(me.data?.passkeysAt) && <PasskeyDoor county={here?.code ?? county} onDone={goOn} />}
        </Stack>
      </Page>
    </main>
  );
}
