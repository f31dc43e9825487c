import type { ReactNode } from 'react';
import { fetchPrintout, listPrintouts, type Printout } from '#modules/messages/contract/printout.ts';
import { printWords } from '#modules/messages/web/print-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones = { waiting: 'accent', ready: 'good', failed: 'bad' } as const;

/** What the reader had made of a notice within a day, looked at again while it is made. */
export function PrintoutTable({ notice }: { notice: string }): ReactNode {
  const t = useWords(printWords);
  const language = useLanguage();
  const made = useRead(listPrintouts, { query: { notice } }, { everyMs: 2_000 });
  const columns: Columns<Printout> = [
    { title: t('what'), render: (_, { sort }) => t(`sort.${sort}`) },
    { title: t('of'), render: (_, { className, sort }) => className ?? (sort === 'own' ? '—' : t('all')) },
    { title: t('madeAt'), render: (_, { madeAt }) => formatDateTime(language, madeAt) },
    {
      key: 'state',
      render: (_, { id, state }) =>
        state === 'ready' ? (
          <a download href={addressOf(fetchPrintout, { params: { id } })}>
            {t('take')}
          </a>
        ) : (
          <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
        ),
    },
  ];
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('noneNote')} title={t('none')} />}
      error={made.error}
      label={t('title')}
      onRetry={() => void made.refetch()}
      rowKey="id"
      rows={made.data?.items}
      unit={t('unit')}
    />
  );
}
