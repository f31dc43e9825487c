import type { ReactNode } from 'react';
import type { MatchRun } from '#modules/needs/contract/run.ts';
import { runWords } from '#modules/needs/web/run-words.ts';
import { Link } from '#web/ui/Link.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a run leaves out of what the board counts; and where to go on from one that was called off. */
export function RunBeside({ run }: { run: MatchRun }): ReactNode {
  const t = useWords(runWords);
  if (run.state === 'cancelled') {
    return (
      <p>
        {t('cancelledNote')} <Link to="/runs">{t('toRuns')}</Link>
      </p>
    );
  }
  return run.absent ? <p className="ly-muted">{t('absent', { count: run.absent })}</p> : null;
}
