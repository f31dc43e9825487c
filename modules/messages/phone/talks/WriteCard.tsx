import { type ReactNode, useState } from 'react';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Room to write; what was written stays in it until the server or this phone has it. */
export function WriteCard({ talk, name }: { talk: string; name: string }): ReactNode {
  const t = useWords(talkWords);
  const [text, setText] = useState('');
  const { post, state, problem } = usePost('messages.writeMessage');
  const [isHandedOn, setIsHandedOn] = useState(false);
  const isKept = isHandedOn && (state === 'done' || state === 'waiting');
  const shown = isKept ? '' : text;
  const send = (): void => {
    const body = shown.trim();
    if (body === '') return;
    setIsHandedOn(true);
    void post({ params: { id: talk }, body: { body } }, t('sending', { name }));
  };
  const write = (written: string): void => {
    setText(written);
    setIsHandedOn(false);
  };
  return (
    <Card>
      {problem && <ErrorState error={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t('write', { name })}>
          <textarea
            maxLength={2_000}
            onInput={(event) => write(event.currentTarget.value)}
            readOnly={state === 'sending'}
            rows={3}
            value={shown}
          />
        </Field>
        <PrimaryButton busy={state === 'sending'} submits>
          {t('send')}
        </PrimaryButton>
      </form>
    </Card>
  );
}
