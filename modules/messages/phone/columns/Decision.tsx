import { type FormEvent, type ReactNode, useState } from 'react';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Lets something through that another has written, or refuses it and says why. */
export function Decision(given: {
  /** What it refuses: under this, a reason that was begun is still there when it was left. */
  about: string;
  pass: string;
  refuse: string;
  /** Who reads the reason. */
  hint: string;
  busy: boolean;
  failed: unknown;
  onPass: () => void;
  /** `forget` once the server has it. */
  onRefuse: (reason: string, forget: () => void) => void;
}): ReactNode {
  const t = useWords(columnWords);
  const { busy, failed } = given;
  const { words: reason, say, forget } = useBegunWords(given.about);
  const [isRefusing, setIsRefusing] = useState(false);
  const refuse = (event: FormEvent): void => {
    event.preventDefault();
    given.onRefuse(reason, forget);
  };
  if (isRefusing)
    return (
      <form onSubmit={refuse}>
        {failed !== undefined && <ErrorState error={failed} />}
        <Field hint={given.hint} label={t('reason')}>
          <input
            maxLength={200}
            minLength={2}
            onInput={(event) => say(event.currentTarget.value)}
            required
            value={reason}
          />
        </Field>
        <PlainButton busy={busy} submits>
          {given.refuse}
        </PlainButton>
        <PlainButton onPress={() => setIsRefusing(false)}>{t('back')}</PlainButton>
      </form>
    );
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      <div className="ly-pair">
        <PlainButton busy={busy} onPress={() => setIsRefusing(true)}>
          {given.refuse}
        </PlainButton>
        <PlainButton busy={busy} onPress={given.onPass}>
          {given.pass}
        </PlainButton>
      </div>
    </>
  );
}
