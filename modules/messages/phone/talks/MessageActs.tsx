import { type ReactNode, useState } from 'react';
import type { Message } from '#modules/messages/contract/conversation.ts';
import { MessageForm } from '#modules/messages/phone/talks/MessageForm.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useSend } from '#modules/messages/phone/talks/use-send.ts';
import { useSession } from '#phone/api/session.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const acts = { edit: EditForm, withdraw: WithdrawQuestion, report: ReportForm, appeal: AppealForm };
type Act = keyof typeof acts;

/** What an act needs: the message, and how to be closed. */
interface Given {
  message: Message;
  onClose: () => void;
}

/** What the reader may still do about a message, one at a time. */
export function MessageActs({ message }: { message: Message }): ReactNode {
  const t = useWords(talkWords);
  const [chosen, setChosen] = useState<Act>();
  const { mayEdit: edit, mayWithdraw: withdraw, mayReport: report, mayAppeal: appeal } = message;
  const may: Record<Act, boolean> = { edit, withdraw, report, appeal };
  const open = (Object.keys(may) as Act[]).filter((act) => may[act]);
  const Chosen = chosen !== undefined && may[chosen] ? acts[chosen] : undefined;
  if (Chosen) return <Chosen message={message} onClose={() => setChosen(undefined)} />;
  if (open.length === 0) return null;
  return (
    <div className="talk-acts">
      {open.map((act) => (
        <button className="ly-quiet" key={act} onClick={() => setChosen(act)} type="button">
          {t(act)}
        </button>
      ))}
    </div>
  );
}

/** Within two minutes: what would wait for a network would come too late. */
function EditForm({ message: { id, body }, onClose }: Given): ReactNode {
  const t = useWords(talkWords);
  const { act, busy, failed } = useAct('messages');
  return (
    <MessageForm
      about={`edit ${id}`}
      busy={busy}
      failed={failed}
      initial={body ?? ''}
      label={t('editLabel')}
      least={1}
      most={2_000}
      onClose={onClose}
      onSay={(said, forget) =>
        act(
          () => call('messages.editMessage', { params: { id }, body: { body: said } }),
          () => {
            forget();
            onClose();
          },
        )
      }
      send={t('save')}
    />
  );
}

/** Whoever withdraws has to know whether it is done: it does not wait on the phone. */
function WithdrawQuestion({ message: { id }, onClose }: Given): ReactNode {
  const t = useWords(talkWords);
  const { act, busy, failed } = useAct('messages');
  return (
    <div>
      {failed !== undefined && <ErrorState error={failed} />}
      <p>{t('withdrawAsk')}</p>
      <PairButtons
        accept={t('withdraw')}
        busy={busy}
        note={t('withdrawNote')}
        onAccept={() => act(() => call('messages.withdrawMessage', { params: { id } }), onClose)}
        onRefuse={onClose}
        refuse={t('withdrawNot')}
      />
    </div>
  );
}

function ReportForm({ message: { id }, onClose }: Given): ReactNode {
  const t = useWords(talkWords);
  const { post, state, problem } = useSend('messages.reportMessage');
  const isPupil = useSession().role.role === 'pupil';
  if (state === 'done' || state === 'waiting')
    return <p className="ly-line">{t(state === 'done' ? 'reported' : 'kept')}</p>;
  return (
    <MessageForm
      about={`report ${id}`}
      busy={state === 'sending'}
      failed={problem}
      hint={t(isPupil ? 'reportHintPupil' : 'reportHint')}
      label={t('reportLabel')}
      onClose={onClose}
      onSay={(reason, forget) =>
        void post({ params: { id }, body: { reason } }, t('report'), { form: undefined, keep: forget })
      }
      send={t('reportSend')}
    />
  );
}

function AppealForm({ message: { id }, onClose }: Given): ReactNode {
  const t = useWords(talkWords);
  const { post, state, problem } = usePost('messages.appealModeration');
  if (state === 'done' || state === 'waiting')
    return <p className="ly-line">{t(state === 'done' ? 'appealKept' : 'kept')}</p>;
  return (
    <MessageForm
      about={`appeal ${id}`}
      busy={state === 'sending'}
      failed={problem}
      hint={t('appealHint')}
      label={t('appealLabel')}
      onClose={onClose}
      onSay={(words, forget) =>
        void post({ params: { id }, body: { words } }, t('appeal'), { form: undefined, keep: forget })
      }
      send={t('appealSend')}
    />
  );
}
