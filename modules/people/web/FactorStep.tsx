import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { finishSignIn, type SignInStep } from '#modules/people/contract/factor.ts';
import { enterWithPasskey } from '#modules/people/web/passkeys.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What comes between the right password and being signed in: the second factor. */
export function FactorStep({
  next,
  county,
  passkeysAt,
  onDone,
  onBack,
}: {
  next: NonNullable<SignInStep['next']>;
  county: string;
  /** The address passkeys belong to. */
  passkeysAt: string | undefined;
  onDone: () => void;
  onBack: () => void;
}): ReactNode {
  const t = useWords(securityWords);
  const act = useAct(finishSignIn, { onDone });
  const byKey = useMutation({ mutationFn: enterWithPasskey, onSuccess: onDone });
  const hasKey = next.kinds.includes('passkey') && mayUsePasskeys(passkeysAt);
  const hasCode = next.kinds.includes('code');
  const asks = hasCode ? 'stepCode' : 'stepRecovery';
  const failed = byKey.error ?? act.error;
  return (
    <Panel title={t('stepTitle')}>
      <Stack>
        <p className="ly-muted">{t(hasKey ? 'stepNoteKey' : hasCode ? 'stepNote' : 'stepNoteRecovery')}</p>
        {failed && <ErrorState error={failed} />}
        {hasKey && (
          <Button
            block
            loading={byKey.isPending}
            onClick={() => byKey.mutate({ county, ticket: next.ticket })}
            size="large"
            type="primary"
          >
            {t('stepKey')}
          </Button>
        )}
        <Form
          layout="vertical"
          onFinish={({ code }: { code: string }) => act.mutate({ body: { ticket: next.ticket, code } })}
        >
          <Form.Item label={t(asks)} name="code" rules={[{ required: true, message: t(asks) }]}>
            <Input autoComplete="one-time-code" maxLength={40} size="large" />
          </Form.Item>
          <Button block htmlType="submit" loading={act.isPending} size="large" type={hasKey ? 'default' : 'primary'}>
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
