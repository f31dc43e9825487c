import type { ReactNode } from 'react';
import { countOpenings } from '#modules/messages/contract/opening.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

type Count = {
  ground: 'emergency' | 'demand';
  begun: number | null;
  confirmed: number | null;
  objected: number | null;
};

/** How many openings the county has had this school year, in tens. */
export function OpeningCounts(): ReactNode {
  const t = useWords(openingWords);
  const counts = useRead(countOpenings, { query: {} });
  const told = (count: number | null): string =>
    count === null ? t('few') : count === 0 ? t('no') : t('many', { count });
  const columns: Columns<Count> = [
    { title: t('ground'), render: (_, { ground }) => t(`ground.${ground}`) },
    { title: t('begun'), render: (_, { begun }) => told(begun) },
    { title: t('countConfirmed'), render: (_, { confirmed }) => told(confirmed) },
    { title: t('countObjected'), render: (_, { objected }) => told(objected) },
  ];
  const { year } = counts.data ?? {};
  return (
    <Panel note={year !== undefined && t('countsOf', { from: year, to: year + 1 })} title={t('counts')}>
      <DataTable
        columns={columns}
        error={counts.error}
        label={t('counts')}
        onRetry={() => void counts.refetch()}
        rowKey="ground"
        rows={counts.data?.items}
        unit={t('groundUnit')}
      />
    </Panel>
  );
}
