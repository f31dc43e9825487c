import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type Device, endDevice, endOtherDevices, listDevices } from '#modules/people/contract/device.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Where one is signed in, and the way to end it. */
export function DevicesPanel(): ReactNode {
  const t = useWords(securityWords);
  const devices = useRead(listDevices, {});
  const end = useAct(endDevice);
  const endOthers = useAct(endOtherDevices);
  const failed = end.error ?? endOthers.error;
  const items = devices.data?.items ?? [];
  return (
    <Panel
      action={
        items.length > 1 && (
          <Button loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('endOthers')}
          </Button>
        )
      }
      title={t('devices')}
    >
      <Stack>
        <p className="ly-muted">{t('devicesNote')}</p>
        {failed && <ErrorState error={failed} />}
        {devices.error && <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />}
        {devices.isPending && <LoadingShape shape="list" />}
        <ul className="people-guards">
          {items.map((device) => (
            <li key={device.id}>
              <DeviceLine device={device} />
              {!device.isThis && (
                <Button
                  loading={end.isPending && end.variables.params.id === device.id}
                  onClick={() => end.mutate({ params: { id: device.id } })}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}

function DeviceLine({ device }: { device: Device }): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  return (
    <div>
      <div>{device.name}</div>
      <div className="ly-muted">
        {device.isThis ? t('this') : t('used', { at: formatDateTime(language, device.usedAt) })} ·{' '}
        {t('since', { at: formatDateTime(language, device.since) })}
      </div>
    </div>
  );
}
