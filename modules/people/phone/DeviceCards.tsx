import type { ReactNode } from 'react';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { useAct } from '#phone/api/use-act.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { call } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Where one is signed in, and the way to end it. */
export function DeviceCards(): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  const devices = useRead('people.listDevices', {});
  const { busy, failed, act } = useAct('people');
  const items = devices.data?.items ?? [];
  const nothing = (): void => undefined;
  return (
    <>
      <h2 className="ly-card-title">{t('devices')}</h2>
      <Line>{t('devicesNote')}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      {devices.error && <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />}
      {items.map(({ id, name, isThis, usedAt, since }) => (
        <Card key={id} title={name}>
          <Line>{isThis ? t('this') : t('used', { at: formatDateTime(language, usedAt) })}</Line>
          <Line>{t('since', { at: formatDateTime(language, since) })}</Line>
          {!isThis && (
            <PlainButton busy={busy} onPress={() => act(() => call('people.endDevice', { params: { id } }), nothing)}>
              {t('end')}
            </PlainButton>
          )}
        </Card>
      ))}
      {items.length > 1 && (
        <PlainButton busy={busy} onPress={() => act(() => call('people.endOtherDevices', {}), nothing)}>
          {t('endOthers')}
        </PlainButton>
      )}
    </>
  );
}
