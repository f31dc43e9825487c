import type { ReactNode } from 'react';
import { words } from '#modules/resources/web/words.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { formatDate, localeOf, zone } from '#platform/i18n/format.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './week-strip.css';

/** One week: the day it begins and the places still free in it. */
export interface Week {
  week: string;
  /** Whether it takes place at all that week. */
  isOpen: boolean;
  remaining: number;
}

/** The free places of the coming weeks beside each other: a small bar, its number, the day; read out as a list. */
export function WeekStrip({ weeks, capacity }: { weeks: readonly Week[]; capacity: number }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <ol aria-label={t('weeks')} className="resources-strip">
      {weeks.map(({ week, isOpen, remaining }, index) => (
        <li key={week}>
          <span className="ly-hidden">
            {t(isOpen ? (remaining > 0 ? 'weekFree' : 'weekFull') : 'weekClosed', {
              day: formatDate(language, week),
              remaining,
              capacity,
            })}
          </span>
          <span
            aria-hidden="true"
            className={isOpen && remaining > 0 ? 'resources-strip-free' : 'resources-strip-full'}
          >
            {isOpen ? (remaining > 0 ? remaining : t('full')) : '—'}
          </span>
          <span aria-hidden="true" className="resources-strip-track">
            <span
              className="resources-strip-fill"
              style={{ blockSize: `${shareOf(isOpen ? remaining : 0, capacity)}%` }}
            />
          </span>
          <span aria-hidden="true" className="resources-strip-day">
            {Number(week.slice(8))}
          </span>
          <span aria-hidden="true" className="resources-strip-month">
            {monthAt(language, week, weeks[index - 1]?.week)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The part of the places that is free, in percent; a resource without places has none. */
export const shareOf = (remaining: number, capacity: number): number =>
  capacity > 0 ? Math.min(100, Math.round((remaining / capacity) * 100)) : 0;

/** The month where the strip begins and where a new one does: 11月, Nov. */
function monthAt(language: Language, day: string, before: string | undefined): string {
  if (before?.slice(0, 7) === day.slice(0, 7)) return '';
  return new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: zone }).format(new Date(day));
}
