import type { z } from 'zod';
import type { Indicator } from '#modules/evaluation/contract/indicator.ts';
import type * as contract from '#modules/evaluation/contract/period.ts';
import { loadPeriod } from '#modules/evaluation/server/load.ts';
import { gatherSource } from '#modules/evaluation/server/results/gather-source.ts';
import { type Reckoned, reckonAll, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import type { PeriodRow } from '#modules/evaluation/server/store/period-store.ts';
import { snapshotNumbered } from '#modules/evaluation/server/store/snapshot-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** What the indicators come to in a period. */
export async function listResults(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listResults>['query'],
): Promise<Replied<typeof contract.listResults>> {
  const period = await loadPeriod(ctx, id, 'evaluation.read_results');
  const { source, results } = await resultsOf(ctx, period, query.snapshot);
  const { limit, offset } = windowOf(query);
  const items = results.slice(offset, offset + limit).map((one) => presentResult(source, one));
  return { items, total: results.length, page: query.page, size: query.size };
}

/** What one indicator, or each of them, comes to in the schools the actor may know of, by name. */
export async function listSchoolResults(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listSchoolResults>['query'],
): Promise<Replied<typeof contract.listSchoolResults>> {
  const reach = await reachOf(ctx, 'evaluation.read_school_results', 'school_result');
  const period = await loadPeriod(ctx, id, 'evaluation.read_results');
  const { source, results } = await resultsOf(ctx, period, query.snapshot, query.indicator);
  const asked = results.filter(({ code }) => query.indicator === undefined || code === query.indicator);
  if (asked.length === 0 && query.indicator !== undefined)
    throw new Refusal('evaluation.no_such_indicator', { field: 'indicator' });
  const own = new Set(reach.holds['org']);
  const names = new Map(source.schools.map((school) => [school.id, school]));
  const rows = asked.flatMap(({ code: indicator, bySchool }) =>
    bySchool
      .flatMap(({ org, measured }) => {
        const school = names.get(org);
        if (!school || !(reach.everything || own.has(org))) return [];
        return [{ indicator, org, name: school.name, isRural: school.isRural, measured }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.org < b.org ? -1 : 1)),
  );
  const { limit, offset } = windowOf(query);
  return { items: rows.slice(offset, offset + limit), total: rows.length, page: query.page, size: query.size };
}

/** As counted last, of all indicators or of one, or as a version of it was frozen: what is frozen is read, not reckoned again. */
export async function resultsOf(
  ctx: Context,
  period: PeriodRow,
  number: number | undefined,
  only?: string,
): Promise<{ source: Source; results: Reckoned[]; at: Date }> {
  if (number === undefined) {
    const source = await gatherSource(ctx, period);
    const indicators = source.indicators.filter(({ code }) => only === undefined || code === only);
    return { source, results: reckonAll({ ...source, indicators }), at: period.read_at ?? ctx.now };
  }
  const snapshot = await snapshotNumbered(ctx, period.id, number);
  if (!snapshot) throw new Refusal('evaluation.no_such_snapshot', { field: 'snapshot' });
  const { source, results, frozen_at: at } = snapshot;
  return { source: JSON.parse(source) as Source, results: JSON.parse(results) as Reckoned[], at };
}

function presentResult({ indicators }: Source, result: Reckoned): z.input<typeof contract.Result> {
  const said = indicators.find(({ code }) => code === result.code);
  if (!said) throw new Error('a result has its indicator beside it');
  const { county, urban, rural, schools, standing, facts, grade, reported = null } = result;
  const indicator: z.input<typeof Indicator> = { ...said, facts: [...facts], grade };
  return { indicator, county, urban, rural, schools, reported, standing };
}
