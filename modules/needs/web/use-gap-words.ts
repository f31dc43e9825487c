import type { Board } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Access = Board['access'];

/** How rural and urban pupils compare, in words: a side that has nothing is said, not divided by. */
export function useGapWords(): (access: Access) => string {
  const t = useWords(boardWords);
  const kit = useWords(kitWords);
  const language = useLanguage();
  return ({ method, rural, urban, ratio, mean }) => {
    const isCost = method === 'raam';
    const nothing = isCost ? null : 0;
    if (mean === nothing) return t('gapNobody');
    if (ratio === null)
      return rural === nothing ? t('gapNoRural') : urban === nothing ? t('gapNoUrban') : kit('unknown');
    const isRuralWorse = ratio >= 1;
    const times = formatNumber(language, isRuralWorse ? ratio : 1 / ratio, 1);
    if (times === '1') return t('gapEven');
    // Who fares worse has the higher cost, or the smaller share of places.
    return isCost === isRuralWorse
      ? t(isCost ? 'gapCost.rural' : 'gap.rural', { ratio: times })
      : t(isCost ? 'gapCost.urban' : 'gap.urban', { ratio: times });
  };
}
