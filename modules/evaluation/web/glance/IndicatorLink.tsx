import type { ReactNode } from 'react';
import type { Indicator } from '#modules/evaluation/contract/indicator.ts';
import type { Period } from '#modules/evaluation/contract/period.ts';
import { Link } from '#web/ui/Link.tsx';
import { useLanguage } from '#web/ui/use-words.ts';

/** An indicator by name: to its figures over the periods of a kind, and the facts of this one. */
export function IndicatorLink(given: {
  indicator: Pick<Indicator, 'code' | 'name'>;
  period: Pick<Period, 'id' | 'kind'>;
  school?: string;
}): ReactNode {
  const { indicator, period, school } = given;
  const where = school === undefined ? '' : `&place=school&school=${school}`;
  return (
    <Link to={`/indicators/${indicator.code}?kind=${period.kind}&period=${period.id}${where}`}>
      {indicator.name[useLanguage()]}
    </Link>
  );
}
