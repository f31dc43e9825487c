import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listPeriods, type Period } from '#modules/evaluation/contract/period.ts';
import { Block, blocksOf } from '#modules/evaluation/web/glance/blocks.tsx';
import { glanceWords } from '#modules/evaluation/web/glance/glance-words.ts';
import { isMeasured, useOwnFigures, useResults } from '#modules/evaluation/web/glance/use-results.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** As many as a county keeps at most. */
const all = 200;

/** What somebody in his role has to look at: figures of the last period that is over, what was found amiss, what is due. */
export function GlancePage(): ReactNode {
  const t = useWords(glanceWords);
  const [address, setAddress] = useAddress({ period: '' });
  const { data, error, refetch } = useRead(listPeriods, { query: { size: all } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const periods = data.items;
  const today = countyDay();
  // What still runs says little on its first days.
  const usual = periods.find(({ ended }) => ended < today) ?? periods[0];
  const period = periods.find(({ id }) => id === address.period) ?? usual;
  if (!period)
    return (
      <Page title={t('none')}>
        <EmptyState note={t('noneNote')} title={t('page')} />
      </Page>
    );
  const choice = (
    <Select
      aria-label={t('period')}
      onChange={(next: string) => setAddress({ period: next })}
      options={periods.map(({ id, name }) => ({ value: id, label: name }))}
      popupMatchSelectWidth={false}
      value={period.id}
    />
  );
  return <Shown choice={choice} key={period.id} period={period} periods={periods} />;
}

function Shown(given: { period: Period; periods: readonly Period[]; choice: ReactNode }): ReactNode {
  const t = useWords(glanceWords);
  const { period, periods, choice } = given;
  const { role } = useSession().role;
  const names = blocksOf[role] ?? [];
  return (
    <Page
      actions={choice}
      subtitle={t('subtitle')}
      title={names.includes('school') ? <SchoolTitle period={period} /> : <CountyTitle period={period} />}
    >
      <Stack>
        {names.map((name) => (
          <Block key={name} name={name} period={period} periods={periods} />
        ))}
      </Stack>
    </Page>
  );
}

function CountyTitle({ period }: { period: Period }): ReactNode {
  const t = useWords(glanceWords);
  const { data } = useResults(period);
  if (!data) return period.name;
  const of = (standing: string): number => data.items.filter((one) => one.standing === standing).length;
  const [outside, missed] = [of('outside'), of('missed')];
  return t(outside + missed > 0 ? 'title' : 'titleGood', { name: period.name, outside, missed });
}

function SchoolTitle({ period }: { period: Period }): ReactNode {
  const t = useWords(glanceWords);
  const { data } = useOwnFigures(period);
  if (!data) return period.name;
  const told = data.items.filter(({ measured }) => isMeasured(measured) && measured.value !== null);
  return t('titleSchool', { name: period.name, count: new Set(told.map(({ indicator }) => indicator)).size });
}
