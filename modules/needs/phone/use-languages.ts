import { useRead } from '#phone/api/use-read.ts';

/** The county's languages, Mandarin first, as this phone knows them; none to choose where there is only one, or none is known. */
export function useLanguages(): readonly string[] {
  const names = useRead('resources.listLanguages', {}).data?.items ?? [];
  return names.length > 1 ? names : [];
}
