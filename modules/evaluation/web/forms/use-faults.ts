import type { FilledReturn } from '#modules/evaluation/contract/return.ts';
import { returnWords } from '#modules/evaluation/web/forms/return-words.ts';
import { Problem } from '#platform/browser/problem.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fault {
  path: string;
  why: string;
  rule?: number;
}

/** What a refusal says is wrong at a figure, in words; nothing of one that is right. */
export function useFaults({ fields, rules }: FilledReturn['form'], error: Error | null): (code: string) => string[] {
  const t = useWords(returnWords);
  const language = useLanguage();
  const { faults } = error instanceof Problem ? error.data : {};
  const all = Array.isArray(faults) ? (faults as Fault[]) : [];
  const bound = (code: string, of: 'least' | 'most'): string => {
    const field = fields.find((one) => one.code === code);
    const usual = of === 'least' ? 0 : 1;
    return formatNumber(language, (field?.[of] ?? usual) * (field?.kind === 'share' ? 100 : 1));
  };
  return (code) =>
    all
      .filter(({ path }) => path === code)
      .map(({ why, rule }) =>
        t(`fault.${why}` as KeyOf<typeof returnWords>, {
          least: bound(code, 'least'),
          most: bound(code, 'most'),
          rule: rules[rule ?? -1]?.words[language] ?? '',
        }),
      );
}
