import type * as contract from '#modules/governance/contract/duty-list.ts';
import type { readDutyDraft as read } from '#modules/governance/contract/duty-draft.ts';
import { loadList } from '#modules/governance/server/load.ts';
import { presentList } from '#modules/governance/server/present-duty-list.ts';
import { presentMatters } from '#modules/governance/server/present-matter.ts';
import { draftList, pageOfLists } from '#modules/governance/server/store/duty-list-store.ts';
import { pageOfMatters } from '#modules/governance/server/store/duty-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The lists that have been put in force, the newest first. */
export async function listDutyLists(
  ctx: Context,
  query: Received<typeof contract.listDutyLists>['query'],
): Promise<Replied<typeof contract.listDutyLists>> {
  await reachOf(ctx, 'governance.list_duty_lists', 'duty_list');
  const { rows, total } = await pageOfLists(ctx, query);
  return { items: rows.map((row) => presentList(ctx, row)), total, page: query.page, size: query.size };
}

/** The draft of the next list, where one was begun. */
export async function readDutyDraft(ctx: Context): Promise<Replied<typeof read>> {
  await permit(ctx, 'governance.read_draft', { kind: 'duty_list', id: '', holders: {} });
  const row = await draftList(ctx);
  return { draft: row ? presentList(ctx, row) : null, isOwn: row?.changed_by === ctx.actor.person };
}

/** The matters of a list, a page at a time. */
export async function listMatters(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listMatters>['query'],
): Promise<Replied<typeof contract.listMatters>> {
  await loadList(ctx, id, 'governance.list_matters');
  const { rows, total } = await pageOfMatters(ctx, id, query);
  return { items: await presentMatters(ctx, id, rows), total, page: query.page, size: query.size };
}
