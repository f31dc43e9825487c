import { modules } from '#app/modules.ts';
import type { Dictionary } from '#platform/i18n/dictionary.ts';
import { registerWords } from '#platform/i18n/registry.ts';
import { mediaWords } from '#platform/media/words.ts';
import { tabularWords } from '#platform/tabular/words.ts';
import { platformWords } from '#platform/words.ts';

/** Everything the server says, of the platform and of all modules. */
export const serverWords: Dictionary = {
  zh: Object.assign(
    {},
    platformWords.zh,
    tabularWords.zh,
    mediaWords.zh,
    ...modules.map((module) => module.words.zh),
  ) as Record<string, string>,
  en: Object.assign(
    {},
    platformWords.en,
    tabularWords.en,
    mediaWords.en,
    ...modules.map((module) => module.words.en),
  ) as Record<string, string>,
};

registerWords(serverWords);
