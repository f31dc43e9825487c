import type { ReactNode } from 'react';
import type { Result } from '#modules/evaluation/contract/period.ts';
import { tellTarget } from '#modules/evaluation/contract/tell-measured.ts';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';

const tones: Readonly<Record<Result['standing'], Tone>> = {
  reached: 'good',
  missed: 'warn',
  outside: 'bad',
  none: 'plain',
};

/** What an indicator should come to, and whether it does. */
export function StandingMark({ result: { indicator, standing, county } }: { result: Result }): ReactNode {
  const told = useTold();
  return (
    <div>
      {tellTarget(told, indicator)}
      <div>
        {county.value === null ? (
          <span className="ly-muted ly-small">{told.t('noFigure')}</span>
        ) : (
          <Mark tone={tones[standing]}>{told.t(`standing.${standing}`)}</Mark>
        )}
      </div>
    </div>
  );
}
