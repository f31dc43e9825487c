import type { ReactNode } from 'react';
import { type Finding, listFindings } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { useFindingColumns } from '#modules/evaluation/web/findings/use-finding-columns.tsx';
import { glanceWords } from '#modules/evaluation/web/glance/glance-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const shown = 10;

/** What was found amiss and is not ended, where each stands and who does something about it: the newest of those the reader has to do with. */
export function OpenFindings(): ReactNode {
  const t = useWords(glanceWords);
  const finding = useWords(findingWords);
  const { data, error, refetch } = useRead(listFindings, { query: { state: 'open', size: shown } });
  return (
    <Panel action={<Link to="/findings?state=all">{t('findingsAll')}</Link>} title={t('findings')}>
      <DataTable<Finding>
        columns={useFindingColumns()}
        empty={<p className="ly-muted">{finding('titleNone')}</p>}
        error={error}
        label={t('findings')}
        onRetry={() => void refetch()}
        rowKey="id"
        rows={data?.items}
        size={shown}
        {...(data ? { total: data.total } : {})}
        unit={finding('unit')}
      />
    </Panel>
  );
}
