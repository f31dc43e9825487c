import { Select } from 'antd';
import type { ReactNode } from 'react';
import { listSchoolResults } from '#modules/evaluation/contract/period.ts';
import type { TrendPoint } from '#modules/evaluation/contract/trend.ts';
import { trendWords } from '#modules/evaluation/web/trend/trend-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { useWords } from '#web/ui/use-words.ts';

/** As many schools as a county has at most. */
const all = 200;

/** Where a trend is of: the county, town, country, or a school the reader may know of. */
export function PlaceSelect(given: {
  code: string;
  place: string;
  school: { id: string; name: string } | null;
  point: TrendPoint | undefined;
  onChange: (to: { place: string; school: string }) => void;
}): ReactNode {
  const t = useWords(trendWords);
  const { code, place, school, point, onChange } = given;
  const { role } = useSession().role;
  const { data } = useRead(
    listSchoolResults,
    {
      params: { id: point?.period.id ?? '' },
      query: { indicator: code, snapshot: point?.snapshot ?? 1, size: all },
    },
    // Only where it was counted by school can one be chosen; a department is told of none.
    { enabled: point !== undefined && point.version !== null && role !== 'department' },
  );
  const told = new Map((data?.items ?? []).map(({ org, name }) => [org, name]));
  if (school) told.set(school.id, school.name);
  const schools = Array.from(told, ([value, label]) => ({ value, label }));
  const sides = (['county', 'urban', 'rural'] as const).map((value) => ({ value, label: t(`place.${value}`) }));
  return (
    <Select
      aria-label={t('where')}
      onChange={(value: string) =>
        onChange(told.has(value) ? { place: 'school', school: value } : { place: value, school: '' })
      }
      optionFilterProp="label"
      options={[...sides, ...schools]}
      popupMatchSelectWidth={false}
      showSearch={schools.length > 10}
      value={school?.id ?? place}
    />
  );
}
