import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { beginPeriod, type Period } from '#modules/evaluation/contract/period.ts';
import { periodWords } from '#modules/evaluation/web/period-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  kind: Period['kind'];
  name: string;
  days: [Dayjs, Dayjs];
  steps: number;
}

const kinds = ['month', 'term', 'year'] as const;
const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** Begins to evaluate a stretch of time. */
export function PeriodDialog({ onBegun, onClose }: { onBegun: (id: string) => void; onClose: () => void }): ReactNode {
  const t = useWords(periodWords);
  const toast = useUndoToast();
  const today = dayjs(countyDay());
  const act = useAct(beginPeriod, {
    onDone: ({ id }) => {
      toast(t('begun'));
      onBegun(id);
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  const say = ({ kind, name, days: [began, ended], steps }: Fields): void =>
    act.mutate({ body: { kind, name, began: written(began), ended: written(ended), steps } });
  return (
    <FormDialog<Fields>
      act={t('begin')}
      doing={act}
      initial={{ kind: 'term', steps: 1, days: [today.startOf('month'), today] }}
      keep={t('keep')}
      note={t('beginNote')}
      onClose={onClose}
      onSay={say}
      title={t('beginTitle')}
    >
      <Form.Item label={t('kind')} name="kind" rules={needed}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('name')} name="name" rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input maxLength={60} placeholder={t('nameExample')} />
      </Form.Item>
      <Form.Item label={t('days')} name="days" rules={needed}>
        <DatePicker.RangePicker
          allowClear={false}
          aria-label={t('days')}
          disabledDate={(day: Dayjs, { from }: { from?: Dayjs }) => !from && day.isAfter(today)}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('steps')} name="steps" rules={needed}>
        <Radio.Group options={([1, 2] as const).map((value) => ({ value, label: t(`steps.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
