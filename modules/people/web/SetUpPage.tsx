import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { setUp } from '#modules/people/contract/session.ts';
import { words } from '#modules/people/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './door.css';

const fields = ['county', 'countyName', 'prefectureName', 'bureauName', 'name', 'loginName', 'newPassword'] as const;
type Said = Record<(typeof fields)[number], string>;

/** The first administrator makes his county. The one-time token comes after `#`, which no server log ever sees. */
export function SetUpPage(): ReactNode {
  const t = useWords(words);
  const act = useAct(setUp);
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  const send = ({ loginName: login, newPassword: password, ...said }: Said): void =>
    act.mutate({ body: { ...said, token, login, password } });
  return (
    <main className="people-door people-door-narrow">
      <Page narrow subtitle={t('setUpNote')} title={t('setUpTitle')}>
        <Panel>
          {act.error && <ErrorState error={act.error} />}
          {act.data ? (
            <p>
              {t('setUpDone')} <Link to="/sign-in">{t('signIn')}</Link>
            </p>
          ) : (
            <Form layout="vertical" onFinish={send}>
              {fields.map((field) => (
                <Form.Item key={field} label={t(field)} name={field} rules={[{ required: true }]}>
                  {field === 'newPassword' ? <Input.Password autoComplete="new-password" /> : <Input />}
                </Form.Item>
              ))}
              <Button block htmlType="submit" loading={act.isPending} size="large" type="primary">
                {t('setUp')}
              </Button>
            </Form>
          )}
        </Panel>
      </Page>
    </main>
  );
}
