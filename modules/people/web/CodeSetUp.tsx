import { Button, Form, Input, QRCode } from 'antd';
import type { ReactNode } from 'react';
import { type beginCode, confirmCode } from '#modules/people/contract/factor.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A secret on its way into an authenticator app: scanned or typed, then confirmed by its first code. */
export function CodeSetUp({
  begun,
  onDone,
  onStop,
}: {
  begun: Reply<typeof beginCode>;
  onDone: (recoveryCodes: readonly string[]) => void;
  onStop: () => void;
}): ReactNode {
  const t = useWords(securityWords);
  const act = useAct(confirmCode, { onDone: (reply) => onDone(reply.recoveryCodes) });
  return (
    <section aria-label={t('scanTitle')}>
      <Stack>
        <h3 className="people-scan-title">{t('scanTitle')}</h3>
        <p className="ly-muted">{t('scan')}</p>
        <div className="people-scan">
          <QRCode bgColor="#fff" bordered={false} color="#000" size={176} type="svg" value={begun.link} />
          <p>
            {t('secret')}
            <br />
            <code className="people-secret">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
        {act.error && <ErrorState error={act.error} />}
        <Form layout="vertical" onFinish={(said: { code: string }) => act.mutate({ body: said })}>
          <Form.Item label={t('codeNow')} name="code" rules={[{ required: true, message: t('codeNow') }]}>
            <Input autoComplete="one-time-code" inputMode="numeric" maxLength={7} size="large" />
          </Form.Item>
          <Row>
            <Button htmlType="submit" loading={act.isPending} type="primary">
              {t('confirm')}
            </Button>
            <Button onClick={onStop}>{t('stop')}</Button>
          </Row>
        </Form>
      </Stack>
    </section>
  );
}
