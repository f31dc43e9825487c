import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { listProviders, type Provider, ProviderKind, VettingState } from '#modules/resources/contract/provider.ts';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { VettingMark } from '#modules/resources/web/VettingMark.tsx';
import { words } from '#modules/resources/web/words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const none = { page: '1', words: '', kind: '', vetting: '' };
type Filter = { [Name in keyof typeof none]: string };

/** Who offers something in the county, and until when each is vetted: what ends first comes first. */
export function ProvidersPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const town = useTowns();
  const [filter, setFilter] = useAddress(none);
  const found = useRead(listProviders, { query: queryOf(filter) });
  const isFiltered = Object.keys(queryOf(filter) ?? {}).length > 1;
  const columns: Columns<Provider> = [
    { title: t('provider'), render: (_, one) => <Link to={`/providers/${one.id}`}>{one.name}</Link> },
    { title: t('code'), dataIndex: 'code' },
    { title: t('kind'), render: (_, one) => t(`providerKind.${one.kind}`) },
    { title: t('town'), render: (_, one) => town.nameOf(one.town) },
    { title: t('offered'), align: 'right', dataIndex: 'resources' },
    {
      title: t('vettedUntil'),
      render: (_, one) => (one.vettedUntil === null ? '—' : formatDate(language, one.vettedUntil)),
    },
    { title: t('vetting'), render: (_, one) => <VettingMark vetting={one.vetting} /> },
  ];
  return (
    <Page
      subtitle={t('providersNote')}
      title={t(isFiltered ? 'providersFound' : 'providersTitle', { count: found.data?.total ?? '…' })}
    >
      <DataTable
        columns={columns}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState note={t('emptyNote')} title={t('noProviders')} />}
        filters={<Filters filter={filter} onChange={(change) => setFilter({ page: '1', ...change })} />}
        label={t('provider')}
        onPage={(page) => setFilter({ page: String(page) })}
        page={Number(filter.page)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('unitProviders')}
      />
    </Page>
  );
}

function queryOf({
  page,
  words: typed,
  kind,
  vetting,
}: Filter): Parameters<typeof useRead<typeof listProviders>>[1]['query'] {
  const isKind = ProviderKind.safeParse(kind);
  const isVetting = VettingState.safeParse(vetting);
  return {
    page,
    ...(typed ? { words: typed } : {}),
    ...(isKind.success ? { kind: isKind.data } : {}),
    ...(isVetting.success ? { vetting: isVetting.data } : {}),
  };
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }): ReactNode {
  const t = useWords(words);
  return (
    <Row>
      <Input.Search
        allowClear
        aria-label={t('searchProviders')}
        defaultValue={filter.words}
        key={filter.words}
        onSearch={(typed) => onChange({ words: typed.trim() })}
        placeholder={t('searchProviders')}
        style={{ inlineSize: '13rem' }}
      />
      <Select
        allowClear
        aria-label={t('kind')}
        onChange={(kind?: string) => onChange({ kind: kind ?? '' })}
        options={ProviderKind.options.map((value) => ({ value, label: t(`providerKind.${value}`) }))}
        placeholder={t('kind')}
        popupMatchSelectWidth={false}
        value={filter.kind || undefined}
      />
      <Select
        allowClear
        aria-label={t('vetting')}
        onChange={(vetting?: string) => onChange({ vetting: vetting ?? '' })}
        options={VettingState.options.map((value) => ({ value, label: t(`vetting.${value}`) }))}
        placeholder={t('vetting')}
        popupMatchSelectWidth={false}
        value={filter.vetting || undefined}
      />
    </Row>
  );
}
