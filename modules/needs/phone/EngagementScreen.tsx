import { type ReactNode, useState } from 'react';
import type { Engagement, Meeting } from '#modules/needs/contract/engagement.ts';
import { words } from '#modules/needs/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** A service: its meetings, and what the served side says of it. */
export function EngagementScreen(): ReactNode {
  const t = useWords(words);
  const read = useRead('needs.readEngagement', { params: { id: useParam('id') } }, { keep: true });
  const { post, problem } = usePost('needs.completeEngagement');
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton />;
  const one = read.data;
  const active = one.state === 'active';
  const held = one.meetings.some((meeting) => meeting.state === 'held');
  return (
    <Screen title={t('called', { called: one.side === 'provider' ? one.called : one.brief.providerName })}>
      {problem && <ErrorState error={problem} />}
      {!active && <Line>{t('done')}</Line>}
      {one.meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} />
      ))}
      {one.mayGiveFeedback && <FeedbackCard engagement={one} />}
      {active && <ProposeCard engagement={one} />}
      {active && held && (
        <PlainButton onPress={() => void post({ params: { id: one.id } }, t('complete'))}>{t('complete')}</PlainButton>
      )}
    </Screen>
  );
}

function MeetingCard({ meeting }: { meeting: Meeting }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { post, state, problem } = usePost('needs.confirmMeeting');
  const confirm = (): void => void post({ params: { id: meeting.id } }, t('confirm'));
  return (
    <Card mark={<Mark>{t(`meeting.${meeting.state}`)}</Mark>} title={formatDateTime(language, meeting.at)}>
      {meeting.grade && <Line>{t(`grade.${meeting.grade}`)}</Line>}
      {problem && <ErrorState error={problem} />}
      {meeting.mayConfirm && (
        <PrimaryButton busy={state === 'sending'} onPress={confirm}>
          {t('confirm')}
        </PrimaryButton>
      )}
    </Card>
  );
}

function ProposeCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const { post, state, problem } = usePost('needs.proposeMeeting');
  const send = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const text = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value : '';
    };
    const at = `${text('day')}T${text('time')}:00+08:00`;
    const body = { at, minutes: Number(text('minutes')), remote: engagement.brief.remote };
    void post({ params: { id: engagement.id }, body }, t('propose'));
  };
  return (
    <Card title={t('propose')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        {problem && <ErrorState error={problem} />}
        <Field label={t('day')}>
          <input max={engagement.ends} min={engagement.began} name="day" type="date" />
        </Field>
        <Field label={t('time')}>
          <input defaultValue="19:00" name="time" type="time" />
        </Field>
        <Field label={t('minutes')}>
          <input defaultValue="45" max={480} min={5} name="minutes" type="number" />
        </Field>
        <PlainButton busy={state === 'sending'} submits>
          {t('proposeDo')}
        </PlainButton>
      </form>
    </Card>
  );
}

const scale = ['3', '2', '1'] as const;

function FeedbackCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(words);
  const { post, state, problem } = usePost('needs.giveFeedback');
  const [helpful, setHelpful] = useState<(typeof scale)[number]>('3');
  const [more, setMore] = useState(engagement.feedback?.words ?? '');
  const send = (): void =>
    void post(
      { params: { id: engagement.id }, body: { helpful: Number(helpful) as 1 | 2 | 3, words: more } },
      t('helped'),
    );
  return (
    <Card title={t('helped')}>
      {engagement.feedback && <Line>{t('thanks')}</Line>}
      <Choices
        label={t('helped')}
        of={scale.map((value) => [value, t(`helpful.${value}`)] as const)}
        onChoose={setHelpful}
        value={helpful}
      />
      <Field label={t('sayMore')} optional>
        <textarea maxLength={300} onInput={(event) => setMore(event.currentTarget.value)} value={more} />
      </Field>
      {problem && <ErrorState error={problem} />}
      <PlainButton busy={state === 'sending'} onPress={send}>
        {t('sendFeedback')}
      </PlainButton>
    </Card>
  );
}
