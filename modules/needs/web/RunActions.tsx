import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { MatchRun } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Whether a run has no result yet and will have one. */
export const isComputing = (run: MatchRun): boolean => run.state === 'queued' || run.state === 'running';

interface Act {
  act: () => void;
  busy: boolean;
}

/** What can be done with a run that has not gone out. */
export function RunActions(given: {
  run: MatchRun;
  again: Act & { changes: number };
  release: Act;
  discard: Act;
  cancel: Act;
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { run, again, release, discard, cancel } = given;
  if (isComputing(run))
    return (
      <Button loading={cancel.busy} onClick={cancel.act}>
        {t('cancelRun')}
      </Button>
    );
  if (run.state !== 'ready' && run.state !== 'failed') return null;
  const count = run.served === null ? null : formatNumber(language, run.served);
  return (
    <>
      <Button loading={discard.busy} onClick={discard.act}>
        {t('discard')}
      </Button>
      {again.changes > 0 && (
        <Button loading={again.busy} onClick={again.act}>
          {t('again', { count: again.changes })}
        </Button>
      )}
      {run.state === 'ready' && (
        <Button
          disabled={run.served === 0 || again.changes > 0}
          loading={release.busy}
          onClick={release.act}
          type="primary"
        >
          {count === null ? t('releaseHidden') : t('release', { count })}
        </Button>
      )}
    </>
  );
}
