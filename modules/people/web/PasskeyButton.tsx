import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { addOwnPasskey } from '#modules/people/web/passkeys.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { refresh } from '#platform/browser/query-client.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Adds a passkey of this device, under a name; nothing where this browser or address knows none. */
export function PasskeyButton({
  at,
  isFirst,
  onCodes,
}: {
  /** The address passkeys belong to. */
  at: string;
  isFirst: boolean;
  onCodes: (codes: readonly string[]) => void;
}): ReactNode {
  const t = useWords(securityWords);
  const client = useQueryClient();
  const [isNaming, setIsNaming] = useState(false);
  const add = useMutation({
    mutationFn: addOwnPasskey,
    onSuccess: async (codes) => {
      setIsNaming(false);
      if (codes.length > 0) onCodes(codes);
      await refresh(client, ['people']);
    },
  });
  if (!mayUsePasskeys(at)) return null;
  if (!isNaming)
    return (
      <Button onClick={() => setIsNaming(true)} type={isFirst ? 'primary' : 'default'}>
        {t('addPasskey')}
      </Button>
    );
  return (
    <Form className="people-naming" layout="vertical" onFinish={({ name = '' }: { name?: string }) => add.mutate(name)}>
      <p className="ly-muted">{t('passkeyNote')}</p>
      {add.error && <ErrorState error={add.error} />}
      <Form.Item extra={t('passkeyNameNote')} label={t('passkeyName')} name="name">
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Row>
        <Button htmlType="submit" loading={add.isPending} type="primary">
          {t('addPasskeyNow')}
        </Button>
        <Button onClick={() => setIsNaming(false)}>{t('stop')}</Button>
      </Row>
    </Form>
  );
}
