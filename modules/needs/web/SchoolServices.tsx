import type { ReactNode } from 'react';
import { type Engagement, listEngagements } from '#modules/needs/contract/engagement.ts';
import { words } from '#modules/needs/web/words.ts';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './school.css';

const shown = 6;

/** The services of the school's pupils and classes that are under way, with the next meeting of each. */
export function SchoolServices(): ReactNode {
  const t = useWords(words);
  const read = useRead(listEngagements, { query: { size: '100' } });
  const active = (read.data?.items ?? []).filter((one) => one.state === 'active');
  return (
    <Panel
      foot={active.length > shown && <Link to="/offers">{t('allServices', { count: active.length })}</Link>}
      title={t('underWay')}
    >
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <LoadingShape shape="list" />}
      {read.data && active.length === 0 && (
        <EmptyState note={t('engagementsEmptyNote')} title={t('engagementsEmpty')} />
      )}
      <ul className="needs-lines">
        {active.slice(0, shown).map((one) => (
          <Service key={one.id} service={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Service({ service }: { service: Engagement }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const said = useSchedule();
  const { brief, called, id } = service;
  const next = nextMeeting(service);
  return (
    <li>
      <Link to={`/engagements/${id}`}>{t('serviceOf', { called, kind: nameOf(brief.category) })}</Link>
      <span>{next ? t('nextMeeting', { at: formatDateTime(language, next) }) : t('noMeetingYet')}</span>
      <p className="ly-muted ly-small">
        {brief.providerName} · {said(brief.schedule)}
      </p>
    </li>
  );
}

/** When the two meet next, if that is arranged. */
function nextMeeting({ meetings }: Engagement, now = new Date().toISOString()): string | undefined {
  return meetings
    .filter((meeting) => meeting.state === 'proposed' && meeting.at >= now)
    .map((meeting) => meeting.at)
    .sort()[0];
}
