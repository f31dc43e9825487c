import type { ReactNode } from 'react';
import { rightsWords } from '#modules/people/phone/rights-words.ts';
import { useAct } from '#phone/api/use-act.ts';
import { addressOf, call } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatBytes, formatDateTime } from '#platform/i18n/format.ts';

/** Asking for a copy of what is kept, and taking it while its day lasts. */
export function CopyCard({ child }: { child: string }): ReactNode {
  const t = useWords(rightsWords);
  const language = useLanguage();
  const { data, error, refetch } = useRead('people.readCopy', { params: { id: child } }, { everyMs: 5_000 });
  const { busy, failed, act } = useAct('people');
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const state = data.copy?.state;
  const ask = (): void =>
    act(
      () => call('people.askCopy', { params: { id: child } }, { key: crypto.randomUUID() }),
      () => undefined,
    );
  return (
    <Card title={t('copy')}>
      <Line>{t('copyNote')}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      {state === 'waiting' && <output className="ly-copy">{t('copyWaiting')}</output>}
      {state === 'failed' && <output className="ly-copy">{t('copyFailed')}</output>}
      {state === 'expired' && <output className="ly-copy">{t('copyExpired')}</output>}
      {state === 'ready' && data.copy && (
        <>
          <output className="ly-copy">{t('copyReady', { until: formatDateTime(language, data.copy.until) })}</output>
          <a
            className="ly-button ly-button-primary"
            download
            href={addressOf('people.downloadCopyPdf', { params: { id: child } })}
          >
            {t('copyPdf')}
          </a>
          <a
            className="ly-button ly-button-plain"
            download
            href={addressOf('people.downloadCopyJson', { params: { id: child } })}
          >
            {t('copyJson')}
          </a>
          {data.copy.archives.map((bytes, at) => (
            <a
              className="ly-button ly-button-plain"
              download
              href={addressOf('people.downloadCopyFiles', {
                params: { id: child },
                query: { archive: String(at + 1) },
              })}
              // An archive has a number and nothing else of its own.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
            >
              {t('copyFiles', { at: at + 1, size: formatBytes(language, bytes) })}
            </a>
          ))}
        </>
      )}
      {state === 'ready' ? (
        <PlainButton busy={busy} onPress={ask}>
          {t('copyAgain')}
        </PlainButton>
      ) : (
        state !== 'waiting' && (
          <PrimaryButton busy={busy} onPress={ask}>
            {t(state === undefined ? 'copyAsk' : 'copyAgain')}
          </PrimaryButton>
        )
      )}
    </Card>
  );
}
