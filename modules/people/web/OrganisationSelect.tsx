import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listOrganisations, type OrganisationKind } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

const shown = 50;

/** One organisation of the county, of a kind where one is named, found by its name; empty for none. A field of a form, or by itself. */
export function OrganisationSelect(given: {
  id?: string;
  label: string;
  placeholder: string;
  kind?: OrganisationKind;
  value?: string;
  onChange?: (org: string) => void;
}): ReactNode {
  const { id, kind, value } = given;
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<{ value: string; label: string }>();
  const { data } = useRead(listOrganisations, { query: { size: String(shown), words, ...(kind ? { kind } : {}) } });
  const found = (data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const isFound = found.some((one) => one.value === picked?.value);
  const isPicked = picked !== undefined && picked.value === value;
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      aria-label={given.label}
      filterOption={false}
      onChange={(org?: string) => {
        setPicked(found.find((one) => one.value === org));
        given.onChange?.(org ?? '');
      }}
      onSearch={setWords}
      options={isPicked && !isFound ? [picked, ...found] : found}
      placeholder={given.placeholder}
      popupMatchSelectWidth={false}
      showSearch
      // In a form it is as wide as the other fields.
      style={{ inlineSize: id ? '100%' : 'min(14rem, 100%)' }}
      value={value || undefined}
    />
  );
}
