import type * as contract from '#modules/governance/contract/raised-matter.ts';
import { matterClosed, matterMoved } from '#modules/governance/contract/events.ts';
import { actingOrg, bodiesHeld, bodiesOf } from '#modules/governance/server/bodies.ts';
import { loadSeen } from '#modules/governance/server/load-matter.ts';
import { noteStep } from '#modules/governance/server/matters/note-step.ts';
import { presentInFull } from '#modules/governance/server/matters/present-raised.ts';
import { beginCustody } from '#modules/governance/server/rules/custody.ts';
import { changeMatter } from '#modules/governance/server/store/matter-store.ts';
import { countLiving } from '#modules/governance/server/store/task-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { addWorkingDays } from '#platform/working-days.ts';

/** The holder says what came of a matter he has taken: whoever raised it reads the answer. */
export async function closeMatter(
  ctx: Context,
  id: string,
  { seen, how, answer }: Received<typeof contract.closeMatter>['body'],
): Promise<Replied<typeof contract.closeMatter>> {
  const action = 'governance.close_matter';
  const row = await loadSeen(ctx, id, action, seen);
  if (row.state !== 'open') throw new Refusal('governance.matter_over');
  const by = actingOrg(ctx, await bodiesOf(ctx, row.org));
  if (row.org !== by) throw new Refusal('governance.not_the_holder');
  if (!row.is_taken) throw new Refusal('governance.not_taken');
  const count = await countLiving(ctx, id);
  if (count > 0) throw new Refusal('governance.tasks_left', { count });
  await changeMatter(ctx, id, { state: how, answer, closed_at: ctx.now, version: row.version + 1 });
  await noteStep(ctx, row, { what: how, from: by, to: null, reason: answer });
  await announce(ctx, matterClosed, { matter: id, by: ctx.actor.person });
  return presentInFull(ctx, id);
}

/** The bureau opens a matter again: it is with whoever closed it, or with the bureau where that runs no more. */
export async function reopenMatter(
  ctx: Context,
  id: string,
  { seen, limitDays, reason }: Received<typeof contract.reopenMatter>['body'],
): Promise<Replied<typeof contract.reopenMatter>> {
  const action = 'governance.reopen_matter';
  const row = await loadSeen(ctx, id, action, seen);
  if (row.state === 'open') throw new Refusal('governance.still_open');
  const bodies = await bodiesHeld(ctx, row.org);
  const { holder } = beginCustody(row.org, bodies);
  await changeMatter(ctx, id, {
    org: holder,
    state: 'open',
    answer: null,
    closed_at: null,
    is_taken: false,
    is_bound: row.is_bound && holder === row.org,
    readers: [...new Set([...row.readers, holder])],
    due_on: addWorkingDays(dayOf(ctx.now), limitDays),
    escalated: 0,
    version: row.version + 1,
  });
  await noteStep(ctx, row, { what: 'reopened', from: bodies.arbiter, to: holder, reason });
  await announce(ctx, matterMoved, { matter: id, to: holder, by: ctx.actor.person });
  return presentInFull(ctx, id);
}
