import type { ReactNode } from 'react';
import type { Board } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { useGapWords } from '#modules/needs/web/use-gap-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { formatPercent } from '#platform/i18n/format.ts';
import { type Amount, Figure, Figures } from '#web/ui/Figure.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The four numbers of the board, each with its denominator and evidence grade. */
export function BoardFigures({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  const common = useWords(words);
  const gapWords = useGapWords();
  const { unmet, access } = board;
  const told = (count: number | null): Amount => count ?? t('withheld');
  return (
    <Figures>
      <Figure
        grade="A"
        name={t('unmetNeeds')}
        split={{ rural: told(unmet.rural), urban: told(unmet.urban) }}
        unit={unmet.all === null ? '' : common('needsUnit')}
        value={told(unmet.all)}
      />
      <Figure
        digits={2}
        grade="A"
        name={t(access.method === 'raam' ? 'accessCost' : 'access')}
        note={gapWords(access)}
        split={{ rural: rounded(access.rural), urban: rounded(access.urban) }}
        value={access.mean ?? undefined}
      />
      <Use board={board} />
      <Response board={board} />
    </Figures>
  );
}

function Use({ board: { use } }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  const language = useLanguage();
  const { used, places } = use;
  const share = used === null ? t('withheld') : places === 0 ? undefined : formatPercent(language, used / places);
  return (
    <Figure
      grade="A"
      name={t('use')}
      of={used === null ? t('useHidden', { places }) : t('useOf', { used, places })}
      value={share}
    />
  );
}

function Response({ board: { response } }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  const { medianHours, of } = response;
  return (
    <Figure
      digits={1}
      grade="A"
      name={t('response')}
      of={of === null ? t('responseHidden') : of === 0 ? t('responseNone') : t('responseOf', { of })}
      unit={medianHours === null ? '' : t('days')}
      value={medianHours === null ? (of === null ? t('withheld') : undefined) : medianHours / 24}
    />
  );
}

const rounded = (value: number | null): Amount => (value === null ? undefined : Math.round(value * 100) / 100);
