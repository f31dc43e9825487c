import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type Clause,
  type ClauseChange,
  compareVersions,
  type PolicyInFull,
} from '#modules/governance/contract/policy.ts';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The versions of a document that were put in force, the latest first. */
export function Versions({ policy, onChoose }: { policy: PolicyInFull; onChoose: (id: string) => void }): ReactNode {
  const t = useWords(policyWords);
  const language = useLanguage();
  if (policy.versions.length === 0) return null;
  return (
    <Panel title={t('versions')}>
      {policy.versions.map(({ id, number, began, note }) => (
        <Row key={id}>
          <span>{t('versionShown', { number, began: formatDate(language, began) })}</span>
          {note !== '' && <span className="ly-muted">{note}</span>}
          {id === policy.version.id ? (
            <Mark>{t('shown')}</Mark>
          ) : (
            <Button onClick={() => onChoose(id)} size="small">
              {t('see')}
            </Button>
          )}
        </Row>
      ))}
    </Panel>
  );
}

/** What the version that is shown says otherwise than an earlier one: the one before, unless another is chosen. */
export function VersionChanges(given: {
  policy: PolicyInFull;
  since: string;
  onSince: (id: string) => void;
}): ReactNode {
  const t = useWords(policyWords);
  const [page, setPage] = useState(1);
  const { policy, since, onSince } = given;
  const { id, version, versions } = policy;
  const earlier = versions.filter((one) => one.began < version.began && !one.isAbolition);
  const other = earlier.find((one) => one.id === since) ?? earlier[0];
  const sent = { params: { id }, query: { since: other?.id ?? '', version: version.id, page } };
  const read = useRead(compareVersions, sent, { enabled: other !== undefined && !version.isAbolition });
  const columns = useColumns();
  if (!other || version.isAbolition) return null;
  const said = { number: other.number, count: read.data?.total ?? '…' };
  const title = t(read.data?.total === 0 ? 'changesNone' : 'changes', said);
  return (
    <Panel
      action={
        earlier.length > 1 && (
          <Select
            aria-label={t('since')}
            onChange={onSince}
            options={earlier.map((one) => ({ value: one.id, label: `${t('version')} ${one.number}` }))}
            value={other.id}
          />
        )
      }
      title={title}
    >
      <DataTable
        columns={columns}
        empty={<EmptyState title={title} />}
        error={read.error}
        label={t('changesTitle')}
        onPage={setPage}
        onRetry={() => void read.refetch()}
        page={page}
        rowKey="anchor"
        rows={read.data?.items}
        total={read.data?.total ?? 0}
        unit={t('changeUnit')}
      />
    </Panel>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'info', renumbered: 'info' } as const;

function useColumns(): Columns<ClauseChange> {
  const t = useWords(policyWords);
  const told = (clause: Clause | null): string => (clause ? `${clause.label} ${clause.body}`.trim() : '');
  return [
    { title: t('what'), key: 'what', render: (_, { what }) => <Mark tone={tones[what]}>{t(`what.${what}`)}</Mark> },
    { title: t('before'), key: 'before', className: 'ly-table-text', render: (_, { before }) => told(before) },
    { title: t('after'), key: 'after', className: 'ly-table-text', render: (_, { after }) => told(after) },
  ];
}
