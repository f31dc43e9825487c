import type * as contract from '#modules/governance/contract/duty-draft.ts';
import { putNationalDuties } from '#modules/governance/server/duties/national-duties.ts';
import { presentList } from '#modules/governance/server/present-duty-list.ts';
import {
  copyDuties,
  draftList,
  insertDraft,
  type ListRow,
  pageOfLists,
} from '#modules/governance/server/store/duty-list-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Begins the draft of the next list. There is one at a time: what two people change at once would be two lists. */
export async function beginDutyDraft(
  ctx: Context,
  { from }: Received<typeof contract.beginDutyDraft>['body'],
): Promise<Replied<typeof contract.beginDutyDraft>> {
  const id = newId();
  await permit(ctx, 'governance.begin_draft', { kind: 'duty_list', id, holders: {} });
  const { person, county } = ctx.actor;
  const [by, at] = [person, ctx.now];
  const isBegun = await insertDraft(ctx, { county, id, begun_by: by, begun_at: at, changed_by: by, changed_at: at });
  if (!isBegun) throw new Refusal('governance.draft_exists');
  if (from === 'national') await putNationalDuties(ctx, id);
  if (from === 'latest') await copyLatest(ctx, id);
  return presentList(ctx, (await draftList(ctx)) as ListRow);
}

/** Also of one that does not hold yet: what it says otherwise is not to be lost. */
async function copyLatest(ctx: Context, to: string): Promise<void> {
  const { rows } = await pageOfLists(ctx, { page: 1, size: 1 });
  const [list] = rows;
  if (!list) throw new Refusal('governance.none_yet', { field: 'from' });
  await copyDuties(ctx, list.id, to, newId);
}
