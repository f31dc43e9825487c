import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { AgendaItem } from '#modules/governance/contract/agenda.ts';
import { resolve } from '#modules/governance/contract/resolution.ts';
import type { Vote } from '#modules/governance/contract/vote.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  text: string;
  hasTask: boolean;
  owner?: Chosen;
  coOwners?: Chosen[];
  workingDays?: number;
  minutes?: number;
  vote?: string;
}

/** A task is called as its item, and asks for what was resolved. */
const taskOf = (
  { title }: AgendaItem,
  { text, hasTask, owner, coOwners = [], workingDays = 10, minutes = 0 }: Fields,
) =>
  hasTask && owner
    ? { title, body: text, owner: owner.value, coOwners: coOwners.map(({ value }) => value), workingDays, minutes }
    : null;

/** Writes down what was resolved of an item, and sets the task that comes of it in the same step. */
export function ResolveDialog(given: { item: AgendaItem; votes: readonly Vote[]; onClose: () => void }): ReactNode {
  const { item, onClose } = given;
  const votes = given.votes.filter(({ closedAt }) => closedAt !== null);
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const act = useAct(resolve, {
    onDone: () => {
      toast(t('done'));
      onClose();
    },
  });
  const hasTask = Form.useWatch('hasTask', form) ?? true;
  return (
    <FormDialog<Fields>
      about={`agenda-item/${item.id}/resolve`}
      act={t('resolve')}
      doing={act}
      form={form}
      initial={{ hasTask: true, workingDays: 10, minutes: 60, vote: votes.at(-1)?.id ?? '' }}
      keep={t('keep')}
      note={t('resolveNote')}
      onClose={onClose}
      onSay={(said) =>
        act.mutate({
          params: { id: item.id },
          body: { text: said.text, task: taskOf(item, said), ...(said.vote && { vote: said.vote }) },
        })
      }
      title={item.title}
    >
      <Form.Item
        label={t('resolution')}
        name="text"
        rules={[{ required: true, min: 5, whitespace: true, message: t('reasonShort') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      {votes.length > 0 && <VoteInput votes={votes} />}
      <Form.Item name="hasTask" valuePropName="checked">
        <Checkbox>{t('withTask')}</Checkbox>
      </Form.Item>
      {hasTask && <TaskInputs />}
    </FormDialog>
  );
}

/** Which vote is written down. */
function VoteInput({ votes }: { votes: readonly Vote[] }): ReactNode {
  const t = useWords(voteWords);
  const called = ({ question, result }: Vote): string =>
    `${question}（${t(result?.isCarried ? 'carried' : 'notCarried')}）`;
  return (
    <Form.Item label={t('restsOn')} name="vote">
      <Select
        aria-label={t('restsOn')}
        options={[
          ...votes.map((vote) => ({ value: vote.id, label: called(vote) })),
          { value: '', label: t('restsOnNone') },
        ]}
      />
    </Form.Item>
  );
}

function TaskInputs(): ReactNode {
  const t = useWords(taskWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('owner')} name="owner" rules={needed}>
        <DepartmentSelect label={t('owner')} placeholder={t('choose')} />
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
