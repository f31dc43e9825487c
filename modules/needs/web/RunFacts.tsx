import type { ReactNode } from 'react';
import type { MatchRun } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** When a run was made, whether it is proved, how the rural floor came out, and by which rules. */
export function RunFacts({ run }: { run: MatchRun }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const number = (value: number | null): string => formatNumber(language, value ?? 0);
  const proved = run.objective !== null && run.bound !== null && run.objective - run.bound < 1;
  const values = { objective: number(run.objective), bound: number(run.bound) };
  return (
    <span className="needs-run-facts">
      <span>
        <Mark tone={run.state === 'ready' ? 'accent' : 'plain'}>{t(`runState.${run.state}`)}</Mark>
      </span>
      <span>{formatDateTime(language, run.madeAt)}</span>
      {run.objective !== null && <span>{t(proved ? 'proof' : 'proofGap', values)}</span>}
      {run.rural && <span>{t(run.rural.floor === null ? 'ruralServed' : 'ruralFloor', run.rural)}</span>}
      <a href="/docs/methods/matching.md" rel="help">
        {t('methodRun')} {run.rulesVersion}
      </a>
    </span>
  );
}
