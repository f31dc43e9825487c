import type { ReactNode } from 'react';
import { listResults } from '#modules/evaluation/contract/period.ts';
import type { TrendPoint } from '#modules/evaluation/contract/trend.ts';
import { IndicatorDetails } from '#modules/evaluation/web/IndicatorDetails.tsx';
import { trendWords } from '#modules/evaluation/web/trend/trend-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** As many indicators as a county keeps at most. */
const all = 200;

/** Where one figure of a trend comes from: formula, facts, and what it is in each school. */
export function PointFacts({ code, point }: { code: string; point: TrendPoint }): ReactNode {
  const t = useWords(trendWords);
  const { period, snapshot } = point;
  const { data } = useRead(listResults, { params: { id: period.id }, query: { snapshot, size: all } });
  const indicator = data?.items.find((one) => one.indicator.code === code)?.indicator;
  if (!data || !indicator) return null;
  return (
    <Panel title={t('facts', { period: period.name })}>
      <IndicatorDetails all={data.items} indicator={indicator} period={period.id} snapshot={snapshot} />
    </Panel>
  );
}
