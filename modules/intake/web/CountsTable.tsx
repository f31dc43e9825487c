import type { ReactNode } from 'react';
import type { ImportRun, KindCount } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const verdicts = ['added', 'changed', 'unchanged', 'ended', 'refused'] as const;

/** What would become of the rows of each table. */
export function CountsTable({ run }: { run: ImportRun }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const cell = (name: (typeof verdicts)[number], kind: KindCount): ReactNode => {
    const count = formatNumber(language, kind[name]);
    return name === 'refused' && kind.refused > 0 ? <Mark tone="bad">{count}</Mark> : count;
  };
  const columns: Columns<KindCount> = [
    { title: t('kind'), dataIndex: 'title' },
    {
      // Of what another system gives it is told what it gave before, not what the county has.
      title: t(run.source === null ? 'existing' : 'given'),
      align: 'right',
      dataIndex: 'existing',
      render: (count: number) => formatNumber(language, count),
    },
    ...verdicts.map((name) => ({
      title: t(name),
      align: 'right' as const,
      render: (_: unknown, kind: KindCount) => cell(name, kind),
    })),
  ];
  return (
    <Panel title={t('counts')}>
      <DataTable columns={columns} label={t('counts')} rowKey="kind" rows={run.kinds} unit={t('tableUnit')} />
    </Panel>
  );
}
