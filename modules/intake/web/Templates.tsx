import { Button } from 'antd';
import type { ReactNode } from 'react';
import { downloadTemplate, type ImportKind, listKinds } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Every table that can be filled, its columns, and where to get it. */
export function Templates(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const kinds = useRead(listKinds, {});
  const names = ({ columns }: ImportKind, isRequired: boolean): string =>
    formatList(
      language,
      columns.filter((column) => column.isRequired === isRequired).map((column) => column.header),
    );
  const columns: Columns<ImportKind> = [
    { title: t('kind'), dataIndex: 'title' },
    {
      title: t('columns'),
      render: (_, kind) => (
        <>
          <p className="intake-headers">{t('required', { columns: names(kind, true) })}</p>
          {names(kind, false) !== '' && (
            <p className="intake-headers ly-muted">{t('optional', { columns: names(kind, false) })}</p>
          )}
          {kind.note !== '' && <p className="intake-headers ly-muted ly-small">{kind.note}</p>}
        </>
      ),
    },
    {
      title: t('templates'),
      fixed: 'end',
      render: (_, kind) => (
        <span className="intake-links">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a
              aria-label={`${kind.title} ${t(format)}`}
              download
              href={addressOf(downloadTemplate, { query: { kind: kind.name, format } })}
              key={format}
            >
              {t(format)}
            </a>
          ))}
        </span>
      ),
    },
  ];
  return (
    <Panel
      action={
        <Button download href={addressOf(downloadTemplate, { query: { format: 'xlsx' } })}>
          {t('whole')}
        </Button>
      }
      note={t('templatesNote')}
      title={t('templates')}
    >
      <DataTable
        columns={columns}
        error={kinds.error}
        label={t('templates')}
        onRetry={() => void kinds.refetch()}
        rowKey="name"
        rows={kinds.data?.items}
        unit={t('tableUnit')}
      />
    </Panel>
  );
}
