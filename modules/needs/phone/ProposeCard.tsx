import { type FormEvent, type ReactNode, useState } from 'react';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { dayIn } from '#modules/needs/phone/need-steps.ts';
import { suggestTime } from '#modules/needs/phone/suggest-time.ts';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import { type Drafting, useDraft } from '#phone/outbox/use-draft.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** A meeting that is being proposed, as its fields have it. */
interface Begun {
  day: string;
  time: string;
  minutes: string;
  place: string;
}

/** Arranging to meet; asked for first where a meeting is arranged already. */
export function ProposeCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(serviceWords);
  const drafting = useDraft<Begun>('needs.proposeMeeting', `/engagements/${engagement.id}`);
  const isArranged = engagement.meetings.some((meeting) => meeting.state === 'proposed');
  const [isOpen, setIsOpen] = useState(!isArranged);
  if (!isOpen && !drafting.draft) return <PlainButton onPress={() => setIsOpen(true)}>{t('proposeMore')}</PlainButton>;
  return (
    <Card title={t('propose')}>
      {engagement.meetings.length === 0 && <Line>{t('proposeNote')}</Line>}
      {drafting.draft !== undefined && <ProposeForm drafting={drafting} engagement={engagement} />}
    </Card>
  );
}

function ProposeForm(given: { engagement: Engagement; drafting: Drafting<Begun> }): ReactNode {
  const t = useWords(serviceWords);
  const { draft, keep, hold } = given.drafting;
  const { id, began, ends, brief } = given.engagement;
  const { post, state, problem } = usePost('needs.proposeMeeting');
  const today = dayIn(0);
  const usual = suggestTime(brief.schedule, today > began ? today : began, ends);
  const begun = draft ?? { ...usual, minutes: String(usual.minutes), place: '' };
  const { day, time, minutes, place } = begun;
  const send = (): void => {
    const body = { at: `${day}T${time}:00+08:00`, minutes: Number(minutes), place, remote: brief.remote };
    void post({ params: { id }, body }, t('propose'), given.drafting.filled(begun));
  };
  const field = (name: keyof Begun) => ({
    onBlur: () => draft && keep(draft),
    onInput: (event: FormEvent<HTMLInputElement>) => hold({ ...begun, [name]: event.currentTarget.value }),
    value: begun[name],
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem && <ErrorState error={problem} />}
      <Field label={t('day')}>
        <input {...field('day')} max={ends} min={began} type="date" />
      </Field>
      <Field label={t('time')}>
        <input {...field('time')} type="time" />
      </Field>
      <Field label={t('minutes')}>
        <input {...field('minutes')} max={480} min={5} type="number" />
      </Field>
      {!brief.remote && (
        <Field hint={t('placeHint')} label={t('place')} optional>
          <input {...field('place')} maxLength={100} />
        </Field>
      )}
      <PlainButton busy={state === 'sending'} submits>
        {t('proposeDo')}
      </PlainButton>
    </form>
  );
}
