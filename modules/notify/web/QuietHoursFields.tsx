import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { hours as everyHour } from '#modules/notify/web/hours.ts';
import { words } from '#modules/notify/web/words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** From when until when it is quiet, of the hours that can be chosen. */
export function QuietHoursFields({
  from = everyHour,
  until = everyHour,
}: Partial<Record<'from' | 'until', typeof everyHour>>): ReactNode {
  const t = useWords(words);
  return (
    <div className="ly-row">
      <Form.Item label={t('quietFrom')} name="quietFrom">
        <Select options={from} />
      </Form.Item>
      <Form.Item label={t('quietUntil')} name="quietUntil">
        <Select options={until} />
      </Form.Item>
    </div>
  );
}
