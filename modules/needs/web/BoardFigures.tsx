import type { ReactNode } from 'react';
import type { Board } from '#modules/needs/contract/board.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { type Amount, Figure, Figures } from '#web/ui/Figure.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The four numbers of the board, each with its denominator and evidence grade. */
export function BoardFigures({ board }: { board: Board }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { unmet, access, use, response } = board;
  const told = (count: number | null): Amount => count ?? t('below');
  const known = (value: number | null): Amount => value ?? undefined;
  const number = (value: number | null, digits: number): string =>
    value === null ? '—' : formatNumber(language, value, digits);
  return (
    <Figures>
      <Figure
        grade="A"
        name={t('unmet')}
        split={{ rural: told(unmet.rural), urban: told(unmet.urban) }}
        unit={t('needsUnit')}
        value={told(unmet.all)}
      />
      <Figure
        digits={2}
        grade="A"
        name={t('access')}
        note={t('accessNote', { ratio: number(access.ratio, 1), gini: number(access.gini, 2) })}
        split={{ rural: rounded(access.rural), urban: rounded(access.urban) }}
        value={known(access.mean)}
      />
      <Figure
        grade="A"
        name={t('use')}
        of={t('useOf', { used: use.used ?? t('below'), places: use.places })}
        value={use.places === 0 || use.used === null ? undefined : formatPercent(language, use.used / use.places)}
      />
      <Figure
        digits={1}
        grade="A"
        name={t('response')}
        of={t('responseOf', { of: response.of })}
        unit={t('days')}
        value={known(response.medianHours === null ? null : response.medianHours / 24)}
      />
    </Figures>
  );
}

const rounded = (value: number | null): Amount => (value === null ? undefined : Math.round(value * 100) / 100);
