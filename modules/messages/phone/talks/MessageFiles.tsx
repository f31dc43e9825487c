import { type ChangeEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { AppealPicture } from '#modules/messages/phone/talks/AppealPicture.tsx';
import { fileWords } from '#modules/messages/phone/talks/file-words.ts';
import type { FileSort } from '#modules/messages/phone/talks/send-file.ts';
import { VoiceRecorder } from '#modules/messages/phone/talks/VoiceRecorder.tsx';
import { addressOf } from '#phone/api/call.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line, Notice } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { Problem } from '#platform/browser/problem.ts';
import type { SendingFiles, SentFile } from '#platform/browser/use-sending-files.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';

/** Pictures of one message, at most. */
const mostPictures = 9;

/** Pictures and a recording for a message: chosen or made here, sent at once, each with how far it is, and what was recorded to be listened to. */
export function MessageFiles({ sending }: { sending: SendingFiles<FileSort> }): ReactNode {
  const t = useWords(fileWords);
  const [isTooMany, setIsTooMany] = useState(false);
  const { files, add, again, drop } = sending;
  const pictures = files.filter(({ sort }) => sort === 'picture');
  const choose = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(input.files ?? [])];
    const taken = chosen.slice(0, mostPictures - pictures.length);
    // The same picture can be chosen again.
    input.value = '';
    setIsTooMany(taken.length < chosen.length);
    for (const one of taken) add(one, { name: one.name.slice(-120), sort: 'picture' });
  };
  const isOnline = useIsOnline();
  return (
    <div className="talk-files">
      {files.map((file) => (
        <OneFile
          at={pictures.indexOf(file) + 1}
          file={file}
          key={file.id}
          onAgain={() => again(file.id)}
          onDrop={() => drop(file.id)}
        />
      ))}
      {isTooMany && <Notice>{t('most')}</Notice>}
      {!isOnline && <Line>{t('network')}</Line>}
      <ChoosePictures onChoose={choose} />
      <Recording sending={sending} />
    </div>
  );
}

/** The phone offers its camera and its pictures; the label is the button. */
function ChoosePictures({ onChoose }: { onChoose: (event: ChangeEvent<HTMLInputElement>) => void }): ReactNode {
  const t = useWords(fileWords);
  const id = useId();
  return (
    <div>
      <input accept="image/*" className="ly-hidden talk-choose" id={id} multiple onChange={onChoose} type="file" />
      <label className="ly-button ly-button-plain" htmlFor={id}>
        {t('pictures')}
      </label>
    </div>
  );
}

/** One recording: to be made, then to be listened to before it is sent. */
function Recording({ sending }: { sending: SendingFiles<FileSort> }): ReactNode {
  const t = useWords(fileWords);
  const [heard, setHeard] = useState<string>();
  useEffect(() => () => (heard === undefined ? undefined : URL.revokeObjectURL(heard)), [heard]);
  const isThere = sending.files.some(({ sort }) => sort === 'voice');
  if (!isThere)
    return (
      <VoiceRecorder
        onDone={(recorded) => {
          setHeard(URL.createObjectURL(recorded));
          sending.add(recorded, { name: `recording.${recorded.type.split('/')[1] ?? ''}`, sort: 'voice' });
        }}
      />
    );
  return (
    // Nobody writes down what he has just spoken.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio aria-label={t('voice')} className="talk-heard" controls src={heard} />
  );
}

/** As small as its reader sees it first, and made anew: what is sent is what is shown. */
const smallOf = ({ id }: SentFile): string =>
  addressOf('messages.showAttachment', { params: { id }, query: { as: 'thumb' } });

/** Nothing comes of sending it again; of an appeal something may. */
const isListed = (problem: unknown): boolean =>
  problem instanceof Problem && problem.code === 'messages.picture_listed';

function OneFile(given: { file: SentFile<FileSort>; at: number; onAgain: () => void; onDrop: () => void }): ReactNode {
  const t = useWords(fileWords);
  const { file, at, onAgain, onDrop } = given;
  const { id, sort, come, size, isReady, problem } = file;
  const name = sort === 'voice' ? t('voice') : t('picture', { at });
  const how = isReady
    ? t('ready')
    : come === size
      ? t('looking')
      : t('sending', { part: Math.floor((come / size) * 100) });
  return (
    <div className="talk-file">
      {isReady && sort === 'picture' && <img alt="" src={smallOf(file)} />}
      <Line>
        {name} · {problem === undefined && how}{' '}
        <button aria-label={t('drop', { name })} className="ly-quiet" onClick={onDrop} type="button">
          {t('dropShort')}
        </button>
      </Line>
      {problem !== undefined && (
        <>
          <ErrorState error={problem} />
          {isListed(problem) ? <AppealPicture id={id} /> : <PlainButton onPress={onAgain}>{t('again')}</PlainButton>}
        </>
      )}
    </div>
  );
}
