import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listRuns, type MatchRun } from '#modules/needs/contract/run.ts';
import { compareWords } from '#modules/needs/web/compare-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Of the newest runs, those of the same category with a result; choosing one sets both beside each other. */
export function RunCompareChoice({ run }: { run: MatchRun }): ReactNode {
  const t = useWords(compareWords);
  const common = useWords(words);
  const language = useLanguage();
  const go = useGo();
  const runs = useRead(listRuns, { query: { size: '100' } });
  const others = (runs.data?.items ?? []).filter(
    (one) => one.id !== run.id && one.category === run.category && one.objective !== null,
  );
  if (others.length === 0) return null;
  return (
    <Select
      aria-label={t('choose')}
      onChange={(other: string) => go(`/runs/${run.id}/compare?with=${other}`)}
      options={others.map(({ id, madeAt, state }) => ({
        value: id,
        label: t('option', { at: formatDateTime(language, madeAt), state: common(`runState.${state}`) }),
      }))}
      placeholder={t('choose')}
      popupMatchSelectWidth={false}
      value={null}
    />
  );
}
