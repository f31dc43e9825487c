import { DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { listConsortia } from '#modules/consortia/contract/consortium.ts';
import {
  changeGathering,
  type Gathering,
  GatheringKind,
  proposeGathering,
} from '#modules/consortia/contract/gathering.ts';
import { listProgrammes } from '#modules/consortia/contract/programme.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { useSeenAct } from '#modules/consortia/web/use-seen-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { fromCountyClock, onCountyClock } from '#web/ui/county-time.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  consortium: string;
  kind: GatheringKind;
  title: string;
  subject?: string;
  place: string;
  time: [Dayjs, Dayjs];
  leads?: string;
  material?: string;
  programme?: string;
}

const fieldsOf = (one: Gathering): Fields => ({
  consortium: one.consortium.id,
  kind: one.kind,
  title: one.title,
  subject: one.subject,
  place: one.place,
  time: [onCountyClock(one.startsAt), onCountyClock(one.endsAt)],
  leads: one.leads,
  material: one.material,
  ...(one.programme && { programme: one.programme.id }),
});

const planOf = ({ title, place, time: [from, to], kind, ...said }: Fields) => ({
  title,
  place,
  subject: said.subject ?? '',
  leads: said.leads ?? '',
  material: said.material ?? '',
  programme: kind === 'culture' ? (said.programme ?? null) : null,
  startsAt: fromCountyClock(from),
  endsAt: fromCountyClock(to),
});

/** Proposes a gathering of the reader’s school, or changes one. */
export function GatheringDialog(given: {
  gathering?: Gathering;
  onDone: (id: string) => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const { gathering, onDone, onClose } = given;
  const own = useRead(listConsortia, { query: { size: 200 } });
  const done = ({ id }: { id: string }): void => {
    toast(t('done'));
    onDone(id);
  };
  const propose = useSeenAct(proposeGathering, done);
  const change = useSeenAct(changeGathering, done);
  const act = t(gathering ? 'change' : 'propose');
  return (
    <FormDialog<Fields>
      about={`gathering/${gathering ? `${gathering.id}/${gathering.version}` : ''}`}
      act={act}
      doing={gathering ? change : propose}
      initial={gathering ? fieldsOf(gathering) : { kind: 'research' }}
      keep={t('keep')}
      note={t(gathering ? 'changeNote' : 'proposeNote')}
      onClose={onClose}
      onSay={(said) =>
        gathering
          ? change.say({ params: { id: gathering.id }, body: { ...planOf(said), seen: gathering.version } })
          : propose.say({ body: { ...planOf(said), consortium: said.consortium, kind: said.kind } })
      }
      title={act}
      unread={own.error}
    >
      <Inputs consortia={own.data?.items ?? []} isNew={!gathering} />
    </FormDialog>
  );
}

function Inputs({ consortia, isNew }: { consortia: readonly { id: string; name: string }[]; isNew: boolean }) {
  const t = useWords(gatheringWords);
  const needed = [{ required: true, message: t('needed') }];
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('consortium')} name="consortium" rules={needed}>
        <Select
          aria-label={t('consortium')}
          disabled={!isNew}
          options={consortia.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('choose')}
        />
      </Form.Item>
      <Form.Item label={t('kind')} name="kind" rules={needed}>
        <Radio.Group
          disabled={!isNew}
          options={GatheringKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <ProgrammeInput />
      <Form.Item label={t('name')} name="title" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('subject')} name="subject">
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item label={t('place')} name="place" rules={text}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('time')} name="time" rules={needed}>
        <DatePicker.RangePicker
          aria-label={t('time')}
          format="YYYY-MM-DD HH:mm"
          placeholder={[t('starts'), t('ends')]}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('leads')} name="leads">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('material')} name="material">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}

/** Of a gathering of culture, the programme it belongs to, where it does. */
function ProgrammeInput(): ReactNode {
  const t = useWords(gatheringWords);
  const form = Form.useFormInstance<Fields>();
  const [kind, consortium] = [Form.useWatch('kind', form), Form.useWatch('consortium', form)];
  const isAsked = kind === 'culture' && consortium !== undefined;
  const read = useRead(
    listProgrammes,
    { query: { size: 200, ...(consortium && { consortium }) } },
    { enabled: isAsked },
  );
  if (!isAsked) return null;
  const open = (read.data?.items ?? []).filter(({ state }) => state !== 'over');
  return (
    <Form.Item label={t('programme')} name="programme">
      <Select
        allowClear
        aria-label={t('programme')}
        options={open.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('programmeNone')}
      />
    </Form.Item>
  );
}
