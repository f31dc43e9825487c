import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listOrganisations } from '#modules/people/contract/place.ts';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { useWords } from '#web/ui/use-words.ts';

const shown = 50;

/** One organisation of the county, found by its name; empty for any. */
export function OrganisationSelect({ value, onChange }: { value: string; onChange: (org: string) => void }): ReactNode {
  const t = useWords(peopleWords);
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<{ value: string; label: string }>();
  const { data } = useRead(listOrganisations, { query: { size: String(shown), words } });
  const found = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isFound = found.some((one) => one.value === picked?.value);
  return (
    <Select
      allowClear
      aria-label={t('org')}
      filterOption={false}
      onChange={(org?: string) => {
        setPicked(found.find((one) => one.value === org));
        onChange(org ?? '');
      }}
      onSearch={setWords}
      options={picked && !isFound ? [picked, ...found] : found}
      placeholder={t('anyOrg')}
      popupMatchSelectWidth={false}
      showSearch
      style={{ inlineSize: '14rem' }}
      value={value || undefined}
    />
  );
}
