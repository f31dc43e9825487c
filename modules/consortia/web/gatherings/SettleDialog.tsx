import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import {
  callOffGathering,
  type Gathering,
  putBackGathering,
  takeOnGathering,
} from '#modules/consortia/contract/gathering.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { useSeenAct } from '#modules/consortia/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const endpoints = { take_on: takeOnGathering, put_back: putBackGathering, call_off: callOffGathering };

/** Puts a gathering on the calendar, gives it back, or calls it off, saying what that means. */
export function SettleDialog(given: {
  act: keyof typeof endpoints;
  gathering: Gathering;
  onClose: () => void;
}): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const { act, gathering, onClose } = given;
  // What is filled in is what the act asks for: each is sent to its own endpoint, which checks it.
  const { say, ...doing } = useSeenAct(endpoints[act] as typeof callOffGathering, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<{ reason?: string }>
      about={`gathering/${gathering.id}/${act}`}
      act={t(act)}
      doing={doing}
      keep={t('keep')}
      note={t(`${act}Note`)}
      onClose={onClose}
      onSay={(said) => say({ params: { id: gathering.id }, body: { seen: gathering.version, ...said } as never })}
      title={gathering.title}
    >
      {act === 'take_on' ? null : (
        <Form.Item
          label={t('reason')}
          name="reason"
          rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}
