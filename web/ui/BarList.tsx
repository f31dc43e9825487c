import type { ReactNode } from 'react';
import { formatNumber } from '#platform/i18n/format.ts';
import { useLanguage } from '#web/ui/use-words.ts';
import './BarList.css';

/** One bar: `label` is said instead of the number where the number must not be shown. */
export interface Bar {
  key: string;
  name: string;
  value: number;
  label?: string;
}

/** Labelled bars under each other; their lengths are shares of `total`, or of the longest. */
export function BarList(given: { label: string; bars: readonly Bar[]; total?: number; note?: ReactNode }): ReactNode {
  const language = useLanguage();
  const whole = given.total ?? Math.max(1, ...given.bars.map((bar) => bar.value));
  return (
    <div className="ly-bars">
      <ul aria-label={given.label}>
        {given.bars.map((bar) => (
          <li className="ly-bar" key={bar.key}>
            <span>{bar.name}</span>
            <span>{bar.label ?? formatNumber(language, bar.value)}</span>
            <span aria-hidden="true" className="ly-bar-track">
              <span className="ly-bar-fill" style={{ inlineSize: `${Math.min(100, (bar.value / whole) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {given.note && <p className="ly-muted ly-small">{given.note}</p>}
    </div>
  );
}
