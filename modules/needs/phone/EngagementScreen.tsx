import type { ReactNode } from 'react';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { EndCard } from '#modules/needs/phone/EndCard.tsx';
import { FeedbackCard, HeardCard } from '#modules/needs/phone/FeedbackCard.tsx';
import { inOrder } from '#modules/needs/phone/meeting-order.ts';
import { MeetingCard } from '#modules/needs/phone/MeetingCard.tsx';
import { ProposeCard } from '#modules/needs/phone/ProposeCard.tsx';
import { serviceWords } from '#modules/needs/phone/service-words.ts';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import { words } from '#modules/needs/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** A service: what it is, its meetings, and what the served side says of it. */
export function EngagementScreen(): ReactNode {
  const t = useWords(serviceWords);
  const read = useRead('needs.readEngagement', { params: { id: useParam('id') } });
  const { post, problem } = usePost('needs.completeEngagement');
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton />;
  const one = read.data;
  const active = one.state === 'active';
  return (
    <Screen title={t('called', { called: one.side === 'provider' ? one.called : one.brief.providerName })}>
      {problem && <ErrorState error={problem} />}
      <AboutCard engagement={one} />
      {inOrder(one.meetings).map((meeting) => (
        <MeetingCard isActive={active} key={meeting.id} meeting={meeting} />
      ))}
      {one.mayGiveFeedback && <FeedbackCard engagement={one} />}
      <HeardCard heard={one.heard} />
      {active && <ProposeCard engagement={one} key={one.meetings.length} />}
      {one.mayComplete && (
        <PlainButton onPress={() => void post({ params: { id: one.id } }, t('complete'))}>{t('complete')}</PlainButton>
      )}
      {active && <EndCard id={one.id} />}
    </Screen>
  );
}

/** What was agreed, in four lines. */
function AboutCard({ engagement }: { engagement: Engagement }): ReactNode {
  const t = useWords(serviceWords);
  const offered = useWords(words);
  const language = useLanguage();
  const said = useSchedule();
  const { brief, began, ends, state } = engagement;
  return (
    <Card title={brief.resourceTitle}>
      {state !== 'active' && <Line>{t(state === 'completed' ? 'done' : 'serviceEnded')}</Line>}
      <Line>{brief.schoolName}</Line>
      <Line>{offered('when', { time: said(brief.schedule), how: offered(brief.remote ? 'remote' : 'onsite') })}</Line>
      <Line>{offered('period', { from: formatDate(language, began), to: formatDate(language, ends) })}</Line>
    </Card>
  );
}
