import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import {
  assignMatter,
  closeMatter,
  handOverMatter,
  type MatterAct,
  type MatterInFull,
  reopenMatter,
  takeMatter,
} from '#modules/governance/contract/raised-matter.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  to?: Chosen;
  toArbiter?: boolean;
  reason?: string;
  limitDays?: number;
  how?: 'done' | 'declined';
  answer?: string;
}

/** What is filled in for each act. */
const fieldsOf: Readonly<Record<MatterAct, readonly (keyof Fields)[]>> = {
  take: [],
  hand_over: ['toArbiter', 'to', 'reason'],
  assign: ['to', 'limitDays', 'reason'],
  close: ['how', 'answer'],
  reopen: ['limitDays', 'reason'],
};

/** Does something about a matter, saying what it means. */
export function ActOnMatterDialog(given: { act: MatterAct; matter: MatterInFull; onClose: () => void }): ReactNode {
  const t = useWords(matterWords);
  const { act, matter, onClose } = given;
  const { say, ...doing } = useMatterAct(act, matter, onClose);
  return (
    <FormDialog<Fields>
      about={`matter/${matter.id}/${act}`}
      act={t(`act.${act}`)}
      doing={doing}
      initial={{ limitDays: 10, how: 'done' }}
      keep={t('keep')}
      note={t(`note.${act}`)}
      onClose={onClose}
      onSay={say}
      title={matter.title}
    >
      <Inputs names={fieldsOf[act]} />
    </FormDialog>
  );
}

function useMatterAct(act: MatterAct, { id, version: seen }: MatterInFull, onClose: () => void) {
  const t = useWords(matterWords);
  const toast = useUndoToast();
  const done = (): void => {
    toast(t('done'));
    onClose();
  };
  const acts = {
    take: useSeenAct(takeMatter, done),
    hand_over: useSeenAct(handOverMatter, done),
    assign: useSeenAct(assignMatter, done),
    close: useSeenAct(closeMatter, done),
    reopen: useSeenAct(reopenMatter, done),
  };
  const say = ({ to, toArbiter, reason = '', limitDays = 10, how = 'done', answer = '' }: Fields): void => {
    const params = { id };
    if (act === 'take') acts.take.say({ params, body: { seen } });
    else if (act === 'hand_over')
      acts.hand_over.say({ params, body: { seen, to: toArbiter ? null : (to?.value ?? null), reason } });
    else if (act === 'assign') acts.assign.say({ params, body: { seen, to: to?.value ?? '', limitDays, reason } });
    else if (act === 'close') acts.close.say({ params, body: { seen, how, answer } });
    else acts.reopen.say({ params, body: { seen, limitDays, reason } });
  };
  const { error, isPending, reset } = acts[act];
  return { error, isPending, reset, say };
}

function Inputs({ names }: { names: readonly (keyof Fields)[] }): ReactNode {
  const t = useWords(matterWords);
  const has = (name: keyof Fields): boolean => names.includes(name);
  const toArbiter = Form.useWatch<boolean | undefined>('toArbiter') === true;
  const long = [{ required: true, min: 5, whitespace: true, message: t('reasonShort') }];
  return (
    <>
      {has('toArbiter') && (
        <Form.Item name="toArbiter" valuePropName="checked">
          <Checkbox>{t('toArbiter')}</Checkbox>
        </Form.Item>
      )}
      {has('to') && !toArbiter && (
        <Form.Item label={t('to')} name="to" rules={[{ required: true, message: t('needed') }]}>
          <DepartmentSelect label={t('to')} placeholder={t('choose')} />
        </Form.Item>
      )}
      {has('limitDays') && (
        <Form.Item label={t('limitDays')} name="limitDays" rules={[{ required: true, message: t('needed') }]}>
          <InputNumber max={250} min={1} precision={0} />
        </Form.Item>
      )}
      {has('how') && (
        <Form.Item label={t('how')} name="how">
          <Radio.Group options={(['done', 'declined'] as const).map((value) => ({ value, label: t(`is.${value}`) }))} />
        </Form.Item>
      )}
      {has('answer') && (
        <Form.Item label={t('answer')} name="answer" rules={long}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
        </Form.Item>
      )}
      {has('reason') && (
        <Form.Item extra={t('reasonNote')} label={t('reason')} name="reason" rules={long}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      )}
    </>
  );
}
