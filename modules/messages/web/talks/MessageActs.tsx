import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { editMessage, type Message, withdrawMessage } from '#modules/messages/contract/conversation.ts';
import { appealModeration, reportMessage } from '#modules/messages/contract/moderation.ts';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const dialogs = { edit: EditDialog, withdraw: WithdrawDialog, report: ReportDialog, appeal: AppealDialog };
type Act = keyof typeof dialogs;

/** A message, and whether a pupil talks with two adults where it was written: then nobody else is shown it. */
interface Given {
  message: Message;
  isOfPupil: boolean;
}

type Chosen = Given & { onClose: () => void };

/** What the reader may still do about a message. */
export function MessageActs({ message, isOfPupil }: Given): ReactNode {
  const t = useWords(talkWords);
  const [chosen, setChosen] = useState<Act>();
  const { mayEdit: edit, mayWithdraw: withdraw, mayReport: report, mayAppeal: appeal } = message;
  const may: Record<Act, boolean> = { edit, withdraw, report, appeal };
  const open = (Object.keys(may) as Act[]).filter((act) => may[act]);
  const Dialog = chosen && dialogs[chosen];
  return (
    <>
      {Dialog && <Dialog isOfPupil={isOfPupil} message={message} onClose={() => setChosen(undefined)} />}
      {open.length > 0 && (
        <Row>
          {open.map((act) => (
            <Button key={act} onClick={() => setChosen(act)} size="small">
              {t(act)}
            </Button>
          ))}
        </Row>
      )}
    </>
  );
}

function EditDialog({ message: { id, body }, onClose }: Chosen): ReactNode {
  const t = useWords(talkWords);
  const act = useAct(editMessage, { onDone: onClose });
  return (
    <FormDialog<{ body: string }>
      act={t('edit')}
      doing={act}
      initial={{ body: body ?? '' }}
      keep={t('keep')}
      note={t('editNote')}
      onClose={onClose}
      onSay={(said) => act.mutate({ params: { id }, body: said })}
      title={t('edit')}
    >
      <Words label={t('editLabel')} least={1} most={2_000} name="body" />
    </FormDialog>
  );
}

function WithdrawDialog({ message: { id }, onClose }: Chosen): ReactNode {
  const t = useWords(talkWords);
  const act = useAct(withdrawMessage, { onDone: onClose });
  return (
    <FormDialog
      act={t('withdraw')}
      doing={act}
      keep={t('keep')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id } })}
      title={t('withdrawTitle')}
    >
      {t('withdrawNote')}
    </FormDialog>
  );
}

function ReportDialog({ message: { id }, isOfPupil, onClose }: Chosen): ReactNode {
  const t = useWords(talkWords);
  const act = useAct(reportMessage, { onDone: useDone(t('reported'), onClose) });
  return (
    <FormDialog<{ reason: string }>
      about={`report ${id}`}
      act={t('report')}
      doing={act}
      keep={t('keep')}
      note={t(isOfPupil ? 'reportNotePupil' : 'reportNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id }, body })}
      title={t('report')}
    >
      <Words label={t('reportLabel')} name="reason" />
    </FormDialog>
  );
}

function AppealDialog({ message: { id }, onClose }: Chosen): ReactNode {
  const t = useWords(talkWords);
  const act = useAct(appealModeration, { onDone: useDone(t('appealSent'), onClose) });
  return (
    <FormDialog<{ words: string }>
      about={`appeal ${id}`}
      act={t('appeal')}
      doing={act}
      keep={t('keep')}
      note={t('appealNote')}
      onClose={onClose}
      onSay={(body) => act.mutate({ params: { id }, body })}
      title={t('appeal')}
    >
      <Words label={t('appealLabel')} name="words" />
    </FormDialog>
  );
}

function useDone(said: string, onClose: () => void): () => void {
  const toast = useUndoToast();
  return () => {
    toast(said);
    onClose();
  };
}

function Words(given: { name: string; label: string; least?: number; most?: number }): ReactNode {
  const t = useWords(talkWords);
  const { name, label, least = 4, most = 300 } = given;
  const message = t(least === 1 ? 'writeFirst' : 'short');
  return (
    <Form.Item label={label} name={name} rules={[{ required: true, whitespace: true, min: least, message }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={most} />
    </Form.Item>
  );
}
