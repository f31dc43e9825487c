import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listLendings } from '#modules/people/contract/grant.ts';
import { useRead } from '#web/api/use-read.ts';

/** One of the staff of the reader's organisation, but himself. A field of a form. */
export function StaffSelect(given: {
  id?: string;
  label: string;
  value?: string;
  onChange?: (person: string) => void;
}): ReactNode {
  const { data } = useRead(listLendings, {});
  return (
    <Select
      {...(given.id ? { id: given.id } : {})}
      aria-label={given.label}
      onChange={(person: string) => given.onChange?.(person)}
      options={(data?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minInlineSize: '11rem' }}
      {...(given.value === undefined ? {} : { value: given.value })}
    />
  );
}
