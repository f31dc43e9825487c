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
  const { rural, urban, gini, theil, remoteOnlyShare, remoteShare, catchmentKm: km } = access;
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
        <Measure
          name={t('gap')}
          note={t('gapSides', { rural: number(rural), urban: number(urban) })}
          value={gapWords(access)}
        />
        <Measure name={t('gini')} note={t('giniNote')} value={number(gini)} />
        <Measure
          name={t('theil')}
          note={theil ? t('theilParts', { within: number(theil.within), between: number(theil.between) }) : undefined}
          value={number(theil?.all)}
        />
        <Measure name={t('remoteOnly')} note={t('remoteOnlyNote', { km })} value={share(remoteOnlyShare)} />
        <Measure name={t('remoteShare')} value={share(remoteShare)} />
      </dl>
    </Panel>
  );
}
