import type * as contract from '#modules/evaluation/contract/trend.ts';
import { longestTrend } from '#modules/evaluation/contract/trend.ts';
import { measuredAt } from '#modules/evaluation/server/findings/figure-of.ts';
import { indicatorOf } from '#modules/evaluation/server/indicators/present-indicator.ts';
import type { Reckoned, SomeIndicator, Source } from '#modules/evaluation/server/rules/reckon.ts';
import { drawnOf, type FrozenPeriod, type Point, pointsOf } from '#modules/evaluation/server/rules/trend.ts';
import { allIndicators } from '#modules/evaluation/server/store/indicator-store.ts';
import { lastSnapshots } from '#modules/evaluation/server/store/snapshot-store.ts';
import { reportWords } from '#modules/evaluation/words/report-words.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Trend } from '#platform/charts/chart.ts';
import { drawCharts } from '#platform/charts/draw-charts.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';

type Query = Received<typeof contract.readTrend>['query'];
type Shown = Replied<typeof contract.readTrend>;

/** The trend of an indicator with its picture, before the transaction that answers: drawing holds no connection. */
export async function drawTrend({ transaction, gone }: Anteroom, code: string, query: Query): Promise<Shown> {
  const { said, school, points, language } = await transaction((ctx) => gather(ctx, code, query));
  const isTold = points.some(({ measured }) => measured.value !== null);
  const chart = isTold ? [chartOf(said, points, language)] : [];
  const [picture = null] = await drawCharts(chart, query.theme, gone);
  const { name, kind, target, aims, band } = said;
  return {
    indicator: { name, kind, target, aims, band },
    school,
    points: points.map(({ id, name: called, began, ended, snapshot, said: then, measured, apart }) => ({
      period: { id, name: called, began, ended },
      snapshot,
      version: then?.version ?? null,
      measured,
      apart,
    })),
    picture,
  };
}

/** What was drawn, to whoever may read it still. */
export async function readTrend(ctx: Context, query: Query, drawn: Shown): Promise<Shown> {
  await schoolOf(ctx, query);
  return drawn;
}

async function gather(ctx: Context, code: string, query: Query) {
  const school = await schoolOf(ctx, query);
  const row = (await allIndicators(ctx)).find((one) => one.code === code);
  if (!row) throw new Refusal('evaluation.no_such_indicator', { field: 'code' });
  const rows = await lastSnapshots(ctx, { kind: query.kind, ended: dayOf(ctx.now), most: longestTrend });
  const periods = rows.map(({ period, name, began, ended, number, source, results }): FrozenPeriod => {
    const { rules, indicators } = JSON.parse(source) as Source;
    return {
      id: period,
      name,
      began,
      ended,
      snapshot: number,
      rules,
      said: indicators.find((one) => one.code === code),
      result: (JSON.parse(results) as Reckoned[]).find((one) => one.code === code),
    };
  });
  const where = { place: school ? ('school' as const) : query.place, school: school?.id ?? null };
  const points = pointsOf(periods, (result) => measuredAt(result, where));
  return { said: indicatorOf(row), school, points, language: ctx.language };
}

/** The school that is asked of, when the actor may read what it came to; null of the county and its parts. */
async function schoolOf(ctx: Context, { place, school }: Query): Promise<{ id: string; name: string } | null> {
  await reachOf(ctx, 'evaluation.read_results', 'evaluation_period');
  if (place !== 'school' && school === undefined) return null;
  const ids = school === undefined ? [] : [school];
  const found = (await asSystem(ctx, () => organisationsCalled(ctx, { ids }))).find(({ kind }) => kind === 'school');
  const subject = found && { kind: 'school_result', id: found.id, holders: { org: found.id } };
  await permit(ctx, 'evaluation.read_school_results', subject);
  return found ? { id: found.id, name: found.name } : null;
}

function chartOf({ name, kind, target, band }: SomeIndicator, points: readonly Point[], language: Language): Trend {
  const t = (key: 'trend' | 'hidden' | 'targetLine' | 'missing' | 'formulaChanged', values = {}): string =>
    say(reportWords, language, key, values);
  return {
    kind: 'trend',
    title: t('trend', { name: name[language] }),
    unit: kind === 'share' ? 'share' : 'number',
    missing: t('hidden'),
    target: target === null ? null : { value: target, name: t('targetLine') },
    points: drawnOf(points, { missing: t('missing'), formula: t('formulaChanged') }),
    band,
  };
}
