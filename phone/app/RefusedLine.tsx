import type { ReactNode } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { whoIs } from '#phone/api/who.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import type { Kept } from '#phone/outbox/machine.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import { Notice } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What was refused after all, why, and what can be done: send it again, or put it away. */
export function RefusedLine({ act }: { act: Kept }): ReactNode {
  const t = useWords(frameWords);
  const who = whoIs(useSession());
  const { code = '', title = '' } = act.refused ?? {};
  const why = title || t(code === 'phone.too_late' || code === 'phone.role_gone' ? code : 'phone.failed');
  // Under another role it could not be sent, and one that is no more has nobody to send it.
  const mayGoAgain = act.who === who && code !== 'phone.too_late';
  const sendAgain = async (): Promise<void> => {
    await outbox.again(act);
    await outbox.replay(who, true);
  };
  return (
    <Notice tone="bad">
      {t('refused', { title: act.title })} {why} {act.unsure && t('mayHaveArrived')}{' '}
      {mayGoAgain && (
        <button onClick={() => void sendAgain()} type="button">
          {t('sendAgain')}
        </button>
      )}{' '}
      <button onClick={() => void outbox.dismiss(act.id)} type="button">
        {t('putAway')}
      </button>
    </Notice>
  );
}
