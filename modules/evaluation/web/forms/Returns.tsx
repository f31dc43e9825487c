import type { ReactNode } from 'react';
import { listReturns, type Return } from '#modules/evaluation/contract/return.ts';
import { formWords } from '#modules/evaluation/web/forms/form-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const size = 20;
const tones: Readonly<Record<Return['state'], Tone>> = { waiting: 'plain', begun: 'info', reported: 'good' };

/** What is asked of the organisations the reader may know of, a page of it as the address says. */
export function useReturns({ collection }: { collection?: string }) {
  const [{ page }] = useAddress({ page: '1' });
  return useRead(listReturns, { query: { page: Number(page), size, ...(collection ? { collection } : {}) } });
}

/** Who has reported and who has not. */
export function Returns({ label, read }: { label: string; read: ReturnType<typeof useReturns> }): ReactNode {
  const t = useWords(formWords);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const { data, error, refetch } = read;
  return (
    <DataTable<Return>
      columns={useColumns()}
      empty={<EmptyState note={t('returnsNoneNote')} title={t('returnsNone')} />}
      error={error}
      label={label}
      onPage={(next) => setAddress({ page: String(next) })}
      onRetry={() => void refetch()}
      page={Number(page)}
      rowKey="id"
      rows={data?.items}
      size={size}
      {...(data ? { total: data.total } : {})}
      unit={t('returnUnit')}
    />
  );
}

function useColumns(): Columns<Return> {
  const t = useWords(formWords);
  const language = useLanguage();
  return [
    {
      title: t('form'),
      key: 'form',
      className: 'ly-table-text',
      render: (_, { id, title, minutes, periodName }) => (
        <>
          <Link to={`/forms/${id}`}>{title[language]}</Link>
          <div className="ly-muted ly-small">
            {periodName} · {t('minutes', { minutes })}
          </div>
        </>
      ),
    },
    { title: t('org'), key: 'org', dataIndex: 'orgName' },
    { title: t('ends'), key: 'ends', render: (_, { ends }) => formatDate(language, ends) },
    { title: t('state'), key: 'state', render: (_, one) => <ReturnState one={one} /> },
  ];
}

/** How far a form is, and whether it is late or was corrected. */
export function ReturnState({ one: { state, isLate, submissions } }: { one: Return }): ReactNode {
  const t = useWords(formWords);
  return (
    <>
      <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>{' '}
      {isLate && <Mark tone="warn">{t(state === 'reported' ? 'late' : 'overdue')}</Mark>}
      {submissions > 1 && <div className="ly-muted ly-small">{t('corrected', { count: submissions - 1 })}</div>}
    </>
  );
}
