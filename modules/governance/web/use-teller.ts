import { useMemo } from 'react';
import type { Extent } from '#modules/governance/contract/extent.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { usePlaceNames } from '#modules/governance/web/places/use-places.ts';
import type { Teller } from '#modules/governance/web/tell-duty.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Tells duties and faults in the reader's language, with the names of the places these hold in. */
export function useTeller(extents: readonly Pick<Extent, 'places' | 'except'>[]): Teller {
  const t = useWords(dutyWords);
  const language = useLanguage();
  const nameOf = usePlaceNames(extents.flatMap(({ places, except }) => [...places, ...except]));
  return useMemo(() => ({ t, language, nameOf }), [t, language, nameOf]);
}
