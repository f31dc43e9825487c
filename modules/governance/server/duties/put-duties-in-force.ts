import type * as contract from '#modules/governance/contract/duty-draft.ts';
import { loadDraft } from '#modules/governance/server/load.ts';
import { presentList } from '#modules/governance/server/present-duty-list.ts';
import { presentMatters } from '#modules/governance/server/present-matter.ts';
import { changeList, type ListRow, listById, nextNumber } from '#modules/governance/server/store/duty-list-store.ts';
import { allMatters } from '#modules/governance/server/store/duty-store.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Puts the draft in force from a day on: a second person’s act, and only where exactly one department leads in everything. */
export async function putDutiesInForce(
  ctx: Context,
  { began, note, seen }: Received<typeof contract.putDutiesInForce>['body'],
): Promise<Replied<typeof contract.putDutiesInForce>> {
  const draft = await loadDraft(ctx, 'governance.put_in_force', seen);
  await assertSecond(ctx);
  if (began < dayOf(ctx.now)) throw new Refusal('governance.day_past', { field: 'began' });
  await assertWhole(ctx, draft);
  const { number, isTaken } = await nextNumber(ctx, began);
  if (isTaken) throw new Refusal('governance.day_taken', { field: 'began' });
  await changeList(ctx, draft.id, { number, began, note, decided_by: ctx.actor.person, decided_at: ctx.now });
  return presentList(ctx, (await listById(ctx, draft.id)) as ListRow);
}

async function assertWhole(ctx: Context, draft: ListRow): Promise<void> {
  const matters = await presentMatters(ctx, draft.id, await allMatters(ctx, draft.id));
  if (matters.length === 0) throw new Refusal('governance.draft_empty');
  const faulty = matters.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0)
    throw new Refusal('governance.duties_faulty', {
      count: faulty.length,
      matters: faulty
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、'),
    });
}
