import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { InPlace } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './states.css';

/** What an `ErrorState` reads of an error: a `Problem` of `web/api` has all of it. */
interface Told {
  code?: unknown;
  status?: unknown;
  title?: unknown;
  requestId?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** A refusal says itself what is the case; doing the same again would change nothing, unless it came too often. */
const isSettled = ({ status }: Told): boolean =>
  typeof status === 'number' && status >= 400 && status < 500 && status !== 429;

/** What helps where no server told of it. */
const acts: Readonly<Partial<Record<string, 'offlineAct' | 'goneAct'>>> = {
  offline: 'offlineAct',
  'page.gone': 'goneAct',
};

/**
 * Something failed: what happened, what is safe, what to do, and a code for whoever helps. With `onRetry` something
 * could not be opened; without, an act was not done, and it comes into sight wherever the button stood.
 */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }): ReactNode {
  const t = useWords(kitWords);
  const shown = useRef<HTMLDivElement>(null);
  const isAct = onRetry === undefined;
  useEffect(() => {
    if (isAct && error) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [isAct, error]);
  const told: Told = typeof error === 'object' && error !== null ? error : {};
  const [code, request] = [text(told.code), text(told.requestId)];
  const isOffline = code === 'offline';
  const act = isSettled(told) ? '' : t(acts[code ?? ''] ?? 'failedAct');
  const title = isOffline ? t('failedOffline') : (text(told.title) ?? t(isAct ? 'notDone' : 'failed'));
  return (
    <InPlace>
      <div className="ly-state" ref={shown} role="alert">
        <p className="ly-state-title">{title}</p>
        <p className="ly-muted">
          {t('safe')} {act}
        </p>
        {code && (
          <p className="ly-state-code">
            {t('code', { code })}
            {request && ` · ${t('request', { request })}`}
          </p>
        )}
        {onRetry && !isSettled(told) && <Button onClick={onRetry}>{t('retry')}</Button>}
      </div>
    </InPlace>
  );
}
