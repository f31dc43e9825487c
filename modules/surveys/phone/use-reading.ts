import { useLanguage } from '#phone/ui/use-words.ts';

/** Reads what was written in Chinese, and in English where somebody has put it so. */
export function useReading(): (said: { zh: string; en: string }) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' && en !== '' ? en : zh);
}
