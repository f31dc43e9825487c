import { Button } from 'antd';
import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import './states.css';

/** What an `ErrorState` reads of an error: a `Problem` of `web/api` has all of it. */
interface Told {
  code?: unknown;
  title?: unknown;
  requestId?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Something failed: what happened, what is safe, what to do, and a code for whoever helps. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const t = useWords(kitWords);
  const told: Told = typeof error === 'object' && error !== null ? error : {};
  const [code, request] = [text(told.code), text(told.requestId)];
  const isOffline = code === 'offline';
  return (
    <div className="ly-state" role="alert">
      <p className="ly-state-title">{isOffline ? t('failedOffline') : (text(told.title) ?? t('failed'))}</p>
      <p className="ly-muted">
        {t('safe')} {t(isOffline ? 'offlineAct' : 'failedAct')}
      </p>
      {code && (
        <p className="ly-state-code">
          {t('code', { code })}
          {request && ` · ${t('request', { request })}`}
        </p>
      )}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
