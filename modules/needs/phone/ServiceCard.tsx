import type { ReactNode } from 'react';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import { otherOf } from '#modules/needs/phone/ComingMeetings.tsx';
import { ownWords } from '#modules/needs/phone/own-words.ts';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** One service: with whom, when, and whether it has ended. */
export function ServiceCard({ service }: { service: Engagement }): ReactNode {
  const t = useWords(ownWords);
  const said = useSchedule();
  const { brief, state, id } = service;
  const title = t('with', { called: otherOf(service), school: brief.schoolName });
  return (
    <Card mark={state !== 'active' && <Mark>{t('ended')}</Mark>} title={title}>
      <Line>{brief.resourceTitle}</Line>
      <Line>{said(brief.schedule)}</Line>
      <Link to={`/engagements/${id}`}>
        {t('look')} <span className="ly-hidden">{title}</span>
      </Link>
    </Card>
  );
}
