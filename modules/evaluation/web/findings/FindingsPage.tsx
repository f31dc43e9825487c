import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { type Finding, type FindingStage, listFindings } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { useFindingColumns } from '#modules/evaluation/web/findings/use-finding-columns.tsx';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const states = ['open', 'ended', 'all'] as const;
const shown = 50;

/** What was found amiss, how far it is, and who does something about it. */
export function FindingsPage(): ReactNode {
  const t = useWords(findingWords);
  const [address, setAddress] = useAddress({ state: 'open', page: '1' });
  const state = states.find((one) => one === address.state) ?? 'open';
  const { data, error, refetch } = useRead(listFindings, {
    query: { state, page: Number(address.page), size: shown },
  });
  const columns = useFindingColumns();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const at = (stage: FindingStage): number => data?.items.filter((one) => one.stage === stage).length ?? 0;
  const title = { count: data?.total ?? 0, decide: at('act'), plan: at('plan') };
  return (
    <Page
      subtitle={t('subtitle')}
      title={state !== 'open' || !data ? t('page') : data.total === 0 ? t('titleNone') : t('title', title)}
    >
      <DataTable<Finding>
        columns={columns}
        empty={<EmptyState note={t('emptyNote')} title={t('titleNone')} />}
        filters={
          <Segmented
            aria-label={t('which')}
            onChange={(next: string) => setAddress({ state: next, page: '1' })}
            options={states.map((value) => ({ value, label: t(value) }))}
            value={state}
          />
        }
        label={t('page')}
        onPage={(page) => setAddress({ page: String(page) })}
        page={Number(address.page)}
        rowKey="id"
        rows={data?.items}
        size={shown}
        {...(data ? { total: data.total } : {})}
        unit={t('unit')}
      />
    </Page>
  );
}
