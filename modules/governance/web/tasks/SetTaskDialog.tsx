import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { Holder } from '#modules/governance/contract/duty-list.ts';
import { setTask } from '#modules/governance/contract/task.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  body: string;
  owner: Chosen;
  coOwners?: Chosen[];
  workingDays: number;
  minutes: number;
}

/** Sets a task: for a matter, to whoever holds that unless somebody else is chosen; or for none. */
export function SetTaskDialog(given: { matter?: string; owner?: Holder; onClose: () => void }): ReactNode {
  const t = useWords(taskWords);
  const toast = useUndoToast();
  const go = useGo();
  const { matter, owner, onClose } = given;
  const act = useAct(setTask, {
    onDone: ({ id }) => {
      toast(t('done'));
      go(`/tasks/${id}`);
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <FormDialog<Fields>
      about={`task/${matter ?? ''}`}
      act={t('set')}
      doing={act}
      initial={{ workingDays: 10, ...(owner && { owner: { value: owner.id, label: owner.name } }) }}
      keep={t('keep')}
      note={t('noChild')}
      onClose={onClose}
      onSay={({ owner: chosen, coOwners = [], ...said }) =>
        act.mutate({
          body: {
            ...said,
            owner: chosen.value,
            coOwners: coOwners.map(({ value }) => value),
            ...(matter && { matter }),
          },
        })
      }
      title={t('set')}
    >
      <Form.Item label={t('name')} name="title" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('body')} name="body" rules={text}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item extra={t('schoolsNote')} label={t('owner')} name="owner" rules={needed}>
        <DepartmentSelect label={t('owner')} placeholder={t('choose')} withSchools />
      </Form.Item>
      <Form.Item label={t('coOwners')} name="coOwners">
        <DepartmentSelect isMany label={t('coOwners')} placeholder={t('choose')} withSchools />
      </Form.Item>
      <Form.Item label={t('workingDays')} name="workingDays" rules={needed}>
        <InputNumber max={250} min={1} precision={0} />
      </Form.Item>
      <Form.Item extra={t('minutesNote')} label={t('minutes')} name="minutes" rules={needed}>
        <InputNumber max={60_000} min={0} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
