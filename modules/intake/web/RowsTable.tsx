import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { downloadRefused, type ImportRow, type ImportRun, listRows, Verdict } from '#modules/intake/contract/run.ts';
import { words } from '#modules/intake/web/words.ts';
import { addressOf } from '#web/api/call.ts';
import { useRead } from '#web/api/use-read.ts';
import { formatList } from '#platform/i18n/format.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const verdicts = Verdict.options;
const tones: Readonly<Record<Verdict, Tone>> = {
  added: 'good',
  changed: 'info',
  unchanged: 'plain',
  ended: 'warn',
  refused: 'bad',
};

/** Row by row: where it stands, what becomes of it, and why. */
export function RowsTable({ run }: { run: ImportRun }): ReactNode {
  const t = useWords(words);
  const refused = run.kinds.reduce((sum, kind) => sum + kind.refused, 0);
  const first = refused > 0 ? 'refused' : '';
  const [{ page, verdict, kind }, setAddress] = useAddress({ page: '1', verdict: first, kind: '' });
  const filter = { ...(isVerdict(verdict) ? { verdict } : {}), ...(kind ? { kind } : {}) };
  const rows = useRead(listRows, { params: { id: run.id }, query: { page, ...filter } });
  const columns: Columns<Numbered> = [
    { title: t('sheet'), dataIndex: 'sheet' },
    { title: t('line'), align: 'right', render: (_, row) => row.line || '—' },
    { title: t('what'), render: (_, row) => <Mark tone={tones[row.verdict]}>{t(row.verdict)}</Mark> },
    { title: t('why'), render: (_, row) => <Why row={row} /> },
  ];
  return (
    <Panel
      action={
        refused > 0 && (
          <Button download href={addressOf(downloadRefused, { params: { id: run.id } })}>
            {t('download')}
          </Button>
        )
      }
      foot={t('privacy')}
      title={t('rows')}
    >
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('rowsNoneNote')} title={t('rowsNone')} />}
        filters={
          <Row>
            <Select
              allowClear
              aria-label={t('what')}
              onChange={(next?: string) => setAddress({ verdict: next ?? 'all', page: '1' })}
              options={verdicts.map((value) => ({ value, label: t(value) }))}
              placeholder={t('all')}
              popupMatchSelectWidth={false}
              value={isVerdict(verdict) ? verdict : undefined}
            />
            <Select
              allowClear
              aria-label={t('kind')}
              onChange={(next?: string) => setAddress({ kind: next ?? '', page: '1' })}
              options={run.kinds.map(({ kind: value, title }) => ({ value, label: title }))}
              placeholder={t('all')}
              popupMatchSelectWidth={false}
              value={kind || undefined}
            />
          </Row>
        }
        label={t('rows')}
        onPage={(next) => setAddress({ page: String(next) })}
        page={Number(page)}
        rowKey="key"
        rows={rows.data?.items.map((row, at) => ({ ...row, key: `${page} ${at}` }))}
        total={rows.data?.total ?? 0}
        unit={t('rowsUnit')}
      />
    </Panel>
  );
}

type Numbered = ImportRow & { key: string };

const isVerdict = (text: string): text is Verdict => (verdicts as readonly string[]).includes(text);

function Why({ row }: { row: ImportRow }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  if (row.columns.length > 0) return t('differs', { columns: formatList(language, row.columns) });
  return (
    <ul className="intake-faults">
      {row.faults.map(({ column, text }) => (
        <li key={`${column} ${text}`}>
          <strong>{column || t('whole_row')}</strong> {text}
        </li>
      ))}
    </ul>
  );
}
