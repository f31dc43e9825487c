import { DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type Form as AskedForm, openCollection } from '#modules/evaluation/contract/form.ts';
import { listPeriods } from '#modules/evaluation/contract/period.ts';
import { formWords } from '#modules/evaluation/web/forms/form-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  period: string;
  ends: Dayjs;
}

/** As many periods as are offered: the newest. */
const some = 50;
/** So many days there are to fill it in, where nothing else is said. */
const usualDays = 14;

/** Asks all schools or departments for a form, for a period and until a day. */
export function AskDialog({ form, onClose }: { form: AskedForm; onClose: () => void }): ReactNode {
  const t = useWords(formWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const today = dayjs(countyDay());
  const { data, error } = useRead(listPeriods, { query: { size: some } });
  const periods = data?.items.filter(({ kind }) => kind === form.kind) ?? [];
  const act = useAct(openCollection, {
    onDone: () => {
      toast(t('askDone'));
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      act={t('ask')}
      doing={act}
      initial={{ ends: today.add(usualDays, 'day') }}
      keep={t('keep')}
      note={t('askNote', { whom: t(`whom.${form.asked}`), minutes: form.minutes })}
      onClose={onClose}
      onSay={({ period, ends }) =>
        act.mutate({ body: { form: form.code, seen: form.version, period, ends: ends.format('YYYY-MM-DD') } })
      }
      title={t('askTitle', { title: form.title[language] })}
      unread={error}
    >
      <Form.Item
        extra={data && periods.length === 0 ? t('noPeriod') : undefined}
        label={t('period')}
        name="period"
        rules={[{ required: true, message: t('needed') }]}
      >
        <Select options={periods.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item label={t('ends')} name="ends" rules={[{ required: true, message: t('needed') }]}>
        <DatePicker allowClear={false} disabledDate={(day: Dayjs) => day.isBefore(today, 'day')} />
      </Form.Item>
    </FormDialog>
  );
}
