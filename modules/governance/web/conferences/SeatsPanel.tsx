import type { ReactNode } from 'react';
import type { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Who is called to a conference, and what each has answered. */
export function SeatsPanel({ conference: { seats } }: { conference: ConferenceInFull }): ReactNode {
  const t = useWords(conferenceWords);
  return (
    <Panel title={t('invited')}>
      <ul className="ly-task-list">
        {seats.map(({ org, isObserver, answer, whoComes }) => (
          <li key={org.id}>
            {org.name} {isObserver && <Mark>{t('observer')}</Mark>}
            <span className="ly-muted ly-small">{answer === null ? t('noAnswer') : t(`answer.${answer}`)}</span>
            {whoComes !== null && <span className="ly-small">{whoComes}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
