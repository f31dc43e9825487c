import type { ReactNode } from 'react';
import { readRetention, type RetentionRule } from '#modules/oversight/contract/retention.ts';
import { SweepsPanel } from '#modules/oversight/web/SweepsPanel.tsx';
import { retentionWords } from '#modules/oversight/web/retention-words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './oversight.css';

/** How long each kind of record is kept, how much of it is due, and what the last sweeps did. */
export function RetentionPage(): ReactNode {
  const t = useWords(retentionWords);
  const language = useLanguage();
  const read = useRead(readRetention, {}, { everyMs: 15_000 });
  const { items: rows, countedAt, runs } = read.data ?? {};
  const isConfirmed = rows?.every((rule) => rule.isConfirmed) ?? true;
  const retry = () => void read.refetch();
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Stack>
        {!isConfirmed && (
          <p>
            <Mark tone="warn">{t('unconfirmed')}</Mark> <span className="ly-muted">{t('unconfirmedNote')}</span>
          </p>
        )}
        <SweepsPanel error={read.error} isCounted={Boolean(countedAt)} onRetry={retry} runs={runs} />
        <Panel
          note={countedAt ? t('counted', { at: formatDateTime(language, countedAt) }) : t('notCounted')}
          title={t('rules')}
        >
          <DataTable
            columns={useColumns()}
            error={read.error}
            label={t('rules')}
            onRetry={retry}
            rowKey="id"
            rows={rows}
            unit={t('ruleUnit')}
          />
        </Panel>
      </Stack>
    </Page>
  );
}

function useColumns(): Columns<RetentionRule> {
  const t = useWords(retentionWords);
  const language = useLanguage();
  const period = ({ years, days, ends }: RetentionRule): string => {
    if (years !== null) return t('years', { count: years });
    if (days !== null) return days === 0 ? t('atOnce') : t('days', { count: days });
    return ends === 'stay' ? t('always') : '';
  };
  return [
    {
      title: t('kind'),
      render: (_, { title, ends, basis }) => (
        <>
          {title}
          {ends !== 'with' && <p className="ly-muted ly-small">{basis}</p>}
        </>
      ),
    },
    { title: t('period'), render: (_, rule) => period(rule) },
    {
      title: t('since'),
      render: (_, { ends, since }) => ends !== 'with' && since,
    },
    {
      title: t('ends'),
      render: (_, { ends, since }) => t(`ends.${ends}`, { record: since }),
    },
    {
      title: t('due'),
      align: 'right',
      render: (_, { due, isFew }) => (isFew ? t('few') : due === null ? '' : formatNumber(language, due)),
    },
  ];
}
