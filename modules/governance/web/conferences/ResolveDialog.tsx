import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { AgendaItem } from '#modules/governance/contract/agenda.ts';
import { listMatterKinds } from '#modules/governance/contract/raised-matter.ts';
import { resolve } from '#modules/governance/contract/resolution.ts';
import type { Vote } from '#modules/governance/contract/vote.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { KindInput } from '#modules/governance/web/matters/KindInput.tsx';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { PlaceSelect } from '#modules/governance/web/places/PlaceSelect.tsx';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What comes of a resolution. */
const outcomes = ['task', 'matter', 'nothing'] as const;
type Becomes = (typeof outcomes)[number];

interface Fields {
  text: string;
  becomes: Becomes;
  owner?: Chosen;
  coOwners?: Chosen[];
  workingDays?: number;
  minutes?: number;
  vote?: string;
  kind?: string;
  place?: string[];
}

/** A task is called as its item, and asks for what was resolved. */
const taskOf = (
  { title }: AgendaItem,
  { text, becomes, owner, coOwners = [], workingDays = 10, minutes = 0 }: Fields,
) =>
  becomes === 'task' && owner
    ? { title, body: text, owner: owner.value, coOwners: coOwners.map(({ value }) => value), workingDays, minutes }
    : null;

/** A matter likewise; where it is, is said. */
const matterOf = ({ title }: AgendaItem, { text, becomes, kind, place }: Fields) =>
  becomes === 'matter' && place?.[0] ? { title, body: text, place: place[0], ...(kind && { kind }) } : null;

/** Writes down what was resolved of an item, and sets the task or raises the matter that comes of it in the same step. */
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
  const becomes = Form.useWatch('becomes', form) ?? 'task';
  // A matter goes from hand to hand.
  const offered = outcomes.filter((one) => one !== 'matter' || !item.isConfidential);
  return (
    <FormDialog<Fields>
      about={`agenda-item/${item.id}/resolve`}
      act={t('resolve')}
      doing={act}
      form={form}
      initial={{ becomes: 'task', workingDays: 10, minutes: 60, vote: votes.at(-1)?.id ?? '' }}
      keep={t('keep')}
      note={t('resolveNote')}
      onClose={onClose}
      onSay={(said) =>
        act.mutate({
          params: { id: item.id },
          body: {
            text: said.text,
            task: taskOf(item, said),
            matter: matterOf(item, said),
            ...(said.vote && { vote: said.vote }),
          },
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
      <Form.Item label={t('becomes')} name="becomes">
        <Radio.Group options={offered.map((value) => ({ value, label: t(`becomes.${value}`) }))} />
      </Form.Item>
      {becomes === 'task' && <TaskInputs />}
      {becomes === 'matter' && <MatterInputs />}
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

/** Where a matter goes is found by its kind and its place. */
function MatterInputs(): ReactNode {
  const t = useWords(matterWords);
  const kinds = useRead(listMatterKinds, { query: { size: 200 } });
  return (
    <>
      <KindInput kinds={kinds.data?.items} />
      <Form.Item label={t('place')} name="place" rules={[{ required: true, message: t('needed') }]}>
        <PlaceSelect isOne label={t('place')} />
      </Form.Item>
    </>
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
