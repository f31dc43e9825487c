import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { recordingWords } from '#modules/messages/web/recording-words.ts';
import type { Attaching } from '#modules/messages/web/use-attaching.ts';
import { mayRecord, useRecorder } from '#platform/browser/use-recorder.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** One recording: to be made, then to be listened to before it is sent. */
export function VoiceRecording({ attaching: { files, add } }: { attaching: Attaching }): ReactNode {
  const t = useWords(recordingWords);
  const [heard, setHeard] = useState<{ id: string; src: string }>();
  useEffect(() => (heard ? () => URL.revokeObjectURL(heard.src) : undefined), [heard]);
  const keep = (recorded: Blob): void => {
    const { type } = recorded;
    const id = add(new File([recorded], t('name', { ending: type.split('/')[1] ?? '' }), { type }));
    setHeard({ id, src: URL.createObjectURL(recorded) });
  };
  if (heard && files.some(({ id }) => id === heard.id))
    // Nobody writes down what he has just spoken.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <audio aria-label={t('heard')} controls src={heard.src} />;
  return files.some(({ sort }) => sort === 'voice') ? null : <Recorder onDone={keep} />;
}

/** Records what somebody says, or says plainly why it cannot. */
function Recorder({ onDone }: { onDone: (recorded: Blob) => void }): ReactNode {
  const t = useWords(recordingWords);
  const { state, seconds, start, stop } = useRecorder(onDone);
  if (!mayRecord()) return <p className="ly-muted ly-small">{t('unable')}</p>;
  if (state === 'recording')
    return (
      <Row>
        <span>● {t('recording', { seconds })}</span>
        <Button onClick={() => stop(true)}>{t('stop')}</Button>
        <Button onClick={() => stop(false)}>{t('cancel')}</Button>
      </Row>
    );
  return (
    <>
      <output>{state !== 'still' && t(state)}</output>
      <Button loading={state === 'asking'} onClick={start}>
        {t('record')}
      </Button>
    </>
  );
}
