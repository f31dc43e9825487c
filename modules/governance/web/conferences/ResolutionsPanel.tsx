import type { ReactNode } from 'react';
import { listResolutions, type Resolution } from '#modules/governance/contract/resolution.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a conference has resolved, or what it begins with, and what came of each; nothing where there is none. */
export function ResolutionsPanel({ id, which }: { id: string; which: 'own' | 'earlier' }): ReactNode {
  const t = useWords(conferenceWords);
  const read = useRead(listResolutions, { params: { id }, query: { which, size: 100 } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || read.data.items.length === 0) return null;
  return (
    <Panel title={t(which === 'own' ? 'resolutions' : 'earlier')}>
      <ul className="ly-resolutions">
        {read.data.items.map((one) => (
          <li key={one.id}>
            <p className="ly-said">{one.text}</p>
            <p className="ly-muted ly-small">
              {which === 'own' ? one.item.title : `${one.conference.title} · ${one.item.title}`}
            </p>
            <Rests resolution={one} />
            <Became resolution={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The vote it rests on, where there was one. */
function Rests({ resolution: { vote } }: { resolution: Resolution }): ReactNode {
  const t = useWords(voteWords);
  if (vote === null) return null;
  const how = t(vote.isCarried ? 'carried' : 'notCarried');
  return <p className="ly-muted ly-small">{t('rests', { ...vote, how })}</p>;
}

/** Who does what of it until when, and how far that is. */
function Became({ resolution: { task, matter } }: { resolution: Resolution }): ReactNode {
  const t = useWords(conferenceWords);
  if (task === null && matter === null) return <p className="ly-muted ly-small">{t('noTask')}</p>;
  return (
    <>
      {matter && <BecameMatter matter={matter} />}
      {task && <BecameTask task={task} />}
    </>
  );
}

function BecameMatter({ matter }: { matter: NonNullable<Resolution['matter']> }): ReactNode {
  const t = useWords(conferenceWords);
  const tm = useWords(matterWords);
  const { id, title, holder, state, dueOn, urgency } = matter;
  return (
    <div className="ly-row">
      <span>{tm('holderIs', { org: holder.name })}</span>
      {title !== null && <Link to={`/matters/${id}`}>{t('toMatter')}</Link>}
      {state === 'open' ? <UrgencyMark dueOn={dueOn} urgency={urgency} /> : <Mark>{tm(`is.${state}`)}</Mark>}
    </div>
  );
}

function BecameTask({ task }: { task: NonNullable<Resolution['task']> }): ReactNode {
  const t = useWords(conferenceWords);
  const tt = useWords(taskWords);
  const { id, title, owner, state, dueOn, urgency } = task;
  return (
    <div className="ly-row">
      <span>{owner.name}</span>
      {title !== null && <Link to={`/tasks/${id}`}>{t('toTask')}</Link>}
      {state === 'open' ? <UrgencyMark dueOn={dueOn} urgency={urgency} /> : <Mark>{tt(`is.${state}`)}</Mark>}
    </div>
  );
}
