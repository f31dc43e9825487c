import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listClasses, listPupils } from '#modules/people/contract/place.ts';
import { listReaders, type Readers } from '#modules/people/contract/reader.ts';
import { readerWords } from '#modules/people/web/readers/reader-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import '../people.css';

/** Who can see one pupil today, what, and by what right. */
export function ReadersPage(): ReactNode {
  const t = useWords(readerWords);
  const [{ group, pupil }, setAddress] = useAddress({ group: '', pupil: '' });
  const classes = useRead(listClasses, { query: {} });
  const pupils = useRead(listPupils, { params: { id: group }, query: {} }, { enabled: group !== '' });
  const readers = useRead(listReaders, { params: { id: pupil } }, { enabled: pupil !== '' });
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
        {pupil === '' ? (
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
  return [
    {
      title: t('who'),
      render: (_, { roleName, count, people, byGlass }) => (
        <div className="glass-reason">
          {roleName} {byGlass && <Mark tone="warn">{t('glass')}</Mark>}
          <div className="ly-muted ly-small">
            {count === null ? t('family') : t('people', { count })}
            {people.length > 0 && people.length <= 12 && `：${people.map(({ name }) => name).join('、')}`}
          </div>
        </div>
      ),
    },
    {
      title: t('what'),
      render: (_, { kinds, rows }) => (
        <Row>
          {kinds.map((kind) => (
            <Mark key={kind} tone={kind === 'orders' || kind === 'all' ? 'accent' : 'plain'}>
              {t(`kind.${kind}`)}
            </Mark>
          ))}
          {rows.every(({ recorded }) => recorded) && <span className="ly-muted ly-small">{t('recorded')}</span>}
        </Row>
      ),
    },
    {
      title: t('why'),
      render: (_, { why, rows }) => (
        <div className="glass-reason">
          {why}
          <div className="ly-muted ly-small">{[...new Set(rows.map(({ basis }) => basis))].join('；')}</div>
        </div>
      ),
    },
  ];
}
