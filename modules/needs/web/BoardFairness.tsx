import type { ReactNode } from 'react';
import type { Board } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { Measure } from '#modules/needs/web/Measure.tsx';
import { useGapWords } from '#modules/needs/web/use-gap-words.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How fairly the county is reached: between town and country, among all pupils, and who is reached only remotely. */
export function BoardFairness({ board: { access } }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  const kit = useWords(kitWords);
  const language = useLanguage();
  const gapWords = useGapWords();
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? kit('unknown') : formatNumber(language, value, 2);
  const share = (value: number | null): string => (value === null ? kit('unknown') : formatPercent(language, value));
  const { gini, theil, meanLogDeviation: deviation, palma, remoteOnlyShare, remoteShare, catchmentKm: km } = access;
  const parts = (split: NonNullable<typeof theil>) => ({
    within: number(split.within),
    between: number(split.between),
  });
  return (
    <Panel
      action={
        <a className="ly-small" href="/docs/methods/inequality.md" rel="help">
          {t('fairLink')}
        </a>
      }
      title={t('fairTitle')}
    >
      <dl className="needs-fair">
        <Measure name={t('gap')} note={useSides(access, number)} value={gapWords(access)} />
        <Measure name={t('gini')} note={t('giniNote')} value={number(gini)} />
        <Measure
          name={t('theil')}
          note={theil ? t('theilParts', parts(theil)) : undefined}
          value={number(theil?.all)}
        />
        <Measure
          name={t('meanLogDeviation')}
          note={deviation ? t('meanLogDeviationNote', parts(deviation)) : t('meanLogDeviationNone')}
          value={number(deviation?.all)}
        />
        <Measure name={t('palma')} note={t('palmaNote')} value={number(palma)} />
        <Measure name={t('remoteOnly')} note={t('remoteOnlyNote', { km })} value={share(remoteOnlyShare)} />
        <Measure name={t('remoteShare')} value={share(remoteShare)} />
      </dl>
    </Panel>
  );
}

/** What either side has, and how far their ratio hangs on which schools there happen to be. */
function useSides({ rural, urban, interval }: Board['access'], number: (value: number | null) => string): string {
  const t = useWords(boardWords);
  const sides = t('gapSides', { rural: number(rural), urban: number(urban) });
  return interval ? t('gapInterval', { sides, least: number(interval.least), most: number(interval.most) }) : sides;
}
