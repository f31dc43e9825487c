import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { enterWithPasskey } from '#modules/people/web/passkeys.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Signing in with a passkey alone: no name and no password to type. */
export function PasskeyDoor({ county, onDone }: { county: string; onDone: () => void }): ReactNode {
  const t = useWords(securityWords);
  const enter = useMutation({ mutationFn: enterWithPasskey, onSuccess: onDone });
  return (
    <Panel>
      <Stack>
        {enter.error && <ErrorState error={enter.error} />}
        <Button block loading={enter.isPending} onClick={() => enter.mutate({ county })} size="large">
          {t('enterByKey')}
        </Button>
        <p className="ly-muted">{t('enterByKeyNote')}</p>
      </Stack>
    </Panel>
  );
}
