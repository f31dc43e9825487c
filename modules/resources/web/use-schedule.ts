import { words } from '#modules/resources/web/words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { sayWeekly } from '#standards/icalendar/say-weekly.ts';
import { type Weekday, weekdays } from '#standards/icalendar/weekly.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How to say a weekly schedule in the reader's language. */
export function useSchedule(): (text: string) => string {
  const t = useWords(words);
  const language = useLanguage();
  const days = Object.fromEntries(weekdays.map((day) => [day, t(`day.${day}`)])) as Record<Weekday, string>;
  return (text) =>
    sayWeekly(text, {
      days,
      separator: t('day.between'),
      every: (said, weeks, since) => t('saidEvery', { said, weeks, day: formatDate(language, since) }),
      until: (said, day) => t('saidUntil', { said, day: formatDate(language, day) }),
    });
}
