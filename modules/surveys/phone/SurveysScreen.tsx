import { type ReactNode, useEffect, useState } from 'react';
import type { Invitation } from '#modules/surveys/contract/ballot.ts';
import { ballotOf, handInWaiting, type OwnBallot } from '#modules/surveys/phone/own-ballots.ts';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { useReading } from '#modules/surveys/phone/use-reading.ts';
import { useRead } from '#phone/api/use-read.ts';
import { personOf } from '#phone/api/who.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { useSession } from '#platform/browser/session.ts';
import { formatDay } from '#platform/i18n/format.ts';

/** The surveys somebody was drawn for. */
export function SurveysScreen(): ReactNode {
  const t = useWords(surveyWords);
  const read = useRead('surveys.listInvitations', { query: { size: '50' } });
  useEffect(() => void handInWaiting(), []);
  if (!read.data && !read.error) return <Skeleton />;
  const items = read.data?.items ?? [];
  return (
    <Screen title={t('surveys')}>
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && items.length === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      {items.map((one) => (
        <InvitationCard invitation={one} key={one.survey} />
      ))}
    </Screen>
  );
}

function InvitationCard({ invitation }: { invitation: Invitation }): ReactNode {
  const t = useWords(surveyWords);
  const reading = useReading();
  const language = useLanguage();
  const ballot = useBallot(invitation.survey);
  const { title, minutes, ends, orgName, survey } = invitation;
  return (
    <Card title={reading(title)}>
      <Line>{t('forSchool', { org: orgName })}</Line>
      <Line>{t('minutes', { minutes, day: formatDay(language, ends) })}</Line>
      {ballot?.isReceived ? (
        <Mark tone="good">{t('sent')}</Mark>
      ) : (
        <>
          {ballot?.answers && !ballot.refused && <Mark tone="info">{t('keptSent')}</Mark>}
          {ballot?.refused && <Line>{ballot.refused}</Line>}
          {invitation.state === 'declined' && <Line>{t('declined')}</Line>}
          <Link className="ly-button ly-button-plain" to={`/surveys/${survey}`}>
            {t('look')} <span className="ly-hidden">{reading(title)}</span>
          </Link>
        </>
      )}
    </Card>
  );
}

/** What lies on this phone of the reader’s ballot for a survey; undefined while it looks, and where there is none. */
export function useBallot(survey: string): OwnBallot | undefined {
  const person = personOf(useSession());
  const [ballot, setBallot] = useState<OwnBallot>();
  useEffect(() => {
    let isHere = true;
    void ballotOf(person, survey).then((found) => isHere && setBallot(found));
    return () => void (isHere = false);
  }, [person, survey]);
  return ballot;
}
