import type { ReactNode } from 'react';
import type { Result } from '#modules/evaluation/contract/period.ts';
import { IndicatorName } from '#modules/evaluation/web/IndicatorName.tsx';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Panel } from '#web/ui/Page.tsx';

/** The indicators that nothing measures yet, and what is missing; nothing where there are none. */
export function Unmeasured({ results }: { results: readonly Result[] }): ReactNode {
  const { t, language } = useTold();
  if (results.length === 0) return null;
  return (
    <Panel note={t('unmeasuredNote')} title={t('unmeasured')}>
      <DataTable
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, { indicator }) => <IndicatorName indicator={indicator} />,
          },
          { title: t('why'), key: 'why', render: (_, { indicator }) => indicator.unmeasured[language] },
        ]}
        label={t('unmeasured')}
        rowKey="key"
        rows={results.map((result) => ({ ...result, key: result.indicator.code }))}
        unit={t('unit')}
      />
    </Panel>
  );
}
