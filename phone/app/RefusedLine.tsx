import { type ReactNode, useState } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { whoIs } from '#phone/api/who.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import type { Form, Kept } from '#phone/outbox/machine.ts';
import { handWritten } from '#phone/outbox/machine.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import { useMending } from '#phone/outbox/use-draft.ts';
import { Notice } from '#phone/ui/Card.tsx';
import { useGo } from '#phone/ui/Link.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What was refused after all, why, what was written in it, and what can be done: send it again, or put it away. */
export function RefusedLine({ act }: { act: Kept }): ReactNode {
  const t = useWords(frameWords);
  const who = whoIs(useSession());
  const { code = '', title = '' } = act.refused ?? {};
  const why = title || t(code === 'phone.too_late' || code === 'phone.role_gone' ? code : 'phone.failed');
  // Under another role it could not be sent, and one that is no more has nobody to send it.
  const mayGoAgain = act.who === who && code !== 'phone.too_late';
  const words = handWritten(act);
  const sendAgain = async (): Promise<void> => {
    await outbox.again(act);
    await outbox.replay(who, true);
  };
  return (
    <Notice tone="bad">
      {t('refused', { title: act.title })} {why} {act.unsure && t('mayHaveArrived')}{' '}
      {words.length > 0 && (
        <>
          {t('written')}
          <q>{words.join('\n')}</q>
        </>
      )}
      {mayGoAgain && (
        <button onClick={() => void sendAgain()} type="button">
          {t('sendAgain')}
        </button>
      )}{' '}
      {act.form && act.who === who && <Mend act={act} form={act.form} />}{' '}
      <button onClick={() => void outbox.dismiss(act.id)} type="button">
        {t('putAway')}
      </button>
    </Notice>
  );
}

/** Opens the form again with what stood on it. */
function Mend({ act, form }: { act: Kept; form: Form }): ReactNode {
  const t = useWords(frameWords);
  const go = useGo();
  const mending = useMending();
  const [isTaken, setTaken] = useState(false);
  const mend = async (): Promise<void> => {
    const path = await mending(act.id, act.who, form);
    if (path === undefined) setTaken(true);
    else go(path);
  };
  return isTaken ? (
    t('mendLater')
  ) : (
    <button onClick={() => void mend()} type="button">
      {t('mend')}
    </button>
  );
}
