import type * as contract from '#modules/governance/contract/duty-list.ts';
import { loadList } from '#modules/governance/server/load.ts';
import { presentedDuties, presentMatter } from '#modules/governance/server/present-matter.ts';
import { changesBetween, type Told } from '#modules/governance/server/rules/compare-lists.ts';
import { allMatters } from '#modules/governance/server/store/duty-store.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

/** What a list says otherwise than an earlier one. */
export async function compareDutyLists(
  ctx: Context,
  id: string,
  { since, ...paging }: Received<typeof contract.compareDutyLists>['query'],
): Promise<Replied<typeof contract.compareDutyLists>> {
  await loadList(ctx, id, 'governance.list_matters');
  await loadList(ctx, since, 'governance.list_matters');
  const changes = changesBetween(await toldBy(ctx, since), await toldBy(ctx, id));
  const { offset, limit } = windowOf(paging);
  return { items: changes.slice(offset, offset + limit), total: changes.length, ...paging };
}

async function toldBy(ctx: Context, list: string): Promise<Told[]> {
  const matters = await allMatters(ctx, list);
  const duties = await presentedDuties(
    ctx,
    list,
    matters.map(({ code }) => code),
  );
  return matters.map((row) => ({ ...presentMatter(row), duties: duties.get(row.code) ?? [] }));
}
