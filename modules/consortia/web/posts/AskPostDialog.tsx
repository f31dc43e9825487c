import { DatePicker, Form, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { listConsortia } from '#modules/consortia/contract/consortium.ts';
import { askPostShare } from '#modules/consortia/contract/post-share.ts';
import { postWords } from '#modules/consortia/web/post-words.ts';
import { useSeenAct } from '#modules/consortia/web/use-seen-act.ts';
import { listPeople } from '#modules/people/contract/account.ts';
import { useCategories, WeeklyFields, type WeeklySaid, weeklyTextOf } from '#modules/resources/web/public.tsx';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields extends Pick<WeeklySaid, 'days' | 'from' | 'minutes'> {
  consortium: string;
  teacher: string;
  category: string;
  hours: number;
  postHours: number;
  term: [Dayjs, Dayjs];
  travelKm: number;
}

const planOf = ({ days, from, minutes, term: [starts, until], ...said }: Fields) => ({
  ...said,
  schedule: weeklyTextOf({ days, from, minutes, starts, until }) ?? '',
});

/** Asks a teacher of the reader’s school for hours of his post. */
export function AskPostDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(postWords);
  const toast = useUndoToast();
  const { say, ...doing } = useSeenAct(askPostShare, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<Fields>
      about="post-share"
      act={t('ask')}
      doing={doing}
      initial={{ travelKm: 30, minutes: 80 }}
      keep={t('keep')}
      note={t('askNote')}
      onClose={onClose}
      onSay={(said) => say({ body: planOf(said) })}
      title={t('ask')}
    >
      <Whom />
      <HowMuch />
    </FormDialog>
  );
}

function Whom(): ReactNode {
  const t = useWords(postWords);
  const needed = [{ required: true, message: t('needed') }];
  const consortia = useRead(listConsortia, { query: { size: 50 } }).data?.items ?? [];
  const people = useRead(listPeople, { query: { size: 200 } }).data?.items ?? [];
  const { choices } = useCategories();
  const options = choices.map(({ value, label, kinds }) => ({ label, options: [{ value, label }, ...kinds] }));
  return (
    <>
      <Form.Item label={t('consortium')} name="consortium" rules={needed}>
        <Select options={consortia.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item label={t('teacher')} name="teacher" rules={needed}>
        <Select
          optionFilterProp="label"
          options={people.filter(({ isStaff }) => isStaff).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch
        />
      </Form.Item>
      <Form.Item label={t('category')} name="category" rules={needed}>
        <Select optionFilterProp="label" options={options} showSearch />
      </Form.Item>
    </>
  );
}

function HowMuch(): ReactNode {
  const t = useWords(postWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('hours')} name="hours" rules={needed}>
        <InputNumber max={30} min={1} />
      </Form.Item>
      <Form.Item label={t('postHours')} name="postHours" rules={needed}>
        <InputNumber max={30} min={1} />
      </Form.Item>
      <WeeklyFields isRequired label={t('when')} />
      <Form.Item label={t('term')} name="term" rules={needed}>
        <DatePicker.RangePicker
          aria-label={t('term')}
          placeholder={[t('from'), t('until')]}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('travelKm')} name="travelKm" rules={needed}>
        <InputNumber max={300} min={0} />
      </Form.Item>
    </>
  );
}
