import type { ReactNode } from 'react';
import { type PolicyFound, searchPolicies } from '#modules/governance/contract/policy.ts';
import { StateMark } from '#modules/governance/web/policies/PolicyMarks.tsx';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { markedPieces } from '#platform/browser/marked-pieces.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { useWords } from '#web/ui/use-words.ts';

type Row = PolicyFound & { key: string };

/** The clauses and titles that have words in them, each as a link to its place. */
export function FoundClauses(given: {
  query: Sent<typeof searchPolicies>['query'];
  filters: ReactNode;
  onPage: (page: number) => void;
}): ReactNode {
  const t = useWords(policyWords);
  const { query, filters, onPage } = given;
  const { data, error, refetch } = useRead(searchPolicies, { query });
  const rows = data?.items.map((one) => ({ ...one, key: `${one.policy.id} ${one.anchor}` }));
  return (
    <DataTable
      columns={useColumns()}
      empty={<EmptyState note={t('noneFoundNote')} title={t('noneFound')} />}
      error={error}
      filters={filters}
      label={t('found')}
      onPage={onPage}
      onRetry={() => void refetch()}
      page={Number(query.page)}
      rowKey="key"
      rows={rows}
      total={data?.total ?? 0}
      unit={t('foundUnit')}
    />
  );
}

function useColumns(): Columns<Row> {
  const t = useWords(policyWords);
  return [
    {
      title: t('clause'),
      key: 'clause',
      className: 'ly-table-text',
      render: (_, { policy, anchor, label, excerpt }) => (
        <>
          <Link to={`/policies/${policy.id}${anchor === null ? '' : `?clause=${anchor}`}`}>
            {anchor === null ? policy.title : `${label || t('clause')} · ${policy.title}`}
          </Link>
          <div>{markedPieces(excerpt)}</div>
        </>
      ),
    },
    { title: t('level'), key: 'level', render: (_, { policy }) => t(`level.${policy.level}`) },
    { title: t('state'), key: 'state', render: (_, { policy }) => <StateMark state={policy.state} /> },
  ];
}
