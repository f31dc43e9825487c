import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { listTowns } from '#modules/people/contract/place.ts';
import { isProviderRole } from '#modules/resources/contract/provider-role.ts';
import { type Resource, ResourceState, searchResources } from '#modules/resources/contract/resource.ts';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useSchedule } from '#modules/resources/web/use-schedule.ts';
import { words } from '#modules/resources/web/words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const none = { page: '1', words: '', category: '', mode: '', town: '', state: '' };

/** The directory: what there is, who offers it, when, and how much of it is left this week. */
export function DirectoryPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const session = useSession();
  const said = useSchedule();
  const { nameOf } = useCategories();
  const [filter, setFilter] = useAddress(none);
  const found = useRead(searchResources, { query: queryOf(filter) });
  const isProvider = isProviderRole(session.role.role);
  const isFiltered = Object.keys(queryOf(filter) ?? {}).length > 1;
  const columns: Columns<Resource> = [
    { title: t('resource'), render: (_, one) => <Link to={`/resources/${one.id}`}>{one.title}</Link> },
    { title: t('category'), render: (_, one) => nameOf(one.category) },
    { title: t('provider'), dataIndex: 'providerName' },
    { title: t('schedule'), render: (_, one) => said(one.schedule) },
    { title: t('mode'), render: (_, one) => t(`mode.${one.mode}`) },
    { title: t('remaining'), align: 'right', render: (_, one) => t('of', one) },
    {
      title: t('state'),
      render: (_, one) => <Mark tone={one.state === 'draft' ? 'accent' : 'plain'}>{t(`state.${one.state}`)}</Mark>,
    },
  ];
  return (
    <Page
      actions={
        isProvider ? (
          <Button onClick={() => go('/resources/new')} type="primary">
            {t('add')}
          </Button>
        ) : (
          session.role.role === 'official' && (
            <Button onClick={() => setFilter({ ...none, state: 'draft' })}>{t('queue')}</Button>
          )
        )
      }
      subtitle={t('subtitle')}
      title={t(isFiltered ? 'titleFound' : 'title', { count: found.data?.total ?? '…' })}
    >
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
        filters={<Filters filter={filter} onChange={(change) => setFilter({ page: '1', ...change })} />}
        label={t('resource')}
        onPage={(page) => setFilter({ page: String(page) })}
        page={Number(filter.page)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('unit')}
      />
    </Page>
  );
}

type Filter = { [Name in keyof typeof none]: string };
type Query = Parameters<typeof useRead<typeof searchResources>>[1]['query'];

function queryOf({ page, words: typed, category, mode, town, state }: Filter): Query {
  const states: readonly string[] = ResourceState.options;
  return {
    page,
    ...(typed ? { words: typed } : {}),
    ...(category ? { category } : {}),
    ...(mode === 'onsite' || mode === 'remote' ? { mode } : {}),
    ...(town ? { town } : {}),
    ...(states.includes(state) ? { state: state as ResourceState } : {}),
  };
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }): ReactNode {
  const t = useWords(words);
  const { choices } = useCategories();
  const towns = useRead(listTowns, {});
  return (
    <Row>
      <Input.Search
        allowClear
        aria-label={t('search')}
        defaultValue={filter.words}
        onSearch={(typed) => onChange({ words: typed })}
        placeholder={t('search')}
        style={{ inlineSize: '13rem' }}
      />
      <Select
        allowClear
        aria-label={t('category')}
        onChange={(category?: string) => onChange({ category: category ?? '' })}
        options={choices.map(({ value, label }) => ({ value, label }))}
        placeholder={t('category')}
        popupMatchSelectWidth={false}
        value={filter.category || undefined}
      />
      <Select
        allowClear
        aria-label={t('mode')}
        onChange={(mode?: string) => onChange({ mode: mode ?? '' })}
        options={(['onsite', 'remote'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
        placeholder={t('mode')}
        popupMatchSelectWidth={false}
        value={filter.mode || undefined}
      />
      <Select
        allowClear
        aria-label={t('town')}
        onChange={(town?: string) => onChange({ town: town ?? '' })}
        options={(towns.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={t('town')}
        popupMatchSelectWidth={false}
        value={filter.town || undefined}
      />
      <Select
        allowClear
        aria-label={t('state')}
        onChange={(state?: string) => onChange({ state: state ?? '' })}
        options={ResourceState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        placeholder={t('state')}
        popupMatchSelectWidth={false}
        value={filter.state || undefined}
      />
    </Row>
  );
}
