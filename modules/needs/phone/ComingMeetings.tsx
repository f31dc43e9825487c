import type { ReactNode } from 'react';
import type { Engagement, Meeting } from '#modules/needs/contract/engagement.ts';
import { ownWords } from '#modules/needs/phone/own-words.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const shown = 5;

/** The meetings that need somebody: those to be confirmed, then the next ones, soonest first. */
export function comingOf(
  services: readonly Engagement[],
  now = new Date(),
): readonly { service: Engagement; meeting: Meeting }[] {
  return services
    .filter((service) => service.state === 'active')
    .flatMap((service) => service.meetings.map((meeting) => ({ service, meeting })))
    .filter(({ meeting }) => meeting.mayConfirm || (meeting.state === 'proposed' && new Date(meeting.at) >= now))
    .sort((a, b) => a.meeting.at.localeCompare(b.meeting.at))
    .slice(0, shown);
}

/** The next meetings of all services together. */
export function ComingMeetings({ services }: { services: readonly Engagement[] }): ReactNode {
  const t = useWords(ownWords);
  const language = useLanguage();
  const coming = comingOf(services);
  if (coming.length === 0) return null;
  return (
    <>
      <h2 className="needs-part">{t('coming')}</h2>
      {coming.map(({ service, meeting }) => (
        <Card
          key={meeting.id}
          mark={
            <Mark tone={meeting.mayConfirm ? 'accent' : 'plain'}>{t(meeting.mayConfirm ? 'toConfirm' : 'soon')}</Mark>
          }
          title={formatDateTime(language, meeting.at)}
        >
          <Line>{t('where', { called: otherOf(service), place: placeOf(service, meeting, t('remote')) })}</Line>
          <Link to={`/engagements/${service.id}`}>{t('meetingLook')}</Link>
        </Card>
      ))}
    </>
  );
}

/** Whom the reader meets there. */
export const otherOf = ({ side, called, brief }: Engagement): string =>
  side === 'provider' ? called : brief.providerName;

const placeOf = ({ brief }: Engagement, { remote, place }: Meeting, byVideo: string): string =>
  remote ? `${brief.schoolName} · ${byVideo}` : place || brief.schoolName;
