import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listRuns, type MatchRun, startRun } from '#modules/needs/contract/run.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** All matching runs, and the start of a new one. */
export function RunsPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const go = useGo();
  const { choices, nameOf } = useCategories();
  const [category, setCategory] = useState('mental');
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const runs = useRead(listRuns, { query: { page } });
  const run = useAct(startRun, { onDone: (made) => go(`/runs/${made.id}`) });
  const figure = (one: MatchRun, count: number | null): string | number =>
    count ?? (one.objective === null ? '—' : t('untold'));
  const hidesSome = runs.data?.items.some(
    (one) => one.objective !== null && (one.served === null || one.unserved === null),
  );
  const columns: Columns<MatchRun> = [
    { title: t('category'), render: (_, one) => <Link to={`/runs/${one.id}`}>{nameOf(one.category)}</Link> },
    {
      title: t('state'),
      render: (_, one) => <Mark tone={one.state === 'ready' ? 'accent' : 'plain'}>{t(`runState.${one.state}`)}</Mark>,
    },
    { title: t('onlyServed'), align: 'right', render: (_, one) => figure(one, one.served) },
    { title: t('onlyUnserved'), align: 'right', render: (_, one) => figure(one, one.unserved) },
    { title: t('madeAt'), dataIndex: 'madeAt', render: (at: string) => formatDateTime(language, at) },
  ];
  return (
    <Page
      title={t('runsTitle')}
      subtitle={t('runsSubtitle')}
      actions={
        <>
          <Select
            aria-label={t('category')}
            loading={choices.length === 0}
            onChange={setCategory}
            options={choices.map(({ value, label }) => ({ value, label }))}
            popupMatchSelectWidth={false}
            value={choices.length === 0 ? null : category}
          />
          <Button loading={run.isPending} onClick={() => run.mutate({ body: { category } })} type="primary">
            {t('run')}
          </Button>
        </>
      }
    >
      {run.error && <ErrorState error={run.error} />}
      <DataTable
        columns={columns}
        error={runs.error}
        onRetry={() => void runs.refetch()}
        empty={<EmptyState note={t('runsEmptyNote')} title={t('runsEmpty')} />}
        label={t('runs')}
        onPage={(next) => setAddress({ page: String(next) })}
        page={Number(page)}
        rowKey="id"
        rows={runs.data?.items}
        total={runs.data?.total ?? 0}
        unit={t('runsUnit')}
      />
      {hidesSome && <p className="ly-muted ly-small">{t('untoldNote')}</p>}
    </Page>
  );
}
