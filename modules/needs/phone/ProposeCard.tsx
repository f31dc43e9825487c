import { type ReactNode, useState } from 'react';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { dayIn } from '#modules/needs/phone/need-steps.ts';
import { suggestTime } from '#modules/needs/phone/suggest-time.ts';
import { words } from '#modules/needs/phone/words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Arranging to meet; asked for first where a meeting is arranged already. */
export function ProposeCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const isArranged = engagement.meetings.some((meeting) => meeting.state === 'proposed');
  const [isOpen, setIsOpen] = useState(!isArranged);
  if (!isOpen) return <PlainButton onPress={() => setIsOpen(true)}>{t('proposeMore')}</PlainButton>;
  return (
    <Card title={t('propose')}>
      {engagement.meetings.length === 0 && <Line>{t('proposeNote')}</Line>}
      <ProposeForm engagement={engagement} />
    </Card>
  );
}

function ProposeForm({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const { id, began, ends, brief } = engagement;
  const { post, state, problem } = usePost('needs.proposeMeeting');
  const today = dayIn(0);
  const usual = suggestTime(brief.schedule, today > began ? today : began, ends);
  const send = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const text = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value : '';
    };
    const at = `${text('day')}T${text('time')}:00+08:00`;
    const body = { at, minutes: Number(text('minutes')), place: text('place'), remote: brief.remote };
    void post({ params: { id }, body }, t('propose'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      {problem && <ErrorState error={problem} />}
      <Field label={t('day')}>
        <input defaultValue={usual.day} max={ends} min={began} name="day" type="date" />
      </Field>
      <Field label={t('time')}>
        <input defaultValue={usual.time} name="time" type="time" />
      </Field>
      <Field label={t('minutes')}>
        <input defaultValue={String(usual.minutes)} max={480} min={5} name="minutes" type="number" />
      </Field>
      {!brief.remote && (
        <Field hint={t('placeHint')} label={t('place')} optional>
          <input maxLength={100} name="place" />
        </Field>
      )}
      <PlainButton busy={state === 'sending'} submits>
        {t('proposeDo')}
      </PlainButton>
    </form>
  );
}
