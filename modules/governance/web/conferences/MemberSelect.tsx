import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { listOrganisations } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

/** As many departments, and schools, as stand there at once. */
const most = 200;

/** Who may be called to a conference: departments and schools, others found by name. A field of a form. */
export function MemberSelect(given: {
  id?: string;
  label: string;
  placeholder: string;
  value?: Chosen[];
  onChange?: (chosen: Chosen[]) => void;
}): ReactNode {
  const { id, label, placeholder, value, onChange } = given;
  const [words, setWords] = useState('');
  const departments = useRead(listOrganisations, { query: { kind: 'department', size: most } });
  const schools = useRead(listOrganisations, { query: { kind: 'school', size: most } });
  const found = useRead(listOrganisations, { query: { words } }, { enabled: words !== '' });
  const all = [departments, schools, ...(words === '' ? [] : [found])].flatMap(({ data }) => data?.items ?? []);
  const fitting = all.filter(({ kind }) => kind === 'department' || kind === 'school');
  const options = new Map(fitting.map((org) => [org.id, { value: org.id, label: org.name }]));
  return (
    <Select<Chosen[], Chosen>
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      labelInValue
      loading={departments.isPending}
      mode="multiple"
      onChange={(chosen) => onChange?.(chosen)}
      options={[...options.values()]}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label', onSearch: setWords }}
      {...(value ? { value } : {})}
    />
  );
}
