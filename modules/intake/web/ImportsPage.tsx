import type { ReactNode } from 'react';
import { type ImportRun, listImports } from '#modules/intake/contract/run.ts';
import { DropFile } from '#modules/intake/web/DropFile.tsx';
import { LimitPanel } from '#modules/intake/web/LimitPanel.tsx';
import { StateMark } from '#modules/intake/web/StateMark.tsx';
import { Templates } from '#modules/intake/web/Templates.tsx';
import { words } from '#modules/intake/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Where tables come in: a file to drop, templates to fill, and what came in before. */
export function ImportsPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const runs = useRead(listImports, { query: { page } });
  const columns: Columns<ImportRun> = [
    {
      title: t('file'),
      className: 'ly-table-text',
      render: (_, run) => <Link to={`/imports/${run.id}`}>{run.fileName}</Link>,
    },
    { title: t('state'), render: (_, run) => <StateMark state={run.state} /> },
    ...(['added', 'changed', 'refused'] as const).map((name) => ({
      title: t(name),
      align: 'right' as const,
      render: (_: unknown, run: ImportRun) => run.kinds.reduce((sum, kind) => sum + kind[name], 0),
    })),
    { title: t('when'), dataIndex: 'madeAt', render: (at: string) => formatDateTime(language, at) },
  ];
  return (
    <Page subtitle={t('subtitle')} title={t('title')}>
      <Stack>
        <DropFile />
        <Panel title={t('earlier')}>
          <DataTable
            columns={columns}
            error={runs.error}
            onRetry={() => void runs.refetch()}
            empty={<EmptyState note={t('noneNote')} title={t('none')} />}
            label={t('earlier')}
            onPage={(next) => setAddress({ page: String(next) })}
            page={Number(page)}
            rowKey="id"
            rows={runs.data?.items}
            total={runs.data?.total ?? 0}
            unit={t('earlierUnit')}
          />
        </Panel>
        <Templates />
        <LimitPanel />
      </Stack>
    </Page>
  );
}
