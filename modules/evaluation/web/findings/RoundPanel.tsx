import type { ReactNode } from 'react';
import type { FindingInFull, Round } from '#modules/evaluation/contract/finding.ts';
import { tellValue } from '#modules/evaluation/contract/tell-measured.ts';
import { tellDifference } from '#modules/evaluation/web/compare/tell-difference.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { Link } from '#web/ui/Link.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One round: its task, the figure before and after, what can be said of the difference, and what was decided. */
export function RoundPanel({ finding, round }: { finding: FindingInFull; round: Round }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const { kind } = finding.indicator;
  const { before, after, aim, againFrom, decision } = round;
  const day = formatDate(language, againFrom);
  return (
    <Panel foot={round.change && t('notCause')} title={t('inTurn', { number: round.number })}>
      <div className="ly-round">
        <TaskLine round={round} />
        <dl className="ly-round-sides">
          <div>
            <dt>{t('before', { name: before.name })}</dt>
            <dd>
              <MeasuredText kind={kind} measured={before} />
            </dd>
          </div>
          <div>
            <dt>
              {after ? t('after', { name: after.name }) : t('aimIs', { value: tellValue({ language }, kind, aim) })}
            </dt>
            <dd>
              {after ? (
                <MeasuredText kind={kind} measured={after} />
              ) : (
                <p className="ly-muted">{t('notYet', { day })}</p>
              )}
              {after && !after.isWhole && <div className="ly-muted ly-small">{t('running')}</div>}
            </dd>
          </div>
          {round.change && (
            <div>
              <dt>{t('aimIs', { value: tellValue({ language }, kind, aim) })}</dt>
              <dd>
                <Change change={round.change} kind={kind} />
              </dd>
            </div>
          )}
        </dl>
        {decision && <p>{t(`did.${decision}`, { why: round.decidedWhy ?? '' })}</p>}
      </div>
    </Panel>
  );
}

function TaskLine({ round: { task } }: { round: Round }): ReactNode {
  const t = useWords(findingWords);
  if (!task) return <p className="ly-muted">{t('taskGone')}</p>;
  return (
    <p>
      {task.title === null ? t('task') : <Link to={`/tasks/${task.id}`}>{task.title}</Link>}
      {` · ${task.owner} `}
      <Mark>{t(`task.${task.state}`)}</Mark>
    </p>
  );
}

type Told = NonNullable<Round['change']>;

const toneOf = ({ outcome, direction }: Told): Tone => {
  if (outcome !== 'changed') return 'plain';
  return direction === 'better' ? 'good' : 'bad';
};

function Change({ change, kind }: { change: Told; kind: FindingInFull['indicator']['kind'] }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const { outcome, direction, difference, isReached } = change;
  return (
    <>
      <Mark tone={toneOf(change)}>
        {outcome === 'changed' ? t(`outcome.changed.${direction ?? 'same'}`) : t(`outcome.${outcome}`)}
      </Mark>
      {difference && (
        <div className="ly-small">
          {t('difference', { value: tellDifference(language, { kind, difference, changed: [] }) })}
        </div>
      )}
      {isReached !== null && <div className="ly-muted ly-small">{t(isReached ? 'reached' : 'notReached')}</div>}
    </>
  );
}
