import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isProviderRole } from '#modules/resources/contract/provider-role.ts';
import { type Resource, searchResources } from '#modules/resources/contract/resource.ts';
import { DirectoryFilters, noFilter, queryOf } from '#modules/resources/web/DirectoryFilters.tsx';
import { LanguagesPanel } from '#modules/resources/web/LanguagesPanel.tsx';
import { ResourceMark } from '#modules/resources/web/ResourceMark.tsx';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useSchedule } from '#modules/resources/web/use-schedule.ts';
import { words } from '#modules/resources/web/words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The directory: what there is, who offers it, when, and how much of it is left this week. */
export function DirectoryPage(): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const session = useSession();
  const said = useSchedule();
  const { nameOf } = useCategories();
  const town = useTowns();
  const [filter, setFilter] = useAddress(noFilter);
  const found = useRead(searchResources, { query: queryOf(filter) });
  const isProvider = isProviderRole(session.role.role);
  const isFiltered = Object.keys(queryOf(filter) ?? {}).length > 1;
  const columns: Columns<Resource> = [
    {
      title: t('resource'),
      className: 'ly-table-text',
      render: (_, one) => <Link to={`/resources/${one.id}`}>{one.title}</Link>,
    },
    { title: t('category'), render: (_, one) => nameOf(one.category) },
    { title: t('provider'), dataIndex: 'providerName' },
    { title: t('schedule'), render: (_, one) => said(one.schedule) },
    { title: t('place'), render: (_, one) => placeSaid(town.nameOf(one.town), t(`mode.${one.mode}`), one) },
    { title: t('remaining'), align: 'right', render: (_, one) => t('of', one) },
    { title: t('state'), render: (_, one) => <ResourceMark resource={one} /> },
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
            <Button onClick={() => setFilter({ ...noFilter, state: 'draft' })}>{t('queue')}</Button>
          )
        )
      }
      subtitle={t('subtitle')}
      title={t(isFiltered ? 'titleFound' : 'title', { count: found.data?.total ?? '…' })}
    >
      <Stack>
        <DataTable
          columns={columns}
          error={found.error}
          onRetry={() => void found.refetch()}
          empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
          filters={
            <DirectoryFilters
              filter={filter}
              mayOwn={isProvider}
              onChange={(change) => setFilter({ page: '1', ...change })}
            />
          }
          label={t('resource')}
          onPage={(page) => setFilter({ page: String(page) })}
          page={Number(filter.page)}
          rowKey="id"
          rows={found.data?.items}
          total={found.data?.total ?? 0}
          unit={t('unit')}
        />
        {session.role.role === 'official' && <LanguagesPanel />}
      </Stack>
    </Page>
  );
}

/** Where something is given: from afar, or in which town. */
const placeSaid = (town: string, mode: string, one: Resource): string =>
  one.mode === 'remote' ? mode : [town, mode].filter((part) => part !== '').join(' · ');
