import type { ReactNode } from 'react';
import { fileWords } from '#modules/messages/phone/talks/file-words.ts';
import { mayRecord, useRecorder } from '#platform/browser/use-recorder.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line, Notice } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Records what somebody says; that it does is said in words as long as it does. Nothing where the phone cannot. */
export function VoiceRecorder({ onDone }: { onDone: (recorded: Blob) => void }): ReactNode {
  const t = useWords(fileWords);
  const { state, seconds, start, stop } = useRecorder(onDone);
  if (!mayRecord()) return null;
  if (state === 'recording')
    return (
      <div className="talk-recording">
        <Notice tone="bad">● {t('recording', { seconds })}</Notice>
        <PlainButton onPress={() => stop(true)}>{t('stop')}</PlainButton>
        <button className="ly-quiet" onClick={() => stop(false)} type="button">
          {t('cancel')}
        </button>
      </div>
    );
  return (
    <>
      {state !== 'still' && <Line>{t(state)}</Line>}
      <PlainButton busy={state === 'asking'} onPress={start}>
        {t('record')}
      </PlainButton>
    </>
  );
}
