import { type ReactNode, useState } from 'react';
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
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import { useSendingFiles } from '#platform/browser/use-sending-files.ts';

/** Room to write; what was written stays in it until the server or this phone has it. */
export function WriteCard({ talk, name }: { talk: string; name: string }): ReactNode {
  const t = useWords(talkWords);
  const mayCall = useSession().role.role === 'guardian';
  const { post, state, problem } = useSend('messages.writeMessage');
  const { words, say, forget } = useBegunWords(`write ${talk}`);
  const sending = useSendingFiles(sendingFiles);
  const { files, clear } = sending;
  const [isWaited, setIsWaited] = useState(false);
  const send = (): void => {
    const body = words.trim();
    if (body === '' && files.length === 0) return;
    const isComing = files.some(({ isReady }) => !isReady);
    setIsWaited(isComing);
    if (isComing) return;
    const attachments = files.map(({ id }) => id);
    const keep = (): void => {
      forget();
      clear();
    };
    void post({ params: { id: talk }, body: { body, attachments } }, t('sending', { name }), { form: undefined, keep });
  };
  // A picture is not refused for want of words (docs/adr/0024); they are asked for.
  const isShowing = words.trim() === '' && files.some(({ sort }) => sort === 'picture');
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
            onInput={(event) => say(event.currentTarget.value)}
            readOnly={state === 'sending'}
            rows={3}
            value={words}
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
