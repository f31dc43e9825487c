import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import * as contract from '#modules/governance/contract/agenda.ts';
import { listConferences } from '#modules/governance/contract/conference.ts';
import { Voting } from '#modules/governance/contract/voting.ts';
import { ReasonInput } from '#modules/governance/web/conferences/ActOnConferenceDialog.tsx';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** By act, its endpoint, and what it is called. */
const acts = {
  take_on: { endpoint: contract.takeOnItem, called: 'takeOn', note: undefined },
  put_off: { endpoint: contract.putOffItem, called: 'putOff', note: 'putOffNote' },
  withdraw: { endpoint: contract.withdrawItem, called: 'withdraw', note: 'withdrawNote' },
  add_material: { endpoint: contract.addMaterial, called: 'addMaterial', note: 'materialNote' },
} as const;

interface Fields {
  conference?: string;
  minutes?: number;
  voting?: Voting | 'as_conference';
  reason?: string;
  title?: string;
  body?: string;
  address?: string;
}

/** What is left empty, or as the conference has it, is not sent. */
const said = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && value !== 'as_conference'),
  );

/** Does something about an item, saying what it means. */
export function ActOnItemDialog(given: {
  act: contract.ItemAct;
  item: contract.AgendaItem;
  onClose: () => void;
}): ReactNode {
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const { act, item, onClose } = given;
  const { called, note } = acts[act];
  // What is filled in is what the act asks for: each is sent to its own endpoint, which checks it.
  const { say, ...doing } = useSeenAct(acts[act].endpoint as typeof contract.putOffItem, () => {
    toast(t('done'));
    onClose();
  });
  const seen = act === 'add_material' ? {} : { seen: item.version };
  return (
    <FormDialog<Fields>
      about={`agenda-item/${item.id}/${act}`}
      act={t(called)}
      doing={doing}
      initial={act === 'take_on' ? { minutes: 15, voting: 'as_conference' } : {}}
      keep={t('keep')}
      note={note && t(note)}
      onClose={onClose}
      onSay={(fields) => say({ params: { id: item.id }, body: { ...seen, ...said(fields) } as never })}
      title={item.title}
    >
      {act === 'take_on' && <TakingOn />}
      {act === 'put_off' && <ReasonInput />}
      {act === 'add_material' && <MaterialInputs />}
    </FormDialog>
  );
}

function TakingOn(): ReactNode {
  const t = useWords(conferenceWords);
  const coming = useRead(listConferences, { query: { when: 'coming', size: 50 } });
  const open = coming.data?.items.filter(({ state }) => ['preparing', 'convoked', 'in_session'].includes(state));
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('conference')} name="conference" rules={needed}>
        <Select
          aria-label={t('conference')}
          loading={coming.isPending}
          notFoundContent={t('empty')}
          options={(open ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          placeholder={t('choose')}
        />
      </Form.Item>
      <Form.Item label={t('planned')} name="minutes" rules={needed}>
        <InputNumber max={480} min={1} precision={0} />
      </Form.Item>
      <Form.Item extra={t('votingOfItemNote')} label={t('voting')} name="voting">
        <Radio.Group
          options={[
            { value: 'as_conference', label: t('votingAsConference') },
            ...Voting.options.map((value) => ({ value, label: t(`voting.${value}`) })),
          ]}
        />
      </Form.Item>
    </>
  );
}

function MaterialInputs(): ReactNode {
  const t = useWords(conferenceWords);
  return (
    <>
      <Form.Item
        label={t('materialName')}
        name="title"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('materialBody')} name="body">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10_000} showCount />
      </Form.Item>
      <Form.Item
        label={t('address')}
        name="address"
        rules={[{ pattern: /^https?:\/\/./, message: t('addressFaulty') }]}
      >
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
    </>
  );
}
