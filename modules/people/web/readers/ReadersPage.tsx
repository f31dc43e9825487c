import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { listReaders, type Readers } from '#modules/people/contract/reader.ts';
import { readerWords } from '#modules/people/web/readers/reader-words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '../people.css';

/** Who can see one pupil today, what, and by what right. */
export function ReadersPage(): ReactNode {
  const t = useWords(readerWords);
  const [{ group, pupil }, setAddress] = useAddress({ group: '', pupil: '' });
  const classes = useRead(listClasses, { query: {} });
  const pupils = useRead(listPupils, { params: { id: group }, query: {} }, { enabled: group !== '' });
  const readers = useRead(listReaders, { params: { id: pupil } }, { enabled: pupil !== '' });
  const unread = classes.error ? classes : pupils;
  const columns = useColumns();
  const select = (name: 'group' | 'pupil', label: string, items: readonly { id: string; name: string }[] = []) => (
    <Select
      aria-label={label}
      disabled={items.length === 0}
      onChange={(id: string) => setAddress(name === 'group' ? { group: id, pupil: '' } : { pupil: id })}
      options={items.map(({ id, name: said }) => ({ value: id, label: said }))}
      placeholder={label}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minInlineSize: '12rem' }}
      value={(name === 'group' ? group : pupil) || null}
    />
  );
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Panel>
        <Row>
          {select('group', t('class'), classes.data?.items)}
          {select('pupil', t('pupil'), group === '' ? [] : pupils.data?.items)}
        </Row>
        {unread.error ? (
          <ErrorState error={unread.error} onRetry={() => void unread.refetch()} />
        ) : pupil === '' ? (
          <EmptyState note={t('chooseNote')} title={t('choose')} />
        ) : (
          <DataTable
            columns={columns}
            error={readers.error}
            label={t('list')}
            onRetry={() => void readers.refetch()}
            rowKey="id"
            rows={readers.data?.items}
            unit={t('unit')}
          />
        )}
      </Panel>
    </Page>
  );
}

function useColumns(): Columns<Readers> {
  const t = useWords(readerWords);
  const language = useLanguage();
  return [
    {
      title: t('who'),
      render: (_, { roleName, count, people, byGlass }) => (
        <div className="glass-reason">
          {roleName} {byGlass && <Mark tone="warn">{t('glass')}</Mark>}
          <div className="ly-muted ly-small">
            {count === null ? t('family') : t('people', { count })}
            {people.length > 0 &&
              people.length <= 12 &&
              t('names', {
                names: formatList(
                  language,
                  people.map(({ name }) => name),
                ),
              })}
          </div>
        </div>
      ),
    },
    {
      title: t('what'),
      render: (_, { kinds, rows }) => (
        <div className="glass-reason">
          <Row>
            {kinds.map((kind) => (
              <Mark key={kind} tone={kind === 'orders' || kind === 'all' ? 'accent' : 'plain'}>
                {t(`kind.${kind}`)}
              </Mark>
            ))}
            {rows.every(({ recorded }) => recorded) && <span className="ly-muted ly-small">{t('recorded')}</span>}
          </Row>
        </div>
      ),
    },
    {
      title: t('why'),
      render: (_, { why, rows }) => (
        <div className="glass-reason">
          {why}
          <div className="ly-muted ly-small">{[...new Set(rows.map(({ basis }) => basis))].join(t('sep'))}</div>
        </div>
      ),
    },
  ];
}
