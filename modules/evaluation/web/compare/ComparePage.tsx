import { Select } from 'antd';
import type { ReactNode } from 'react';
import { type Compared, compareResults } from '#modules/evaluation/contract/comparison.ts';
import { listPeriods, type Period } from '#modules/evaluation/contract/period.ts';
import { compareWords } from '#modules/evaluation/web/compare/compare-words.ts';
import { isClear, tellDifference, versionsOf } from '#modules/evaluation/web/compare/tell-difference.ts';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many as a county keeps at most. */
const all = 200;

/** Two periods, or two frozen versions of one, side by side: how far each indicator is apart, and what cannot be compared. */
export function ComparePage(): ReactNode {
  const t = useWords(compareWords);
  const { data, error, refetch } = useRead(listPeriods, { query: { size: all } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  return <Chosen periods={data.items} />;
}

function Chosen({ periods }: { periods: readonly Period[] }): ReactNode {
  const t = useWords(compareWords);
  const [address, setAddress] = useAddress({ now: '', before: '' });
  const versions = versionsOf(periods);
  const now = versions.find(({ key }) => key === address.now) ?? versions[0];
  const before = versions.find(({ key }) => key === address.before) ?? versions.find((one) => one !== now);
  if (!now || !before)
    return (
      <Page title={t('page')}>
        <EmptyState note={t('fewNote')} title={t('few')} />
      </Page>
    );
  const nameOf = ({ name, snapshot }: (typeof versions)[number]): string =>
    snapshot === undefined ? t('latest', { name }) : t('frozen', { name, number: snapshot });
  const options = versions.map((one) => ({ value: one.key, label: nameOf(one) }));
  const choose = (which: 'now' | 'before', value: string): ReactNode => (
    <Select
      aria-label={t(which)}
      onChange={(key: string) => setAddress({ [which]: key })}
      options={options}
      popupMatchSelectWidth={false}
      value={value}
    />
  );
  return (
    <Beside
      actions={
        <>
          {choose('now', now.key)}
          {choose('before', before.key)}
        </>
      }
      names={{ now: nameOf(now), before: nameOf(before) }}
      now={now}
      before={before}
    />
  );
}

type Version = ReturnType<typeof versionsOf>[number];

function Beside(given: {
  now: Version;
  before: Version;
  names: { now: string; before: string };
  actions: ReactNode;
}): ReactNode {
  const t = useWords(compareWords);
  const language = useLanguage();
  const { now, before, names, actions } = given;
  const query = {
    size: all,
    with: before.period,
    ...(now.snapshot === undefined ? {} : { snapshot: now.snapshot }),
    ...(before.snapshot === undefined ? {} : { withSnapshot: before.snapshot }),
  };
  const { data, error, refetch } = useRead(compareResults, { params: { id: now.period }, query });
  const apart = data?.items.filter(isClear).length ?? 0;
  return (
    <Page
      actions={actions}
      subtitle={t('subtitle')}
      title={data ? t(apart > 0 ? 'title' : 'titleNone', { ...names, apart }) : t('page')}
    >
      <DataTable<Compared>
        columns={[
          { title: t('name'), key: 'name', render: (_, { name }) => name[language] },
          { title: names.now, key: 'now', render: (_, one) => <MeasuredText kind={one.kind} measured={one.now} /> },
          {
            title: names.before,
            key: 'before',
            render: (_, one) => <MeasuredText kind={one.kind} measured={one.before} />,
          },
          {
            title: t('difference'),
            key: 'difference',
            render: (_, one) => (
              <>
                {tellDifference(language, one)} {isClear(one) && <Mark tone="warn">{t('clear')}</Mark>}
                {one.changed.map((what) => (
                  <div className="ly-muted ly-small" key={what}>
                    {t(`changed.${what}`)}
                  </div>
                ))}
              </>
            ),
          },
        ]}
        error={error}
        label={t('page')}
        onRetry={() => void refetch()}
        rowKey="code"
        rows={data?.items}
        size={all}
        unit={t('unit')}
      />
    </Page>
  );
}
