import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { leaveConference } from '#modules/governance/contract/attendance.ts';
import * as contract from '#modules/governance/contract/conference.ts';
import { confirmMinutes, layMinutes } from '#modules/governance/contract/minutes.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** By act, its endpoint, and what it is called. */
const acts = {
  convoke: { endpoint: contract.convoke, called: 'convoke', note: 'convokeNote' },
  call_off: { endpoint: contract.callOff, called: 'callOff', note: 'callOffNote' },
  open: { endpoint: contract.openConference, called: 'open', note: 'openNote' },
  end: { endpoint: contract.endConference, called: 'end', note: 'endNote' },
  lay_minutes: { endpoint: layMinutes, called: 'layMinutes', note: 'layMinutesNote' },
  confirm_minutes: { endpoint: confirmMinutes, called: 'confirmMinutes', note: 'confirmMinutesNote' },
  leave: { endpoint: leaveConference, called: 'leave', note: 'leaveNote' },
} as const;

export type PlainAct = keyof typeof acts;

/** Takes a conference on, or calls it off, saying what that means. */
export function ActOnConferenceDialog(given: {
  act: PlainAct;
  conference: contract.ConferenceInFull;
  onClose: () => void;
}): ReactNode {
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const { act, conference, onClose } = given;
  const { called, note } = acts[act];
  // What is filled in is what the act asks for: each is sent to its own endpoint, which checks it.
  const { say, ...doing } = useSeenAct(acts[act].endpoint as typeof contract.callOff, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<{ reason?: string }>
      about={`conference/${conference.id}/${act}`}
      act={t(called)}
      doing={doing}
      keep={t('keep')}
      note={t(note)}
      onClose={onClose}
      onSay={(said) => say({ params: { id: conference.id }, body: { seen: conference.version, ...said } as never })}
      title={conference.title}
    >
      {act === 'call_off' && <ReasonInput />}
    </FormDialog>
  );
}

/** Why, in five characters at least. */
export function ReasonInput(): ReactNode {
  const t = useWords(conferenceWords);
  return (
    <Form.Item
      label={t('reason')}
      name="reason"
      rules={[{ required: true, min: 5, whitespace: true, message: t('reasonShort') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
    </Form.Item>
  );
}

interface Answered {
  answer: contract.SeatAnswer;
  whoComes?: string;
}

/** Says whether the reader’s organisation comes, and who. */
export function AnswerDialog({
  conference,
  onClose,
}: {
  conference: contract.ConferenceInFull;
  onClose: () => void;
}): ReactNode {
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Answered>();
  const act = useAct(contract.answerConvocation, {
    onDone: () => {
      toast(t('done'));
      onClose();
    },
  });
  const own = conference.seats.find(({ org }) => org.id === conference.ownOrg);
  const initial = { answer: own?.answer ?? 'comes', ...(own?.whoComes && { whoComes: own.whoComes }) };
  const isComing = (Form.useWatch('answer', form) ?? initial.answer) === 'comes';
  return (
    <FormDialog<Answered>
      act={t('answer')}
      doing={act}
      form={form}
      initial={initial}
      keep={t('keep')}
      note={t('answerNote')}
      onClose={onClose}
      onSay={({ answer, whoComes }) =>
        act.mutate({ params: { id: conference.id }, body: { answer, whoComes: whoComes?.trim() ? whoComes : null } })
      }
      title={conference.title}
    >
      <Form.Item label={t('whether')} name="answer">
        <Radio.Group options={contract.SeatAnswer.options.map((value) => ({ value, label: t(`answer.${value}`) }))} />
      </Form.Item>
      {isComing && (
        <Form.Item extra={t('whoComesNote')} label={t('whoComes')} name="whoComes">
          <Input maxLength={60} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
