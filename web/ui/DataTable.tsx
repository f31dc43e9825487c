import { Button, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { formatNumber } from '#platform/i18n/format.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { useKeyScroll } from '#web/ui/use-key-scroll.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './DataTable.css';

/** The columns of a `DataTable`, as antd's table takes them. */
export type Columns<Row> = TableColumnsType<Row>;

/** A list as a table: it says how many there are, turns pages, and says what it is for when it is empty. */
export function DataTable<Row extends object>(given: {
  /** What the table lists, for those who do not see it. */
  label: string;
  rows: readonly Row[] | undefined;
  columns: Columns<Row>;
  rowKey: keyof Row & string;
  /** How many there are in all; without it, the rows given are all. */
  total?: number;
  /** The counted word, where one and many differ both: “个需求”, “need|needs”. */
  unit?: string;
  page?: number;
  size?: number;
  onPage?: (page: number, size: number) => void;
  /** Why the rows could not be read; without rows it stands in their place. */
  error?: Error | null;
  onRetry?: () => void;
  /** An `EmptyState`. */
  empty?: ReactNode;
  /** Filters, beside the count. */
  filters?: ReactNode;
  onRow?: (row: Row) => void;
  /** What a row holds within; it is made when the row is first opened. */
  within?: { holds: (row: Row) => boolean; render: (row: Row) => ReactNode };
  /** Rows can be ticked, also across pages: the keys that are. Not while those in sight answer another question: they are about to go, ticked or not. */
  selection?: { keys: readonly string[]; onChange: (keys: string[]) => void; isHeld: boolean };
}): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const scrolled = useKeyScroll(given.label);
  const { rows, onPage, onRow, selection, within } = given;
  const total = given.total ?? rows?.length ?? 0;
  const size = given.size ?? 20;
  const pageKeys = (rows ?? []).map((row) => String(row[given.rowKey]));
  const [one = '', many = one] = (given.unit ?? t('items')).split('|');
  const count = t('total', { count: formatNumber(language, total), unit: total === 1 ? one : many });
  const failure = given.error && <ErrorState error={given.error} onRetry={given.onRetry} />;
  const instead = rows ? total === 0 && given.empty : failure;
  if (instead)
    return (
      <div className="ly-table">
        {given.filters && <div className="ly-table-head">{given.filters}</div>}
        {instead}
      </div>
    );
  return (
    <div className="ly-table" ref={scrolled}>
      {failure}
      <div className="ly-table-head">
        <div className="ly-row">
          <p aria-live="polite" className="ly-muted">
            {rows ? count : t('loading')}
          </p>
          {rows && selection && (
            <Button
              disabled={selection.isHeld}
              onClick={() => selection.onChange(withPage(selection.keys, pageKeys))}
              size="small"
            >
              {t('selectPage')}
            </Button>
          )}
        </div>
        {given.filters}
      </div>
      <Table<Row>
        aria-label={given.label}
        columns={given.columns.map((column, at) => ({ ...heldAt(given.columns, at), ...column }))}
        dataSource={rows ?? []}
        // "No data" would be untrue of what is still on its way.
        {...(rows ? {} : { locale: { emptyText: <LoadingShape shape="list" /> } })}
        pagination={
          total > size && {
            pageSize: size,
            total,
            showSizeChanger: false,
            ...(onPage ? { current: given.page ?? 1, onChange: (page: number) => onPage(page, size) } : {}),
          }
        }
        rowKey={given.rowKey}
        {...(within ? { expandable: { rowExpandable: within.holds, expandedRowRender: within.render } } : {})}
        {...(selection
          ? {
              rowSelection: {
                // antd repeats its own box for all in a hidden row, where one gets lost by keyboard.
                hideSelectAll: true,
                preserveSelectedRowKeys: true,
                selectedRowKeys: [...selection.keys],
                getCheckboxProps: () => ({ disabled: selection.isHeld }),
                onChange: (keys) => selection.onChange(keys.map(String)),
              },
            }
          : {})}
        scroll={{ x: true }}
        tableLayout="auto"
        {...(onRow ? { onRow: (row: Row) => ({ onClick: () => onRow(row), className: 'ly-table-open' }) } : {})}
      />
    </div>
  );
}

/** However wide a table is, what its rows are, and what can be done with them (a last column without a heading), stay in sight. */
function heldAt(columns: readonly { title?: unknown }[], at: number): { fixed?: 'start' | 'end'; className?: string } {
  if (at === 0) return { fixed: 'start' };
  const isActs = at === columns.length - 1 && columns[at]?.title === undefined;
  return isActs ? { fixed: 'end', className: 'ly-table-acts' } : {};
}

/** The keys chosen with those of a page; without them when all of the page are chosen already. */
const withPage = (chosen: readonly string[], page: readonly string[]): string[] =>
  page.every((key) => chosen.includes(key))
    ? chosen.filter((key) => !page.includes(key))
    : [...new Set([...chosen, ...page])];
