import type { FoundWords } from '#modules/messages/contract/moderation.ts';
import { moderationWords } from '#modules/messages/web/moderation/moderation-words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Says what was found in a message: the words, what they are listed for, how they were found, and on whose list; each once. */
export function useFound(): (hits: FoundWords) => string {
  const t = useWords(moderationWords);
  const language = useLanguage();
  return (hits) =>
    formatList(language, [
      ...new Set(
        hits.map(({ words, category, how, list }) =>
          t(list === 'built_in' ? 'hit' : 'ownHit', {
            words,
            category: t(`category.${category}`),
            how: t(`how.${how}`),
            list: t(`list.${list}`),
          }),
        ),
      ),
    ]);
}
