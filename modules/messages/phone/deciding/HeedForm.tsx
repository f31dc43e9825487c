import type { ReactNode } from 'react';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Says what was done about something that speaks of harm to a child. */
export function HeedForm({ id, by }: { id: string; by: 'messages.heedConcern' | 'messages.heedComment' }): ReactNode {
  const t = useWords(decidingWords);
  const { busy, failed, act } = useAct('messages');
  const { words: done, say, forget } = useBegunWords(`heed ${id}`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(() => call(by, { params: { id }, body: { done } }), forget);
      }}
    >
      {failed !== undefined && <ErrorState error={failed} />}
      <Field hint={t('doneNote')} label={t('done')}>
        <textarea
          maxLength={300}
          minLength={4}
          onInput={(event) => say(event.currentTarget.value)}
          rows={2}
          value={done}
        />
      </Field>
      <PlainButton busy={busy} submits>
        {t('heed')}
      </PlainButton>
    </form>
  );
}
