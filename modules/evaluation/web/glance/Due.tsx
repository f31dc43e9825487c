import type { ReactNode } from 'react';
import type { Period } from '#modules/evaluation/contract/period.ts';
import type { Given } from '#modules/evaluation/web/glance/blocks.tsx';
import { glanceWords } from '#modules/evaluation/web/glance/glance-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { Link } from '#web/ui/Link.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The periods somebody has to do something about: over and still open, or closed and not yet approved. */
export function Due({ periods }: Given): ReactNode {
  const t = useWords(glanceWords);
  const today = countyDay();
  const due = periods.flatMap(({ id, name, state, ended }) => waiting(state, ended < today, { id, name }));
  return (
    <Panel title={t('due')}>
      {due.length === 0 && <p className="ly-muted">{t('dueNone')}</p>}
      <ul>
        {due.map(({ id, name, state }) => (
          <li key={id}>
            <Link to={`/indicators?period=${id}`}>{name}</Link> <span className="ly-muted">{t(`due.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const waiting = <One extends object>(state: Period['state'], isOver: boolean, one: One) =>
  state === 'frozen' || (state === 'open' && !isOver) ? [] : [{ ...one, state }];
