import { type ReactNode, useState } from 'react';
import { type FilledReturn, listSubmissions, type ReadEntry } from '#modules/evaluation/contract/return.ts';
import { returnWords } from '#modules/evaluation/web/forms/return-words.ts';
import { formatDateTime, formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const size = 10;

/** What was handed in, and each correction of it with its reason. */
export function Submissions({ shown: { id, form } }: { shown: FilledReturn }): ReactNode {
  const t = useWords(returnWords);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useRead(listSubmissions, { params: { id }, query: { page, size } });
  const told = (code: string, entry: ReadEntry | undefined): string => {
    const value = entry?.value ?? null;
    if (value === null) return t(entry?.isFew ? 'few' : 'cannotTold');
    return form.fields.find((one) => one.code === code)?.kind === 'share'
      ? formatPercent(language, value, 1)
      : formatNumber(language, value);
  };
  return (
    <Panel title={t('history')}>
      <DataTable
        columns={[
          {
            title: t('at'),
            key: 'at',
            render: (_, { number, handedInAt }) => (
              <>
                {number === 1 ? t('first') : t('number', { number: number - 1 })}
                <div className="ly-muted ly-small">{formatDateTime(language, handedInAt)}</div>
              </>
            ),
          },
          {
            title: t('what'),
            key: 'what',
            className: 'ly-table-text',
            render: (_, { entries }) =>
              form.fields.map(({ code, title }) => (
                <div key={code}>
                  {title[language]} {told(code, entries[code])}
                  {entries[code]?.words && <span className="ly-muted ly-small"> {entries[code].words}</span>}
                </div>
              )),
          },
          { title: t('why'), key: 'why', className: 'ly-table-text', dataIndex: 'reason' },
        ]}
        error={error}
        label={t('history')}
        onPage={setPage}
        onRetry={() => void refetch()}
        page={page}
        rowKey="id"
        rows={data?.items}
        size={size}
        {...(data ? { total: data.total } : {})}
        unit={t('submissionUnit')}
      />
    </Panel>
  );
}
