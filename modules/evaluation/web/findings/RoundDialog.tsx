import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type FindingInFull, setRound } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { type Chosen, DepartmentSelect } from '#modules/governance/web/public.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  body: string;
  owner: Chosen;
  coOwners?: Chosen[];
  workingDays: number;
  minutes: number;
  aim: number;
  againFrom: Dayjs;
}

/** Sets a task for a finding, with what its figure should come to and from when it is measured again. */
export function RoundDialog({ finding, onClose }: { finding: FindingInFull; onClose: () => void }): ReactNode {
  const t = useWords(findingWords);
  const toast = useUndoToast();
  const act = useAct(setRound, {
    onDone: () => {
      toast(t('roundSet'));
      onClose();
    },
  });
  const isShare = finding.indicator.kind === 'share';
  const today = dayjs(countyDay());
  const say = ({ owner, coOwners = [], aim, againFrom, ...said }: Fields): void =>
    act.mutate({
      params: { id: finding.id },
      body: {
        ...said,
        owner: owner.value,
        coOwners: coOwners.map(({ value }) => value),
        aim: isShare ? aim / 100 : aim,
        againFrom: againFrom.format('YYYY-MM-DD'),
        seen: finding.version,
      },
    });
  return (
    <FormDialog<Fields>
      act={t('set_round')}
      doing={act}
      initial={{ workingDays: 20, againFrom: today.add(1, 'month').startOf('month') }}
      keep={t('keep')}
      note={t('roundNote')}
      onClose={onClose}
      onSay={say}
      title={t('set_round')}
    >
      <TaskInputs />
      <Form.Item
        label={t(isShare ? 'aimPercent' : 'aim')}
        name="aim"
        rules={[{ required: true, message: t('needed') }]}
      >
        <InputNumber {...(isShare ? { min: 0, max: 100, suffix: '%' } : {})} />
      </Form.Item>
      <Form.Item
        extra={t('againNote')}
        label={t('againFrom')}
        name="againFrom"
        rules={[{ required: true, message: t('needed') }]}
      >
        <DatePicker allowClear={false} disabledDate={(day: Dayjs) => day.isBefore(today)} />
      </Form.Item>
    </FormDialog>
  );
}

function TaskInputs(): ReactNode {
  const t = useWords(findingWords);
  const needed = [{ required: true, message: t('needed') }];
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('taskTitle')} name="title" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('taskBody')} name="body" rules={text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item label={t('taskOwner')} name="owner" rules={needed}>
        <DepartmentSelect label={t('taskOwner')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('coOwners')} name="coOwners">
        <DepartmentSelect isMany label={t('coOwners')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('workingDays')} name="workingDays" rules={needed}>
        <InputNumber max={250} min={1} precision={0} />
      </Form.Item>
      <Form.Item label={t('minutes')} name="minutes" rules={needed}>
        <InputNumber max={60_000} min={0} precision={0} />
      </Form.Item>
    </>
  );
}
