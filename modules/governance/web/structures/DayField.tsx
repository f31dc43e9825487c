import { DatePicker, Form } from 'antd';
import type { ReactNode } from 'react';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** A day of a form, which has to be said unless it may be left out. */
export function DayField(given: { name: string; label: string; note?: string; mayLack?: boolean }): ReactNode {
  const t = useWords(structureWords);
  const { name, label, note, mayLack = false } = given;
  return (
    <Form.Item extra={note} label={label} name={name} rules={[{ required: !mayLack, message: t('needed') }]}>
      <DatePicker allowClear={mayLack} aria-label={label} style={{ inlineSize: '100%' }} />
    </Form.Item>
  );
}
