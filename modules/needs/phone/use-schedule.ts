import { useLanguage } from '#phone/ui/use-words.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { sayWeekly, type WeeklySpeech } from '#standards/icalendar/say-weekly.ts';

const speeches: Readonly<Record<Language, WeeklySpeech>> = {
  zh: {
    days: { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' },
    separator: '、',
    every: (said, weeks, since) => `每 ${weeks} 周一次（${formatDate('zh', since)}那一周起）：${said}`,
    until: (said, day) => `${said}，到 ${formatDate('zh', day)}为止`,
  },
  en: {
    days: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
    separator: ', ',
    every: (said, weeks, since) => `${said}, every ${weeks} weeks from the week of ${formatDate('en', since)}`,
    until: (said, day) => `${said}, until ${formatDate('en', day)}`,
  },
};

/** How to say a weekly schedule in the reader's language. */
export function useSchedule(): (text: string) => string {
  const language = useLanguage();
  return (text) => sayWeekly(text, speeches[language]);
}
