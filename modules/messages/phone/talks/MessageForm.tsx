import { type ReactNode, useState } from 'react';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './talk.css';

/** A few words about one message or picture; it says itself when they are too few. It is no form, as it may stand in one. */
export function MessageForm(given: {
  /** What it does to what: under this, what was written is still there when it was left. */
  about: string;
  label: string;
  hint?: string;
  send: string;
  initial?: string;
  least?: number;
  most?: number;
  busy: boolean;
  failed: unknown;
  /** `forget` once the server or this phone has it. */
  onSay: (said: string, forget: () => void) => void;
  onClose: () => void;
  /** What else is to be said with it. */
  children?: ReactNode;
}): ReactNode {
  const t = useWords(talkWords);
  const { about, label, hint, send, initial = '', least = 4, most = 300, busy, failed } = given;
  const { words: text, say, forget } = useBegunWords(about, initial);
  const [isShort, setIsShort] = useState(false);
  const said = text.trim();
  const submit = (): void => {
    setIsShort(said.length < least);
    if (said.length >= least) given.onSay(said, forget);
  };
  return (
    <div className="talk-form">
      {failed !== undefined && <ErrorState error={failed} />}
      <Field
        error={isShort ? t(least === 1 ? 'writeFirst' : 'short') : undefined}
        label={label}
        {...(hint === undefined ? {} : { hint })}
      >
        <textarea maxLength={most} onInput={(event) => say(event.currentTarget.value)} rows={3} value={text} />
      </Field>
      {given.children}
      <PlainButton busy={busy} onPress={submit}>
        {send}
      </PlainButton>
      <button className="ly-quiet" onClick={given.onClose} type="button">
        {t('cancel')}
      </button>
    </div>
  );
}
