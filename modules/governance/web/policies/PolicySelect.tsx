import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listPolicies, readPolicy, searchPolicies } from '#modules/governance/contract/policy.ts';
import type { PolicyRef } from '#modules/governance/contract/policy-ref.ts';
import { useClauses } from '#modules/governance/web/policies/use-clauses.ts';
import { useRead } from '#web/api/use-read.ts';

interface Given {
  id?: string;
  label: string;
  placeholder?: string;
  value?: string;
  onChange?: (chosen: string | undefined) => void;
}

/** As many documents as are offered before somebody types. */
const most = 200;

const named = ({ title, documentNumber }: Pick<PolicyRef, 'title' | 'documentNumber'>): string =>
  documentNumber === null ? title : `${title} ${documentNumber}`;

/** A document of the registry, found by its title or number. A field of a form. */
export function PolicySelect({ id, label, placeholder, value, onChange }: Given): ReactNode {
  const [words, setWords] = useState('');
  const all = useRead(listPolicies, { query: { size: most } });
  const found = useRead(searchPolicies, { query: { words, size: most } }, { enabled: words !== '' });
  const chosen = useRead(readPolicy, { params: { id: value ?? '' }, query: {} }, { enabled: !!value });
  const refs: PolicyRef[] = [
    ...(all.data?.items ?? []),
    ...(words === '' ? [] : (found.data?.items ?? []).map(({ policy }) => policy)),
    ...(value && chosen.data?.id === value ? [chosen.data] : []),
  ];
  const options = new Map(refs.map((one) => [one.id, { value: one.id, label: named(one) }]));
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      loading={all.isPending}
      onChange={(next?: string) => onChange?.(next)}
      options={[...options.values()]}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label', onSearch: setWords }}
      {...(value ? { value } : {})}
    />
  );
}

/** How much of a clause is shown where it is chosen. */
const shown = 24;

/** A clause of a document, of the version that counts today unless another is named. A field of a form. */
export function ClauseSelect({
  id,
  label,
  placeholder,
  policy,
  version,
  value,
  onChange,
}: Given & { policy: string; version?: string }): ReactNode {
  const read = useRead(readPolicy, { params: { id: policy }, query: {} }, { enabled: policy !== '' && !version });
  const current = read.data?.id === policy ? read.data.version.id : '';
  const { clauses } = useClauses(policy, version ?? current);
  const options = (clauses ?? []).map(({ anchor, label: said, body }) => ({
    value: anchor,
    label: `${said} ${body.slice(0, shown)}`.trim(),
  }));
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      disabled={policy === ''}
      onChange={(next?: string) => onChange?.(next)}
      options={options}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value ? { value } : {})}
    />
  );
}
