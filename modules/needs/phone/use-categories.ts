import { useMemo } from 'react';
import type { Category } from '#modules/resources/contract/resource.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useLanguage } from '#phone/ui/use-words.ts';

/** What can be needed, in the reader's language; `kindsOf` a category are what it is made of. */
export interface Categories {
  /** The categories in their own order; undefined while they are read. */
  all: readonly Category[] | undefined;
  nameOf: (code: string) => string;
  kindsOf: (code: string) => readonly Category[];
  error: unknown;
  retry: () => void;
}

/** The categories as this phone knows them; it keeps them for when there is no network. */
export function useCategories(): Categories {
  const language = useLanguage();
  const { data, error, refetch } = useRead('resources.listCategories', {});
  const known = useMemo(() => {
    const items = data?.items ?? [];
    const names = new Map(items.map((one) => [one.code, language === 'zh' ? one.nameZh : one.nameEn]));
    return {
      all: data && items.filter((one) => one.parent === null),
      nameOf: (code: string) => names.get(code) ?? code,
      kindsOf: (code: string) => items.filter((one) => one.parent === code),
    };
  }, [data, language]);
  return { ...known, error, retry: () => void refetch() };
}
