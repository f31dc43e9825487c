import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { finishSignIn, type SignInStep } from '#modules/people/contract/factor.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

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
  const act = useAct(finishSignIn, { onDone });
  return (
    <Panel title={t('stepTitle')}>
      <Stack>
        <p className="ly-muted">{t('stepNote')}</p>
        {act.error && <ErrorState error={act.error} />}
        <Form
          layout="vertical"
          onFinish={({ code }: { code: string }) => act.mutate({ body: { ticket: next.ticket, code } })}
        >
          <Form.Item label={t('stepCode')} name="code" rules={[{ required: true, message: t('stepCode') }]}>
            <Input autoComplete="one-time-code" maxLength={24} size="large" />
          </Form.Item>
          <Button block htmlType="submit" loading={act.isPending} size="large" type="primary">
            {t('stepGo')}
          </Button>
        </Form>
        <Button onClick={onBack} type="link">
          {t('stepBack')}
        </Button>
      </Stack>
    </Panel>
  );
}
