import { Button, Drawer, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { readRunRows, type RunPin, type RunRow } from '#modules/needs/contract/run.ts';
import { RunWhy } from '#modules/needs/web/RunWhy.tsx';
import { useNeedPlace } from '#modules/needs/web/use-need-place.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The rows of a run, without names; each opens to why this one and why not the others. */
export function RunRows(given: {
  id: string;
  pins: readonly RunPin[];
  mayChange: boolean;
  onChange: (pins: readonly RunPin[]) => void;
}): ReactNode {
  const t = useWords(words);
  const { nameOf } = useCategories();
  const placeOf = useNeedPlace();
  const [{ page, verdict }, setAddress] = useAddress({ page: '1', verdict: 'all' });
  const [opened, setOpened] = useState<RunRow>();
  const filter: { verdict?: 'served' | 'unserved' } = verdict === 'served' || verdict === 'unserved' ? { verdict } : {};
  const rows = useRead(readRunRows, { params: { id: given.id }, query: { page, ...filter } });
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  const columns: Columns<RunRow> = [
    { title: t('need'), render: (_, row) => placeOf(row) },
    { title: t('kind'), render: (_, row) => nameOf(row.category) },
    {
      title: t('urgency'),
      render: (_, row) => <Mark tone={row.urgency === 3 ? 'accent' : 'plain'}>{t(`urgency.${row.urgency}`)}</Mark>,
    },
    { title: t('outcome'), render: (_, row) => <Outcome row={row} /> },
    { title: t('candidates'), dataIndex: 'candidates', align: 'right' },
    {
      title: t('reasons'),
      render: (_, row) => (
        <Button onClick={() => setOpened(row)} size="small">
          {t('look')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        columns={columns}
        filters={
          <Segmented
            onChange={(next) => setAddress({ verdict: next, page: '1' })}
            options={[
              { value: 'all', label: t('all') },
              { value: 'served', label: t('onlyServed') },
              { value: 'unserved', label: t('onlyUnserved') },
            ]}
            value={verdict}
          />
        }
        label={t('outcome')}
        onPage={(next) => setAddress({ page: String(next) })}
        page={Number(page)}
        rowKey="need"
        rows={rows.data?.items}
        total={rows.data?.total ?? 0}
        unit={t('rowsUnit')}
      />
      <Drawer
        onClose={() => setOpened(undefined)}
        open={opened !== undefined}
        size={520}
        title={t(opened?.chosen === null ? 'whyNone' : 'why')}
      >
        {opened && <RunWhy mayChange={given.mayChange} onChange={given.onChange} pins={given.pins} row={opened} />}
      </Drawer>
    </>
  );
}

function Outcome({ row }: { row: RunRow }): ReactNode {
  const t = useWords(words);
  if (row.chosen) {
    return (
      <>
        {row.chosen.title}
        <span className="ly-muted ly-small"> {row.chosen.providerName}</span>
        {row.verdict === 'pinned' && <Mark tone="info">{t('pinned')}</Mark>}
      </>
    );
  }
  if (row.verdict === 'no_candidate' && row.reason) return t(`reason.${row.reason}`);
  return row.verdict === 'served' || row.verdict === 'pinned' ? null : t(`verdict.${row.verdict}`);
}
