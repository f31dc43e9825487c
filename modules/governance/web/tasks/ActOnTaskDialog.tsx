import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import * as contract from '#modules/governance/contract/task.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  progress?: number;
  said?: string;
  reason?: string;
  workingDays?: number;
}

/** By act, its endpoint and what is filled in for it. */
const acts = {
  take_charge: { endpoint: contract.takeCharge, fields: [] },
  progress: { endpoint: contract.noteProgress, fields: ['progress', 'said'] },
  hand_in: { endpoint: contract.handInTask, fields: ['said'] },
  accept: { endpoint: contract.acceptTask, fields: ['said'] },
  send_back: { endpoint: contract.sendBackTask, fields: ['reason'] },
  suspend: { endpoint: contract.suspendTask, fields: ['reason'] },
  resume: { endpoint: contract.resumeTask, fields: ['reason'] },
  reopen: { endpoint: contract.reopenTask, fields: ['workingDays', 'reason'] },
  withdraw: { endpoint: contract.withdrawTask, fields: ['reason'] },
} as const satisfies Record<contract.TaskAct, { endpoint: unknown; fields: readonly (keyof Fields)[] }>;

/** Does something about a task, saying what it means. */
export function ActOnTaskDialog(given: {
  act: contract.TaskAct;
  task: contract.TaskInFull;
  onClose: () => void;
}): ReactNode {
  const t = useWords(taskWords);
  const toast = useUndoToast();
  const { act, task, onClose } = given;
  // What is filled in is what the act asks for: each is sent to its own endpoint, which checks it.
  const endpoint = acts[act].endpoint as typeof contract.reopenTask;
  const { say, ...doing } = useSeenAct(endpoint, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<Fields>
      about={`task/${task.id}/${act}`}
      act={t(`act.${act}`)}
      doing={doing}
      initial={{ progress: task.progress, workingDays: 5 }}
      keep={t('keep')}
      note={t(`note.${act}`)}
      onClose={onClose}
      onSay={(said) => say({ params: { id: task.id }, body: { seen: task.version, ...said } as never })}
      title={task.title}
    >
      <Inputs names={acts[act].fields} />
    </FormDialog>
  );
}

function Inputs({ names }: { names: readonly (keyof Fields)[] }): ReactNode {
  const t = useWords(taskWords);
  const has = (name: keyof Fields): boolean => names.includes(name);
  return (
    <>
      {has('progress') && (
        <Form.Item label={t('progress')} name="progress" rules={[{ required: true, message: t('needed') }]}>
          <InputNumber max={100} min={0} precision={0} suffix="%" />
        </Form.Item>
      )}
      {has('workingDays') && (
        <Form.Item label={t('workingDays')} name="workingDays" rules={[{ required: true, message: t('needed') }]}>
          <InputNumber max={250} min={1} precision={0} />
        </Form.Item>
      )}
      {has('said') && (
        <Form.Item
          extra={t('saidNote')}
          label={t('said')}
          name="said"
          rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
      )}
      {has('reason') && (
        <Form.Item
          label={t('reason')}
          name="reason"
          rules={[{ required: true, min: 5, whitespace: true, message: t('reasonShort') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      )}
    </>
  );
}
