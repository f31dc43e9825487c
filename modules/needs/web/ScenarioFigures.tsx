import type { ReactNode } from 'react';
import type { Scenario } from '#modules/needs/contract/scenario.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { Figure, Figures } from '#web/ui/Figure.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What would be, beside what is where that is something else, and what the rural floor costs today. */
export function ScenarioFigures({ scenario }: { scenario: Scenario }): ReactNode {
  const t = useWords(scenarioWords);
  const language = useLanguage();
  const { before, after, floorPrice } = scenario;
  const told = (value: number | null): string => (value === null ? t('withheld') : formatNumber(language, value));
  const moved = (from: number | null, to: number | null): string => {
    if (from === null || to === null || from === to) return '';
    return t(to < from ? 'saved' : 'added', { value: formatNumber(language, Math.abs(to - from)) });
  };
  return (
    <Figures>
      {(['served', 'unserved', 'points'] as const).map((name) => (
        <Figure
          grade="A"
          key={name}
          name={t(name)}
          note={moved(before[name], after[name])}
          {...(before[name] === after[name] ? {} : { of: t('now', { value: told(before[name]) }) })}
          unit={after[name] === null ? '' : t(name === 'points' ? 'pointsUnit' : 'needs')}
          value={after[name] ?? t('withheld')}
        />
      ))}
      <Figure
        grade="A"
        name={t('floorPrice')}
        of={t('floorPriceNote')}
        unit={floorPrice === null ? '' : t('pointsUnit')}
        value={floorPrice ?? t('withheld')}
      />
    </Figures>
  );
}
