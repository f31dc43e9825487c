import type { Survey } from '#modules/surveys/contract/survey.ts';
import { surveyWords } from '#modules/surveys/web/survey-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How to say how many people did something: exactly, or in whole tens, of which none are few. Null is few. */
export function usePeople(): (count: number | null, how: 'exact' | 'tens') => string {
  const t = useWords(surveyWords);
  const language = useLanguage();
  return (count, how) => {
    if (count === null || (how === 'tens' && count === 0)) return t('few');
    return t(how === 'tens' ? 'tens' : 'people', { count: formatNumber(language, count) });
  };
}

/** Whether how many answered a survey is told exactly. */
export const howTold = ({ state }: Pick<Survey, 'state'>): 'exact' | 'tens' => (state === 'open' ? 'tens' : 'exact');
