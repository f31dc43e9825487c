import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listOrganisations, type OrganisationKind } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

interface Given {
  id?: string;
  label: string;
  placeholder: string;
  /** Only those of a kind. */
  kind?: OrganisationKind;
  value?: string;
  onChange?: (id?: string) => void;
}

interface Option {
  value: string;
  label: string;
}

/** As many as are shown before one is looked for. */
const shown = 50;

/** An organisation of the county, found by name. A field of a form. */
export function OrganisationSelect({ id, label, placeholder, kind, value, onChange }: Given): ReactNode {
  const [words, setWords] = useState('');
  // What was found by words that are gone keeps its name.
  const [chosen, setChosen] = useState<Option>();
  const query = { size: shown, ...(kind && { kind }), ...(words !== '' && { words }) };
  const { data } = useRead(listOrganisations, { query });
  const found = (data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const isAside = chosen && chosen.value === value && !found.some((one) => one.value === value);
  return (
    <Select<string, Option>
      allowClear
      aria-label={label}
      onChange={(next?: string) => {
        setChosen(found.find((one) => one.value === next));
        onChange?.(next);
      }}
      options={isAside ? [chosen, ...found] : found}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setWords }}
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
    />
  );
}
