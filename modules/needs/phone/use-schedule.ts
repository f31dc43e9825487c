import { useLanguage } from '#phone/ui/use-words.ts';
import { sayWeekly } from '#standards/icalendar/say-weekly.ts';

const days = {
  zh: { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' },
  en: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
} as const;

/** How to say a weekly schedule in the reader's language. */
export function useSchedule(): (text: string) => string {
  const language = useLanguage();
  return (text) => sayWeekly(text, days[language], language === 'zh' ? '、' : ', ');
}
