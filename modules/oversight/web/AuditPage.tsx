import { type ReactNode, useState } from 'react';
import { type AuditRecord, searchAudit } from '#modules/oversight/contract/audit.ts';
import { AuditFilters, type Searched } from '#modules/oversight/web/AuditFilters.tsx';
import { ChainPanel } from '#modules/oversight/web/ChainPanel.tsx';
import { RowFacts } from '#modules/oversight/web/RowFacts.tsx';
import { words } from '#modules/oversight/web/words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './oversight.css';

/** Records of some days, and whether all of them are whole. */
export function AuditPage(): ReactNode {
  const t = useWords(words);
  const [today] = useState(countyDay);
  const [{ page, ...said }, setAddress] = useAddress({
    page: '1',
    from: today,
    until: today,
    action: '',
    role: '',
    class: '',
    decision: '',
    object: '',
  });
  const query: object = Object.fromEntries(Object.entries({ page, ...said }).filter(([, value]) => value !== ''));
  const found = useRead(searchAudit, { query: query as Sent<typeof searchAudit>['query'] });
  return (
    <Page subtitle={t('auditNote')} title={t('auditTitle')}>
      <Stack>
        <ChainPanel />
        <Panel title={t('records')}>
          <DataTable
            columns={useColumns()}
            empty={<EmptyState note={t('noneNote')} title={t('none')} />}
            error={found.error}
            filters={
              <AuditFilters
                onChange={(change: Partial<Searched>) => setAddress({ ...change, page: '1' })}
                searched={said}
              />
            }
            label={t('records')}
            onPage={(next) => setAddress({ page: String(next) })}
            onRetry={() => void found.refetch()}
            page={Number(page)}
            rowKey="id"
            rows={found.data?.items}
            total={found.data?.total ?? 0}
            unit={t('recordUnit')}
            within={{ holds: () => true, render: (record) => <Whole record={record} /> }}
          />
        </Panel>
      </Stack>
    </Page>
  );
}

function useColumns(): Columns<AuditRecord> {
  const t = useWords(words);
  const language = useLanguage();
  return [
    {
      title: t('at'),
      render: (_, { at, seq }) => (
        <>
          {formatDateTime(language, at)}
          <div className="ly-muted ly-small">{seq !== null && t('seq', { seq })}</div>
        </>
      ),
    },
    {
      title: t('who'),
      render: (_, { roleName, person }) => (
        <>
          {roleName}
          {person && <code className="audit-number">…{person.slice(-12)}</code>}
        </>
      ),
    },
    {
      title: t('action'),
      render: (_, { action, kind }) => (
        <>
          <code>{action}</code>
          <div className="ly-muted ly-small">{kind}</div>
        </>
      ),
    },
    {
      title: t('decision'),
      render: (_, { decision }) =>
        decision === 'allowed' ? (
          <Mark tone="plain">{t('allowed')}</Mark>
        ) : (
          <>
            <Mark tone="warn">{t('refused')}</Mark> <code className="ly-small">{decision}</code>
          </>
        ),
    },
    { title: t('class'), dataIndex: 'class' },
  ];
}

/** What is known of a record beside its line: by what right, and whole numbers, which stand for no names here. */
function Whole({ record }: { record: AuditRecord }): ReactNode {
  const t = useWords(words);
  return (
    <RowFacts
      facts={{
        [t('relation')]: record.relationName,
        [t('basis')]: record.basis,
        [t('personNumber')]: record.person,
        [t('onBehalf')]: record.onBehalf,
        [t('objectNumber')]: record.object,
        [t('request')]: record.request,
      }}
    />
  );
}
