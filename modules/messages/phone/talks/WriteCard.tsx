import { type ReactNode, useEffect, useState } from 'react';
import { MessageFiles } from '#modules/messages/phone/talks/MessageFiles.tsx';
import { sendingFiles } from '#modules/messages/phone/talks/send-file.ts';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { useSend } from '#modules/messages/phone/talks/use-send.ts';
import { useSession } from '#phone/api/session.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Notice } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { useSendingFiles } from '#platform/browser/use-sending-files.ts';

/** Room to write; what was written stays in it until the server or this phone has it. */
export function WriteCard({ talk, name }: { talk: string; name: string }): ReactNode {
  const t = useWords(talkWords);
  const mayCall = useSession().role.role === 'guardian';
  const [text, setText] = useState('');
  const { post, state, problem } = useSend('messages.writeMessage');
  const sending = useSendingFiles(sendingFiles);
  const { files, clear } = sending;
  const [isWaited, setIsWaited] = useState(false);
  const [isHandedOn, setIsHandedOn] = useState(false);
  const isKept = isHandedOn && (state === 'done' || state === 'waiting');
  const shown = isKept ? '' : text;
  useEffect(() => {
    // They have gone with what was sent.
    if (isKept) clear();
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [isKept]);
  const send = (): void => {
    const body = shown.trim();
    if (body === '' && files.length === 0) return;
    const isComing = files.some(({ isReady }) => !isReady);
    setIsWaited(isComing);
    if (isComing) return;
    setIsHandedOn(true);
    const attachments = files.map(({ id }) => id);
    void post({ params: { id: talk }, body: { body, attachments } }, t('sending', { name }));
  };
  // A picture is not refused for want of words (docs/adr/0024); they are asked for.
  const isShowing = shown.trim() === '' && files.some(({ sort }) => sort === 'picture');
  const write = (written: string): void => {
    setText(written);
    setIsHandedOn(false);
  };
  return (
    <Card>
      {problem !== undefined && <ErrorState error={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field optional={files.length > 0} label={t('write', { name })} {...(isShowing && { hint: t('sayPictures') })}>
          <textarea
            maxLength={2_000}
            onInput={(event) => write(event.currentTarget.value)}
            readOnly={state === 'sending'}
            rows={3}
            value={shown}
          />
        </Field>
        <MessageFiles sending={sending} />
        {isWaited && files.some(({ isReady }) => !isReady) && <Notice>{t('filesComing')}</Notice>}
        <PrimaryButton busy={state === 'sending'} submits>
          {t('send')}
        </PrimaryButton>
      </form>
      {/* Beside everything a family writes, whatever it says: a message may wait till morning. */}
      {mayCall && (
        <Link className="ly-button ly-button-soft" to="/call">
          {t('cannotWait')}
        </Link>
      )}
    </Card>
  );
}
