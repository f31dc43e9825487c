import { indicatorOf, knownIn } from '#modules/evaluation/server/indicators/present-indicator.ts';
import { reportedIn } from '#modules/evaluation/server/rules/reporting.ts';
import { type EarlierVersion, rules, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import { allIndicators } from '#modules/evaluation/server/store/indicator-store.ts';
import { readingsOf } from '#modules/evaluation/server/store/period-store.ts';
import { sourcesOf } from '#modules/evaluation/server/store/snapshot-store.ts';
import { organisationsCalled, schoolFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { factsOf, type Span } from '#platform/facts/fact.ts';

/** All that the results of a period are reckoned from, as it stands now. */
export async function gatherSource(ctx: Context, { id, ...span }: Span & { id: string }): Promise<Source> {
  const [indicators, readings] = [await allIndicators(ctx), await readingsOf(ctx, id)];
  const earlier = await earlierVersions(ctx, id);
  const counted = new Set(readings.flatMap(({ org }) => org ?? []));
  const schools = await asSystem(ctx, async () => {
    const called = await organisationsCalled(ctx, { kinds: ['school'] });
    const those = called.flatMap((one) => (one.isRunning || counted.has(one.id) ? [one.id] : []));
    return schoolFacts(ctx, those, span.ended);
  });
  return {
    rules,
    schools: schools
      .map(({ id: school, name, rural, town }) => ({ id: school, name, isRural: rural, town }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    indicators: indicators.map(indicatorOf),
    readings,
    grades: (await knownIn(ctx)).grades,
    ...(await askedIn(ctx, span)),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

/** By fact that is reported, whom it was asked of in a span, in one order for good; left out where the county has none. */
async function askedIn(ctx: Context, { began, ended }: Span): Promise<Pick<Source, 'asked'>> {
  const asked: Record<string, string[]> = {};
  for (const [code, fact] of [...(await factsOf(ctx))].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const orgs = await fact.asked?.(ctx, { began, ended });
    if (orgs) asked[code] = orgs.toSorted();
  }
  return Object.keys(asked).length > 0 ? { asked } : {};
}

/** How many children the frozen versions of a period told of, the first first. */
async function earlierVersions(ctx: Context, period: string): Promise<EarlierVersion[]> {
  const sources = (await sourcesOf(ctx, period)).map((text) => JSON.parse(text) as Source);
  return sources.map(({ schools, readings, asked }) => ({
    ...(asked ? { reported: reportedIn({ asked, readings }) } : {}),
    schools: schools.map(({ name: _, ...place }) => place),
    readings: readings.flatMap(({ fact, org, children }) =>
      children === null || org === null ? [] : [{ fact, org, children }],
    ),
  }));
}
