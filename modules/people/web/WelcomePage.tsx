import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { acceptInvitation, readInvitation } from '#modules/people/contract/account.ts';
import { welcomeAtIssuer } from '#modules/people/contract/identity.ts';
import { listDoors } from '#modules/people/contract/one-time-code.ts';
import { IssuerButtons } from '#modules/people/web/IssuerButtons.tsx';
import { NewPasswordFields } from '#modules/people/web/NewPasswordFields.tsx';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { useAct } from '#web/api/use-act.ts';
import { formatList } from '#platform/i18n/format.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './door.css';

/** Whoever was invited makes his account here, or gets a new password. The token comes after `#`, which no log ever sees. */
export function WelcomePage(): ReactNode {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  const invitation = useAct(readInvitation);
  const accept = useAct(acceptInvitation, {
    // Who has a second factor signs in with it.
    onDone: ({ signedIn }) => window.location.assign(signedIn ? '/' : '/sign-in'),
  });
  const doors = useRead(listDoors, {});
  const leave = useAct(welcomeAtIssuer, { onDone: ({ url }) => window.location.assign(url) });
  const { mutate } = invitation;
  useEffect(() => {
    if (token !== '') mutate({ body: { token } });
  }, [mutate, token]);
  const { data, error } = invitation;
  const login = data?.login ?? null;
  const note = data && (login === null ? t('welcomeNew', data) : t('welcomeAgain', { login }));
  return (
    <main className="people-door people-door-narrow">
      <Page narrow subtitle={note} title={data ? t('welcome', { name: data.name }) : t('toSignIn')}>
        {token === '' && <EmptyState action={<Link to="/sign-in">{t('toSignIn')}</Link>} title={t('noToken')} />}
        {error && <ErrorState error={error} />}
        {error && <Link to="/sign-in">{t('toSignIn')}</Link>}
        {token !== '' && !data && !error && <LoadingShape shape="list" />}
        {data && (
          <Panel>
            <p className="ly-muted">{t('welcomeAs', { roles: formatList(language, data.roles) })}</p>
            {accept.error && <ErrorState error={accept.error} />}
            <Form
              layout="vertical"
              onFinish={(said: { login?: string; password: string }) =>
                accept.mutate({ body: { token, login: login ?? said.login ?? '', password: said.password } })
              }
            >
              {login === null && (
                <Form.Item label={t('login')} name="login" rules={[{ required: true, min: 3, message: t('login') }]}>
                  <Input autoCapitalize="none" autoComplete="username" maxLength={60} size="large" />
                </Form.Item>
              )}
              <NewPasswordFields />
              <Button block htmlType="submit" loading={accept.isPending} size="large" type="primary">
                {t('enter')}
              </Button>
            </Form>
            {leave.error && <ErrorState error={leave.error} />}
            <IssuerButtons
              isBusy={leave.isPending}
              issuers={doors.data?.issuers ?? []}
              onChoose={(issuer) => leave.mutate({ body: { token, issuer } })}
              says="openAt"
            />
          </Panel>
        )}
      </Page>
    </main>
  );
}
