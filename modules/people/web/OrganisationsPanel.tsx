import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { listOrganisations, listTowns, type Organisation, OrganisationKind } from '#modules/people/contract/place.ts';
import { CloseDepartment } from '#modules/people/web/CloseDepartment.tsx';
import { regionWords } from '#modules/people/web/region-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The organisations of the county: how many of each kind, and which. */
export function OrganisationsPanel(): ReactNode {
  const t = useWords(regionWords);
  const language = useLanguage();
  const isOfficial = useSession().role.role === 'official';
  const [{ at, kind, words }, setAddress] = useAddress({ at: '1', kind: '', words: '' });
  const chosen = OrganisationKind.options.find((one) => one === kind);
  const found = useRead(listOrganisations, { query: { page: at, words, ...(chosen ? { kind: chosen } : {}) } });
  const towns = useRead(listTowns, {});
  const nameOf = new Map(towns.data?.items.map(({ code, name }) => [code, name]));
  const columns: Columns<Organisation> = [
    { title: t('name'), dataIndex: 'name' },
    { title: t('kind'), render: (_, one) => t(`kind.${one.kind}`) },
    { title: t('town'), render: (_, one) => nameOf.get(one.town) ?? '' },
    ...(isOfficial
      ? [
          {
            key: 'acts',
            render: (_: unknown, one: Organisation) =>
              one.kind === 'department' && <CloseDepartment department={one} />,
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('organisations')}>
      <DataTable
        columns={columns}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        filters={
          <Row>
            <Select
              allowClear
              aria-label={t('kind')}
              onChange={(next?: string) => setAddress({ kind: next ?? '', at: '1' })}
              options={(found.data?.kinds ?? []).map((one) => ({
                value: one.kind,
                label: `${t(`kind.${one.kind}`)} ${formatNumber(language, one.count)}`,
              }))}
              placeholder={t('anyKind')}
              popupMatchSelectWidth={false}
              value={chosen ?? null}
            />
            <Input.Search
              allowClear
              aria-label={t('name')}
              defaultValue={words}
              onSearch={(next) => setAddress({ words: next, at: '1' })}
              placeholder={t('name')}
              style={{ maxInlineSize: '14rem' }}
            />
          </Row>
        }
        label={t('organisations')}
        onPage={(next) => setAddress({ at: String(next) })}
        page={Number(at)}
        rowKey="id"
        rows={found.data?.items}
        total={found.data?.total ?? 0}
        unit={t('unit')}
      />
    </Panel>
  );
}
