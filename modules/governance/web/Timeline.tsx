import type { ReactNode } from 'react';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useLanguage } from '#web/ui/use-words.ts';
import './urging.css';

/** One thing that happened: when, what, and what was said. */
export interface Happened {
  at: string;
  told: ReactNode;
  said: string | null;
}

/** What happened, the latest first. */
export function Timeline({ label, steps }: { label: string; steps: readonly Happened[] }): ReactNode {
  const language = useLanguage();
  return (
    <ol aria-label={label} className="ly-timeline">
      {steps.toReversed().map(({ at, told, said }, nth) => (
        <li key={`${at} ${steps.length - nth}`}>
          <div>
            {told} <time className="ly-muted ly-small">{formatDateTime(language, at)}</time>
          </div>
          {said !== null && <p className="ly-said ly-muted">{said}</p>}
        </li>
      ))}
    </ol>
  );
}
