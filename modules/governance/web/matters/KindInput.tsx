import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What kind of matter it is, of those of the list in force; who does not know says none. */
export function KindInput({
  kinds = [],
}: {
  kinds?: readonly { code: string; name: string }[] | undefined;
}): ReactNode {
  const t = useWords(matterWords);
  return (
    <Form.Item label={t('kind')} name="kind">
      <Select
        allowClear
        aria-label={t('kind')}
        options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={t('noKind')}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  );
}
