import type { ReactNode } from 'react';
import type { Measured, Result } from '#modules/evaluation/contract/period.ts';
import { tellBasis, tellMeasured } from '#modules/evaluation/contract/tell-measured.ts';
import { useTold } from '#modules/evaluation/web/use-told.ts';

/** A figure with what it was made of under it, or why there is none. */
export function MeasuredText({ kind, measured }: { kind: Result['indicator']['kind']; measured: Measured }): ReactNode {
  const told = useTold();
  const basis = tellBasis(told, kind, measured);
  return (
    <span className={measured.value === null ? 'ly-muted' : ''}>
      {tellMeasured(told, kind, measured)}
      {basis !== '' && <div className="ly-muted ly-small">{basis}</div>}
    </span>
  );
}
