import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { listOrganisations } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

interface Given {
  id?: string;
  label: string;
  placeholder: string;
  isMany?: boolean;
  /** Whether a school may be found by name, too. */
  withSchools?: boolean;
  value?: Chosen | Chosen[];
  onChange?: (chosen: Chosen | Chosen[] | undefined) => void;
}

/** As many departments as a county has. */
const most = 200;

/** Who may lead, owe something or work along: the bureau and the departments, others found by name; schools where they may. A field of a form. */
export function DepartmentSelect(given: Given): ReactNode {
  const { id, label, placeholder, isMany = false, withSchools = false, value, onChange } = given;
  const [words, setWords] = useState('');
  const bureau = useRead(listOrganisations, { query: { kind: 'bureau', size: most } });
  const departments = useRead(listOrganisations, { query: { kind: 'department', size: most } });
  const found = useRead(listOrganisations, { query: { words } }, { enabled: words !== '' });
  const reads = [bureau, departments, ...(words === '' ? [] : [found])];
  const all = reads.flatMap(({ data }) => data?.items ?? []).filter(({ kind }) => withSchools || kind !== 'school');
  const options = new Map(all.map(({ id: org, name }) => [org, { value: org, label: name }]));
  return (
    <Select<Chosen | Chosen[], Chosen>
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      labelInValue
      loading={departments.isPending}
      onChange={(chosen) => onChange?.(chosen)}
      options={[...options.values()]}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label', onSearch: setWords }}
      {...(isMany ? { mode: 'multiple' as const } : {})}
      {...(value ? { value } : {})}
    />
  );
}
