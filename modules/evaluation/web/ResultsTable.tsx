import type { ReactNode } from 'react';
import type { Period, Result } from '#modules/evaluation/contract/period.ts';
import { IndicatorDetails } from '#modules/evaluation/web/IndicatorDetails.tsx';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { IndicatorName } from '#modules/evaluation/web/IndicatorName.tsx';
import { StandingMark } from '#modules/evaluation/web/StandingMark.tsx';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import '#modules/evaluation/web/evaluation.css';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { GradeMark } from '#web/ui/GradeMark.tsx';
import { Link } from '#web/ui/Link.tsx';

type Row = Result & { key: string };

/** What the indicators that have a formula come to; each opens to how it is reckoned and what it comes to in each school. */
export function ResultsTable(given: {
  results: readonly Result[];
  all: readonly Result[];
  period: Pick<Period, 'id' | 'kind'>;
  snapshot: number | undefined;
}): ReactNode {
  const { t } = useTold();
  const rows = given.results.map((result) => ({ ...result, key: result.indicator.code }));
  return (
    <DataTable<Row>
      columns={useColumns()}
      label={t('measured')}
      rowKey="key"
      rows={rows}
      size={Math.max(1, rows.length)}
      unit={t('unit')}
      within={{
        holds: () => true,
        render: ({ indicator }) => (
          <>
            <p>
              <Link to={`/indicators/${indicator.code}?kind=${given.period.kind}`}>{t('overTime')}</Link>
            </p>
            <IndicatorDetails
              all={given.all}
              indicator={indicator}
              period={given.period.id}
              snapshot={given.snapshot}
            />
          </>
        ),
      }}
    />
  );
}

function useColumns(): Columns<Row> {
  const { t } = useTold();
  const figure = (key: 'county' | 'urban' | 'rural') => ({
    title: t(key),
    key,
    render: (_: unknown, row: Row) => <MeasuredText kind={row.indicator.kind} measured={row[key]} />,
  });
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, { indicator, reported }) => (
        <div className="ly-indicator-name">
          <IndicatorName indicator={indicator} />
          {indicator.grade && <GradeMark grade={indicator.grade} />}
          {reported && <div className="ly-muted ly-small">{t('reported', reported)}</div>}
        </div>
      ),
    },
    figure('county'),
    figure('urban'),
    figure('rural'),
    {
      title: t('target'),
      key: 'target',
      render: (_, row) => <StandingMark result={row} />,
    },
  ];
}
