import type { ReactNode } from 'react';
import type { IndicatorKind } from '#modules/evaluation/contract/indicator.ts';
import type { TrendPoint } from '#modules/evaluation/contract/trend.ts';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { trendWords } from '#modules/evaluation/web/trend/trend-words.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { useWords } from '#web/ui/use-words.ts';

type Row = TrendPoint & { key: string };

/** The figures of a trend, the newest first, each with the version it is of and why it does not follow the one before. */
export function TrendTable({ points, kind }: { points: readonly TrendPoint[]; kind: IndicatorKind }): ReactNode {
  const t = useWords(trendWords);
  const rows = points.map((point) => ({ ...point, key: point.period.id })).toReversed();
  return (
    <DataTable<Row>
      columns={[
        {
          title: t('period'),
          key: 'period',
          render: (_, { period, snapshot, apart }) => (
            <>
              <Link to={`/indicators?period=${period.id}&version=${snapshot}`}>{period.name}</Link>
              {apart && <div className="ly-muted ly-small">{t(`apart.${apart}`)}</div>}
            </>
          ),
        },
        {
          title: t('figure'),
          key: 'figure',
          render: (_, { measured }) => <MeasuredText kind={kind} measured={measured} />,
        },
        {
          title: t('version'),
          key: 'version',
          render: (_, { snapshot, version }) => (
            <>
              {t('frozen', { number: snapshot })}
              {version !== null && <div className="ly-muted ly-small">{t('reckonedBy', { version })}</div>}
            </>
          ),
        },
      ]}
      label={t('table')}
      rowKey="key"
      rows={rows}
      size={Math.max(1, rows.length)}
      unit={t('unit')}
    />
  );
}
