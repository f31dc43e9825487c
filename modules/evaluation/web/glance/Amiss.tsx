import type { ReactNode } from 'react';
import { type Compared, compareResults } from '#modules/evaluation/contract/comparison.ts';
import type { Period, Result } from '#modules/evaluation/contract/period.ts';
import { isClear, tellDifference } from '#modules/evaluation/web/compare/tell-difference.ts';
import type { Given } from '#modules/evaluation/web/glance/blocks.tsx';
import { glanceWords } from '#modules/evaluation/web/glance/glance-words.ts';
import { IndicatorLink } from '#modules/evaluation/web/glance/IndicatorLink.tsx';
import { useResults, versionIn } from '#modules/evaluation/web/glance/use-results.ts';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { StandingMark } from '#modules/evaluation/web/StandingMark.tsx';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const all = 200;
const inOrder = ['outside', 'missed'] as const;

type Row = Result & { key: string };

/** The indicators out of their usual range, then those off target, each with how far it is from the period of the kind before. */
export function Amiss({ period, periods }: Given): ReactNode {
  const t = useWords(glanceWords);
  const { data, error, refetch } = useResults(period);
  const before = periodBefore(period, periods);
  const rows = data && inOrder.flatMap((standing) => data.items.filter((one) => one.standing === standing));
  return (
    <Panel title={t('amiss')}>
      <DataTable<Row>
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, { indicator }) => <IndicatorLink indicator={indicator} period={period} />,
          },
          {
            title: t('county'),
            key: 'county',
            render: (_, { indicator, county }) => <MeasuredText kind={indicator.kind} measured={county} />,
          },
          { title: t('standing'), key: 'standing', render: (_, one) => <StandingMark result={one} /> },
          {
            title: before ? t('since', { name: before.name }) : t('sinceNone'),
            key: 'since',
            render: (_, { indicator }) => before && <Since before={before} code={indicator.code} period={period} />,
          },
        ]}
        empty={<p className="ly-muted">{t('amissNone')}</p>}
        error={error}
        label={t('amiss')}
        onRetry={() => void refetch()}
        rowKey="key"
        rows={rows?.map((one) => ({ ...one, key: one.indicator.code }))}
        size={all}
        unit={t('unit')}
      />
    </Panel>
  );
}

/** The last frozen period of the kind before one. */
const periodBefore = ({ kind, began }: Period, periods: readonly Period[]): Period | undefined =>
  periods.find((one) => one.kind === kind && one.ended < began && one.state === 'frozen');

/** All rows ask the same question, which is sent once. */
function Since({ period, before, code }: { period: Period; before: Period; code: string }): ReactNode {
  const t = useWords(glanceWords);
  const language = useLanguage();
  const query = { size: all, ...versionIn(period), with: before.id, withSnapshot: before.snapshots };
  const { data } = useRead(compareResults, { params: { id: period.id }, query });
  const one: Compared | undefined = data?.items.find((compared) => compared.code === code);
  if (!one) return null;
  const isOtherwise = one.changed.includes('formula') || one.changed.includes('rules');
  return (
    <>
      {one.difference ? tellDifference(language, one) : t(isOtherwise ? 'noCompare' : 'noFigure')}{' '}
      {isClear(one) && <Mark tone="info">{t('clear')}</Mark>}
    </>
  );
}
