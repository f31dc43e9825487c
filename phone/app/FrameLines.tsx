import type { ReactNode } from 'react';
import { useIsOnline } from '#platform/browser/use-is-online.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { outbox, useWaiting } from '#phone/outbox/use-outbox.ts';
import { Notice } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Quiet lines at the top: no network, what waits, what was refused after all. */
export function FrameLines(): ReactNode {
  const t = useWords(frameWords);
  const isOnline = useIsOnline();
  const acts = useWaiting();
  const count = acts.filter((act) => !act.refused).length;
  return (
    <>
      {!isOnline && <Notice>{count > 0 ? t('waits', { count }) : t('offline')}</Notice>}
      {isOnline && count > 0 && <Notice tone="info">{t('sending', { count })}</Notice>}
      {acts.map(
        (act) =>
          act.refused && (
            <Notice key={act.id} tone="bad">
              {t('refused', { title: act.title })} {act.refused.title}{' '}
              <button onClick={() => void outbox.dismiss(act.id)} type="button">
                {t('putAway')}
              </button>
            </Notice>
          ),
      )}
    </>
  );
}
