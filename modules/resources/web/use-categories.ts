import { useMemo } from 'react';
import { listCategories } from '#modules/resources/contract/resource.ts';
import { useRead } from '#web/api/use-read.ts';
import { useLanguage } from '#web/ui/use-words.ts';

/** A category to choose, in the reader's language, with its kinds. */
export interface CategoryChoice {
  value: string;
  label: string;
  kinds: { value: string; label: string }[];
}

/** The categories and how to say one. */
export function useCategories(): {
  choices: CategoryChoice[];
  nameOf: (code: string) => string;
  /** Why a kind may be for one sex; null where it may not. */
  oneSexBecause: (code: string) => string | null;
  /** Whether they have been read. */
  isKnown: boolean;
} {
  const language = useLanguage();
  const { data } = useRead(listCategories, {});
  return useMemo(() => {
    const items = data?.items ?? [];
    const name = (one: { nameZh: string; nameEn: string }): string => (language === 'zh' ? one.nameZh : one.nameEn);
    const names = new Map(items.map((one) => [one.code, name(one)]));
    const choices = items
      .filter((one) => one.parent === null)
      .map((one) => ({
        value: one.code,
        label: name(one),
        kinds: items
          .filter((kind) => kind.parent === one.code)
          .map((kind) => ({ value: kind.code, label: name(kind) })),
      }));
    const reasons = new Map(items.map((one) => [one.code, one.oneSexBecause]));
    return {
      choices,
      nameOf: (code) => names.get(code) ?? code,
      oneSexBecause: (code) => reasons.get(code) ?? null,
      isKnown: data !== undefined,
    };
  }, [data, language]);
}
