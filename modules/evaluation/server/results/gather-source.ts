import { indicatorOf, ourGrades } from '#modules/evaluation/server/indicators/present-indicator.ts';
import { type EarlierVersion, rules, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import { allIndicators } from '#modules/evaluation/server/store/indicator-store.ts';
import { readingsOf } from '#modules/evaluation/server/store/period-store.ts';
import { sourcesOf } from '#modules/evaluation/server/store/snapshot-store.ts';
import { organisationsCalled, schoolFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** All that the results of a period are reckoned from, as it stands now. */
export async function gatherSource(ctx: Context, { id, ended }: { id: string; ended: string }): Promise<Source> {
  const [indicators, readings] = [await allIndicators(ctx), await readingsOf(ctx, id)];
  const earlier = await earlierVersions(ctx, id);
  const counted = new Set(readings.flatMap(({ org }) => org ?? []));
  const schools = await asSystem(ctx, async () => {
    const called = await organisationsCalled(ctx, { kinds: ['school'] });
    const those = called.flatMap((one) => (one.isRunning || counted.has(one.id) ? [one.id] : []));
    return schoolFacts(ctx, those, ended);
  });
  return {
    rules,
    schools: schools
      .map(({ id: school, name, rural, town }) => ({ id: school, name, isRural: rural, town }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    indicators: indicators.map(indicatorOf),
    readings,
    grades: ourGrades(),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

/** How many children the frozen versions of a period told of, the first first. */
async function earlierVersions(ctx: Context, period: string): Promise<EarlierVersion[]> {
  const sources = (await sourcesOf(ctx, period)).map((text) => JSON.parse(text) as Source);
  return sources.map(({ schools, readings }) => ({
    schools: schools.map(({ name: _, ...place }) => place),
    readings: readings.flatMap(({ fact, org, children }) =>
      children === null || org === null ? [] : [{ fact, org, children }],
    ),
  }));
}
