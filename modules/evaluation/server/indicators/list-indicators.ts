import type * as contract from '#modules/evaluation/contract/indicator.ts';
import { knownIn, presentIndicator } from '#modules/evaluation/server/indicators/present-indicator.ts';
import { pageOfIndicators, pageOfVersions } from '#modules/evaluation/server/store/indicator-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { factsOf } from '#platform/facts/fact.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

const list = 'evaluation.list_indicators';

/** What can be counted, by name. */
export async function listFacts(
  ctx: Context,
  query: Received<typeof contract.listFacts>['query'],
): Promise<Replied<typeof contract.listFacts>> {
  await reachOf(ctx, list, 'fact');
  const all = [...(await factsOf(ctx)).values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const { limit, offset } = windowOf(query);
  const items = all.slice(offset, offset + limit).map(({ code, title, about, unit, grade }) => ({
    code,
    title: title[ctx.language],
    about: about[ctx.language],
    unit: unit[ctx.language],
    grade,
  }));
  return { items, total: all.length, page: query.page, size: query.size };
}

/** The indicators as they hold now. */
export async function listIndicators(
  ctx: Context,
  query: Received<typeof contract.listIndicators>['query'],
): Promise<Replied<typeof contract.listIndicators>> {
  await reachOf(ctx, list, 'indicator');
  const { rows, total } = await pageOfIndicators(ctx, query);
  const ours = await knownIn(ctx);
  return { items: rows.map((row) => presentIndicator(ours, row)), total, page: query.page, size: query.size };
}

/** The versions of an indicator, the newest first. */
export async function listIndicatorVersions(
  ctx: Context,
  code: string,
  query: Received<typeof contract.listIndicatorVersions>['query'],
): Promise<Replied<typeof contract.listIndicatorVersions>> {
  await reachOf(ctx, list, 'indicator');
  const { rows, total } = await pageOfVersions(ctx, code, query);
  if (total === 0) throw new Refusal('evaluation.no_such_indicator', { field: 'code' });
  const ours = await knownIn(ctx);
  return { items: rows.map((row) => presentIndicator(ours, row)), total, page: query.page, size: query.size };
}
