import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { compareDutyLists, type DutyChange, type DutyList } from '#modules/governance/contract/duty-list.ts';
import { ChangedDuties } from '#modules/governance/web/duties/ChangedDuties.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a list says otherwise than an earlier one, of those it may be compared `with`: the latest unless another is chosen. */
export function DutyChanges(given: {
  list: string;
  with: readonly DutyList[];
  since: string;
  onSince: (id: string) => void;
}): ReactNode {
  const t = useWords(listWords);
  const { list, onSince } = given;
  const [page, setPage] = useState(1);
  const other = given.with.find(({ id }) => id === given.since) ?? given.with[0];
  const sent = { params: { id: list }, query: { since: other?.id ?? '', page } };
  const { data, error, refetch } = useRead(compareDutyLists, sent, { enabled: other !== undefined });
  const columns = useColumns(data?.items ?? []);
  if (!other) return null;
  const said = { number: other.number, count: data?.total ?? '…' };
  const title = t(data?.total === 0 ? 'changesNone' : 'changes', said);
  return (
    <Panel
      action={
        given.with.length > 1 && (
          <Select
            aria-label={t('since')}
            onChange={onSince}
            options={given.with.map(({ id, number }) => ({ value: id, label: t('sinceNumber', { number }) }))}
            value={other.id}
          />
        )
      }
      title={title}
    >
      <DataTable
        columns={columns}
        empty={<EmptyState title={title} />}
        error={error}
        label={t('changesTitle')}
        onPage={setPage}
        onRetry={() => void refetch()}
        page={page}
        rowKey="code"
        rows={data?.items}
        total={data?.total ?? 0}
        unit={t('changeUnit')}
      />
    </Panel>
  );
}

const tones = { added: 'good', removed: 'bad', renamed: 'info', changed: 'info' } as const;

function useColumns(changes: readonly DutyChange[]): Columns<DutyChange> {
  const t = useWords(listWords);
  const tell = useWords(dutyWords);
  const teller = useTeller(changes.flatMap(({ before, after }) => [...before, ...after]));
  return [
    { title: tell('matter'), dataIndex: 'name' },
    { title: t('what'), render: (_, { what }) => <Mark tone={tones[what]}>{t(`what.${what}`)}</Mark> },
    { title: t('before'), render: (_, change) => <ChangedDuties change={change} teller={teller} /> },
  ];
}
