import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { listColumns } from '#modules/messages/contract/column.ts';
import { listPosts, type PostTold, searchPosts } from '#modules/messages/contract/post.ts';
import { ColumnsPanel } from '#modules/messages/web/columns/ColumnsPanel.tsx';
import { words } from '#modules/messages/web/columns/words.ts';
import { markedPieces } from '#platform/browser/marked-pieces.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns as TableColumns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Columns, Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#platform/face/rich-text.css';

/** What has appeared in the columns somebody reads, what of it has his words, and the columns themselves. */
export function PostsPage(): ReactNode {
  const t = useWords(words);
  const [{ words: typed }] = useAddress({ words: '' });
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Columns>
        {typed === '' ? <NewestPosts /> : <FoundPosts />}
        <ColumnsPanel />
      </Columns>
    </Page>
  );
}

/** Of one column, or what has some words. */
function Filters(): ReactNode {
  const t = useWords(words);
  const [{ column, words: typed }, setAddress] = useAddress({ column: '', words: '', page: '1' });
  const { data } = useRead(listColumns, {});
  const options = (data?.items ?? []).map(({ id, name, from }) => ({
    value: id,
    label: t('fromWhom', { from, column: name }),
  }));
  return (
    <Row>
      <Input.Search
        allowClear
        aria-label={t('search')}
        defaultValue={typed}
        key={typed}
        maxLength={40}
        onSearch={(said) => setAddress({ words: said.trim(), column: '', page: '1' })}
        placeholder={t('searchHint')}
        style={{ inlineSize: '16rem' }}
      />
      <Select
        aria-label={t('columns')}
        onChange={(said: string) => setAddress({ column: said, words: '', page: '1' })}
        options={[{ value: '', label: t('all') }, ...options]}
        popupMatchSelectWidth={false}
        style={{ minInlineSize: '12rem' }}
        value={column}
      />
    </Row>
  );
}

function NewestPosts(): ReactNode {
  const t = useWords(words);
  const [{ column, page }, setAddress] = useAddress({ column: '', page: '1' });
  const read = useRead(listPosts, { query: { page, ...(column !== '' && { column }) } });
  const columns = useColumns<PostTold>(({ id, title, start, withdrawnAt }) => (
    <>
      <Link to={`/posts/${id}`}>{title}</Link> {withdrawnAt && <Mark tone="warn">{t('withdrawn')}</Mark>}
      <div className="ly-muted ly-small">{start}</div>
    </>
  ));
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState note={t('noneNote')} title={t('none')} />}
      error={read.error}
      filters={<Filters />}
      label={t('title')}
      onPage={(next) => setAddress({ page: String(next) })}
      onRetry={() => void read.refetch()}
      page={Number(page)}
      rowKey="id"
      rows={read.data?.items}
      total={read.data?.total ?? 0}
      unit={t('unit')}
    />
  );
}

function FoundPosts(): ReactNode {
  const t = useWords(words);
  const [{ words: typed, page }, setAddress] = useAddress({ words: '', page: '1' });
  const read = useRead(searchPosts, { query: { words: typed, page } });
  const columns = useColumns<NonNullable<typeof read.data>['items'][number]>(({ id, title, excerpt }) => (
    <>
      <Link to={`/posts/${id}`}>{markedPieces(title)}</Link>
      <div className="ly-muted ly-small">{markedPieces(excerpt)}</div>
    </>
  ));
  const again = <Button onClick={() => setAddress({ words: '' })}>{t('all')}</Button>;
  return (
    <DataTable
      columns={columns}
      empty={<EmptyState action={again} note={t('foundNoneNote')} title={t('foundNone', { words: typed })} />}
      error={read.error}
      filters={<Filters />}
      label={t('search')}
      onPage={(next) => setAddress({ page: String(next) })}
      onRetry={() => void read.refetch()}
      page={Number(page)}
      rowKey="id"
      rows={read.data?.items}
      total={read.data?.total ?? 0}
      unit={t('unit')}
    />
  );
}

function useColumns<Row extends Pick<PostTold, 'from' | 'columnName' | 'publishedAt'>>(
  post: (row: Row) => ReactNode,
): TableColumns<Row> {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { title: t('post'), className: 'ly-table-text', render: (_, row) => post(row) },
    {
      title: t('from'),
      className: 'ly-table-text',
      render: (_, { from, columnName }) => t('fromWhom', { from, column: columnName }),
    },
    { title: t('at'), render: (_, { publishedAt }) => formatDateTime(language, publishedAt) },
  ];
}
