import { type ReactNode, useRef, useState } from 'react';
import type { ModerationDecision, ModerationItem } from '#modules/messages/contract/moderation.ts';
import { decidingWords } from '#modules/messages/phone/deciding/deciding-words.ts';
import { ItemsScreen } from '#modules/messages/phone/deciding/ItemsScreen.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Tick } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useBegunWords } from '#phone/ui/use-begun-words.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Messages held, reported or appealed about, for whoever decides on them. */
export const HeldScreen = (): ReactNode => <ItemsScreen about="held" Acts={Deciding} />;

function Deciding({ item }: { item: ModerationItem }): ReactNode {
  const t = useWords(decidingWords);
  const form = useRef<HTMLFormElement>(null);
  const [listPictures, setListPictures] = useState(false);
  const { busy, failed, act } = useAct('messages');
  const { words: reason, say, forget } = useBegunWords(`decide ${item.id}`);
  const decide = (decision: ModerationDecision): void => {
    // What is missing the form says itself.
    if (form.current?.reportValidity() === false) return;
    const body = { decision, reason, listPictures };
    act(() => call('messages.decideModeration', { params: { id: item.id }, body }), forget);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} ref={form}>
      {failed !== undefined && <ErrorState error={failed} />}
      <Field label={t('reason')}>
        <textarea
          maxLength={300}
          minLength={4}
          onInput={(event) => say(event.currentTarget.value)}
          rows={2}
          value={reason}
        />
      </Field>
      {item.attachments.some(({ sort }) => sort === 'picture') && (
        <Tick label={t('listPictures')} onChange={setListPictures} value={listPictures} />
      )}
      <div className="ly-pair">
        {item.decisions.map((decision) => (
          <PlainButton busy={busy} key={decision} onPress={() => decide(decision)}>
            {t(decision)}
          </PlainButton>
        ))}
      </div>
    </form>
  );
}
