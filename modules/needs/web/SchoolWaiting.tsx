import type { ReactNode } from 'react';
import { listNeeds, type Need } from '#modules/needs/contract/need.ts';
import { words } from '#modules/needs/web/words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './school.css';

const shown = 6;
const mostAtOnce = 200;
const dayMs = 24 * 60 * 60 * 1_000;

/** The last of a newest-first list in as few and as even pages as can be: the last page is then never nearly empty. */
export function lastPage(total: number): { page: string; size: string } {
  const pages = Math.max(1, Math.ceil(total / mostAtOnce));
  return { page: String(pages), size: String(Math.max(1, Math.ceil(total / pages))) };
}

/** How many whole days it has been since. */
export const daysSince = (at: string, now = new Date()): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / dayMs));

/** The open needs that have waited longest, longest first. */
export function SchoolWaiting({ open }: { open: number | undefined }): ReactNode {
  const t = useWords(words);
  const some = open !== undefined && open > 0;
  const read = useRead(listNeeds, { query: { ...lastPage(open ?? 0), state: 'open' } }, { enabled: some });
  const longest = some ? [...(read.data?.items ?? [])].reverse().slice(0, shown) : [];
  return (
    <Panel
      foot={some && open > shown && <Link to="/needs?state=open">{t('allOpen', { count: open })}</Link>}
      title={t('waitingLongest')}
    >
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {(open === undefined || (some && !read.data)) && !read.error && <LoadingShape shape="list" />}
      {open === 0 && <EmptyState note={t('nobodyWaitsNote')} title={t('nobodyWaits')} />}
      <ul className="needs-lines">
        {longest.map((need) => (
          <Waiting key={need.id} need={need} />
        ))}
      </ul>
    </Panel>
  );
}

function Waiting({ need }: { need: Need }): ReactNode {
  const t = useWords(words);
  const { nameOf } = useCategories();
  const { id, category, urgency, unmet, openedAt } = need;
  const whom = need.pupilName ?? t(`scope.${need.scope}`);
  return (
    <li>
      <Link to={`/needs/${id}`}>{t('serviceOf', { called: whom, kind: nameOf(category) })}</Link>
      <span>{t('waitedDays', { count: daysSince(openedAt) })}</span>
      <p className="ly-muted ly-small">
        <Mark tone={urgency === 3 ? 'accent' : 'plain'}>{t(`urgency.${urgency}`)}</Mark>{' '}
        {unmet ? t(`reason.${unmet}`) : t('beingSought')}
      </p>
    </li>
  );
}
