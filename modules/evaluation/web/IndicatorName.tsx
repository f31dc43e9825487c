import type { ReactNode } from 'react';
import type { Indicator } from '#modules/evaluation/contract/indicator.ts';
import { useLanguage } from '#web/ui/use-words.ts';

/** What an indicator is called, and in a sentence what it is. */
export function IndicatorName({ indicator: { name, about } }: { indicator: Indicator }): ReactNode {
  const language = useLanguage();
  return (
    <div>
      {name[language]}
      <div className="ly-muted ly-small">{about[language]}</div>
    </div>
  );
}
