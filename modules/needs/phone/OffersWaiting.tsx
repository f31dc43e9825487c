import type { ReactNode } from 'react';
import { words } from '#modules/needs/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Says how many offers wait for an answer; nothing where none does. */
export function OffersWaiting(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('needs.listOffers', { query: { page: '1', size: '20' } });
  const count = data?.items.filter(({ mayAnswer }) => mayAnswer).length ?? 0;
  return count > 0 && <span>{t('offersWait', { count })}</span>;
}
