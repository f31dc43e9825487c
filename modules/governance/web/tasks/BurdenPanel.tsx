import type { ReactNode } from 'react';
import { readBurden } from '#modules/governance/contract/task.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatList, formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import { WeekPicker } from '#web/ui/WeekPicker.tsx';
import '#modules/governance/web/urging.css';

/** The minutes asked of each department by tasks that begin in a week, and by whom. */
export function BurdenPanel(): ReactNode {
  const t = useWords(taskWords);
  const language = useLanguage();
  const [{ week }, setAddress] = useAddress({ week: '' });
  const day = week || countyDay();
  const read = useRead(readBurden, { query: { day, size: 200 } });
  const minutes = (count: number): string => formatNumber(language, count);
  return (
    <Panel
      action={<WeekPicker day={day} label={t('week')} onChange={(next) => setAddress({ week: next })} />}
      note={t('burdenNote')}
      title={t('burden')}
    >
      {read.error && !read.data && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.items.length === 0 && <p className="ly-muted">{t('burdenNone')}</p>}
      <ul className="ly-task-list">
        {(read.data?.items ?? []).map(({ org, minutes: all, tasks, askedBy }) => (
          <li key={org.id}>
            <span>{org.name}</span>
            <span>{t('burdenLine', { minutes: minutes(all), count: tasks })}</span>
            <span className="ly-muted ly-small">
              {formatList(
                language,
                askedBy.map((one) => t('burdenBy', { org: one.org.name, minutes: minutes(one.minutes) })),
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
