import type { ReactNode } from 'react';
import type { Period, Result, SchoolResult } from '#modules/evaluation/contract/period.ts';
import type { Given } from '#modules/evaluation/web/glance/blocks.tsx';
import { glanceWords } from '#modules/evaluation/web/glance/glance-words.ts';
import { IndicatorLink } from '#modules/evaluation/web/glance/IndicatorLink.tsx';
import { isMeasured, useOwnFigures, useResults } from '#modules/evaluation/web/glance/use-results.ts';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { tellTarget } from '#modules/evaluation/contract/tell-measured.ts';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The reader’s own school with the county’s figure beside it: no other school, and no rank. */
export function OwnSchool({ period }: Given): ReactNode {
  const t = useWords(glanceWords);
  const [county, own] = [useResults(period), useOwnFigures(period)];
  const error = county.error ?? own.error;
  if (error && (!county.data || !own.data)) return <ErrorState error={error} />;
  if (!county.data || !own.data) return <LoadingShape />;
  const results = new Map(county.data.items.map((one) => [one.indicator.code, one]));
  const measured = own.data.items.filter((one) => isMeasured(one.measured));
  const schools = Map.groupBy(measured, ({ org }) => org);
  if (schools.size === 0)
    return (
      <Panel title={t('school')}>
        <p className="ly-muted">{t('schoolNone')}</p>
      </Panel>
    );
  return Array.from(schools, ([org, figures]) => (
    <Panel key={org} title={t('schoolOf', { name: figures[0]?.name ?? '' })}>
      <Beside figures={figures} period={period} results={results} />
    </Panel>
  ));
}

function Beside(given: {
  figures: readonly SchoolResult[];
  results: ReadonlyMap<string, Result>;
  period: Period;
}): ReactNode {
  const t = useWords(glanceWords);
  const told = useTold();
  const rows = given.figures.flatMap((one) => {
    const result = given.results.get(one.indicator);
    return result ? [{ key: one.indicator, org: one.org, own: one.measured, ...result }] : [];
  });
  return (
    <DataTable<(typeof rows)[number]>
      columns={[
        {
          title: t('name'),
          key: 'name',
          render: (_, { indicator, org }) => <IndicatorLink indicator={indicator} period={given.period} school={org} />,
        },
        {
          title: t('own'),
          key: 'own',
          render: (_, { indicator, own }) => <MeasuredText kind={indicator.kind} measured={own} />,
        },
        {
          title: t('county'),
          key: 'county',
          render: (_, { indicator, county }) => <MeasuredText kind={indicator.kind} measured={county} />,
        },
        { title: t('standing'), key: 'target', render: (_, { indicator }) => tellTarget(told, indicator) },
      ]}
      label={t('school')}
      rowKey="key"
      rows={rows}
      size={Math.max(1, rows.length)}
      unit={t('unit')}
    />
  );
}
