import { type ReactNode, useState } from 'react';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import type { SentTo } from '#phone/api/call.ts';
import { useDraft } from '#phone/outbox/use-draft.ts';
import { usePost, useWaiting } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { type Say, useWords } from '#phone/ui/use-words.ts';

const scale = ['3', '2', '1'] as const;
type Helpful = (typeof scale)[number];

const choiceOf = (helpful: number | undefined): Helpful | undefined => scale.find((one) => one === String(helpful));

/** Feedback that is being given. */
interface Begun {
  helpful?: Helpful | undefined;
  more: string;
}

/** Whether feedback on a service waits on this phone for a network. */
const useIsWaiting = (engagement: string): boolean =>
  useWaiting().some(({ endpoint, sent, refused }) => {
    if (endpoint !== 'needs.giveFeedback' || refused) return false;
    return (sent as SentTo<'needs.giveFeedback'>).params.id === engagement;
  });

/** Feedback as one line: how helpful, and the words if there are any. */
const said = (
  { helpful, words: more }: Engagement['heard'][number],
  t: Say<keyof (typeof serviceWords)['zh']>,
): string => [t(`helpful.${choiceOf(helpful) ?? '2'}`), more].filter(Boolean).join('：');

/** What the served side says of the service, in one word and if it likes in more. */
export function FeedbackCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(serviceWords);
  const { post, state, problem } = usePost('needs.giveFeedback');
  const drafting = useDraft<Begun>('needs.giveFeedback', `/engagements/${engagement.id}`);
  const { draft, keep, hold } = drafting;
  const isWaiting = useIsWaiting(engagement.id);
  const { feedback } = engagement;
  const [isOpen, setOpen] = useState(false);
  if (draft === undefined) return null;
  const { helpful, more } = draft ?? { helpful: choiceOf(feedback?.helpful), more: feedback?.words ?? '' };
  const send = async (): Promise<void> => {
    const body = { helpful: Number(helpful) as 1 | 2 | 3, words: more };
    const done = await post({ params: { id: engagement.id }, body }, t('helped'), drafting.filled({ helpful, more }));
    if (done) setOpen(false);
  };
  if (!draft && isWaiting) {
    return (
      <Card title={t('helped')}>
        <Line>{t('feedbackWaits')}</Line>
      </Card>
    );
  }
  if (!draft && feedback && !isOpen) {
    return (
      <Card title={t('helped')}>
        <Line>{t('thanks')}</Line>
        <Line>{said(feedback, t)}</Line>
        <PlainButton onPress={() => setOpen(true)}>{t('changeFeedback')}</PlainButton>
      </Card>
    );
  }
  return (
    <Card title={t('helped')}>
      <Choices
        label={t('chooseOne')}
        of={scale.map((value) => [value, t(`helpful.${value}`)] as const)}
        onChoose={(chosen) => keep({ helpful: chosen, more })}
        value={helpful}
      />
      <Field hint={t('feedbackNote')} label={t('sayMore')} optional>
        <textarea
          maxLength={300}
          onBlur={() => draft && keep(draft)}
          onInput={(event) => hold({ helpful, more: event.currentTarget.value })}
          value={more}
        />
      </Field>
      {problem && <ErrorState error={problem} />}
      <PlainButton busy={state === 'sending' || helpful === undefined} onPress={() => void send()}>
        {t('sendFeedback')}
      </PlainButton>
    </Card>
  );
}

/** What the served side has said: the school reads it in words, the provider only how helpful it was. */
export function HeardCard({ heard }: { heard: Engagement['heard'] }): ReactNode {
  const t = useWords(serviceWords);
  if (heard.length === 0) return null;
  return (
    <Card title={t('heard')}>
      {heard.map((feedback, at) => (
        <Line key={at}>{said(feedback, t)}</Line>
      ))}
    </Card>
  );
}
