import { Button, DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { listPolicies, PolicyKind, type Policy } from '#modules/governance/contract/policy.ts';
import { PolicyLevel, PolicyState } from '#modules/governance/contract/policy-ref.ts';
import { addReferencePolicies } from '#modules/governance/contract/policy-draft.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FoundClauses } from '#modules/governance/web/policies/FoundClauses.tsx';
import { PolicyMarks, useSpan } from '#modules/governance/web/policies/PolicyMarks.tsx';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Page, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const unasked = { page: '1', words: '', level: '', kind: '', state: '', day: '' } as const;
type Address = { [Name in keyof typeof unasked]: string };

/** What of the address the server is asked by. */
export const askedOf = ({ page, level, kind, state, day }: Address) => ({
  page,
  ...(level && { level: level as PolicyLevel }),
  ...(kind && { kind: kind as PolicyKind }),
  ...(state && { state: state as PolicyState }),
  ...(day && { day }),
});

/** The library: every document as it stands on a day, or the clauses that have words in them. */
export function PoliciesPage(): ReactNode {
  const t = useWords(policyWords);
  const [address, setAddress] = useAddress(unasked);
  const read = useRead(listPolicies, { query: askedOf(address) }, { enabled: address.words === '' });
  const change = (next: Partial<Address>): void => setAddress({ ...next, page: '1' });
  const filters = <Filters address={address} onChange={change} />;
  const onPage = (page: number): void => setAddress({ page: String(page) });
  const total = read.data?.total;
  const columns = useColumns();
  return (
    <Page
      actions={<Acts />}
      subtitle={t('subtitle')}
      title={address.words === '' && total !== undefined ? t('title', { count: total }) : t('titlePlain')}
    >
      <Stack>
        <Input.Search
          allowClear
          aria-label={t('search')}
          defaultValue={address.words}
          key={address.words}
          maxLength={100}
          onSearch={(words) => change({ words: words.trim() })}
          placeholder={t('search')}
        />
        {address.words === '' ? (
          <DataTable
            columns={columns}
            empty={<EmptyState note={t('noneNote')} title={t('none')} />}
            error={read.error}
            filters={filters}
            label={t('policies')}
            onPage={onPage}
            onRetry={() => void read.refetch()}
            page={Number(address.page)}
            rowKey="id"
            rows={read.data?.items}
            total={total ?? 0}
            unit={t('unit')}
          />
        ) : (
          <FoundClauses filters={filters} onPage={onPage} query={{ ...askedOf(address), words: address.words }} />
        )}
      </Stack>
    </Page>
  );
}

/** What whoever keeps the registry does from here. */
function Acts(): ReactNode {
  const t = useWords(policyWords);
  const go = useGo();
  const toast = useUndoToast();
  const reference = useSeenAct(addReferencePolicies, ({ added }) => toast(t('referenceDone', { count: added })));
  if (useSession().role.role !== 'official') return null;
  return (
    <>
      <Button loading={reference.isPending} onClick={() => reference.say({ body: {} })}>
        {t('reference')}
      </Button>
      <Button onClick={() => go('/policy-findings')}>{t('toFindings')}</Button>
      <Button onClick={() => go('/policies/new')} type="primary">
        {t('enter')}
      </Button>
    </>
  );
}

function Filters({ address, onChange }: { address: Address; onChange: (next: Partial<Address>) => void }): ReactNode {
  const t = useWords(policyWords);
  const select = (
    field: 'level' | 'kind' | 'state',
    options: readonly { value: string; label: string }[],
  ): ReactNode => (
    <Select
      allowClear
      aria-label={t(field)}
      onChange={(next?: string) => onChange({ [field]: next ?? '' })}
      options={[...options]}
      placeholder={t(field)}
      popupMatchSelectWidth={false}
      {...(address[field] && { value: address[field] })}
    />
  );
  return (
    <Row>
      {select(
        'level',
        PolicyLevel.options.map((value) => ({ value, label: t(`level.${value}`) })),
      )}
      {select(
        'kind',
        PolicyKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {select(
        'state',
        PolicyState.options.map((value) => ({ value, label: t(`is.${value}`) })),
      )}
      <DatePicker
        aria-label={t('day')}
        onChange={(day: Dayjs | null) => onChange({ day: day?.format('YYYY-MM-DD') ?? '' })}
        placeholder={t('day')}
        value={address.day === '' ? null : dayjs(address.day)}
      />
    </Row>
  );
}

function useColumns(): Columns<Policy> {
  const t = useWords(policyWords);
  const span = useSpan();
  return [
    {
      title: t('name'),
      key: 'title',
      className: 'ly-table-text',
      render: (_, policy) => (
        <>
          <Link to={`/policies/${policy.id}`}>{policy.title}</Link>
          {policy.documentNumber && <div className="ly-muted ly-small">{policy.documentNumber}</div>}
        </>
      ),
    },
    { title: t('issuer'), key: 'issuer', className: 'ly-table-text', render: (_, { issuer }) => issuer.name },
    { title: t('level'), key: 'level', render: (_, { level }) => t(`level.${level}`) },
    { title: t('kind'), key: 'kind', render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('state'), key: 'state', render: (_, policy) => <PolicyMarks policy={policy} /> },
    { title: t('days'), key: 'days', render: (_, policy) => span(policy) },
  ];
}
