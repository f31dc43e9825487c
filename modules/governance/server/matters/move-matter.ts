import type * as contract from '#modules/governance/contract/raised-matter.ts';
import { matterMoved } from '#modules/governance/contract/events.ts';
import { actingOrg, bodiesHeld } from '#modules/governance/server/bodies.ts';
import { loadSeen } from '#modules/governance/server/load-matter.ts';
import { noteStep } from '#modules/governance/server/matters/note-step.ts';
import { presentInFull } from '#modules/governance/server/matters/present-raised.ts';
import { act, type Custody, type CustodyAct, custodyOf } from '#modules/governance/server/rules/custody.ts';
import { changeMatter, type RaisedRow } from '#modules/governance/server/store/matter-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { addWorkingDays } from '#platform/working-days.ts';

/** The holder says that it is his. */
export async function takeMatter(
  ctx: Context,
  id: string,
  { seen }: Received<typeof contract.takeMatter>['body'],
): Promise<Replied<typeof contract.takeMatter>> {
  const row = await loadSeen(ctx, id, 'governance.take_matter', seen);
  const { custody, by } = await become(ctx, row, (org) => ({ act: 'take', by: org }));
  await change(ctx, row, custody, {});
  await noteStep(ctx, row, { what: 'taken', from: by, to: by });
  return presentInFull(ctx, id);
}

/** The holder says that it is not his, and whose it is. The day it is due stays: whoever raised it does not wait longer for that. */
export async function handOverMatter(
  ctx: Context,
  id: string,
  { seen, to, reason }: Received<typeof contract.handOverMatter>['body'],
): Promise<Replied<typeof contract.handOverMatter>> {
  const row = await loadSeen(ctx, id, 'governance.hand_over_matter', seen);
  const { custody, by } = await become(ctx, row, (org) => ({ act: 'hand_over', by: org, to }), to);
  await change(ctx, row, custody, {});
  await noteStep(ctx, row, { what: 'handed_over', from: by, to: custody.holder, reason });
  await announce(ctx, matterMoved, { matter: id, to: custody.holder, by: ctx.actor.person });
  return presentInFull(ctx, id);
}

/** The bureau decides whose it is, and until when. */
export async function assignMatter(
  ctx: Context,
  id: string,
  { seen, to, limitDays, reason }: Received<typeof contract.assignMatter>['body'],
): Promise<Replied<typeof contract.assignMatter>> {
  const row = await loadSeen(ctx, id, 'governance.assign_matter', seen);
  const { custody, by } = await become(ctx, row, (org) => ({ act: 'assign', by: org, to }), to);
  await change(ctx, row, custody, { due_on: addWorkingDays(dayOf(ctx.now), limitDays), escalated: 0 });
  await noteStep(ctx, row, { what: 'assigned', from: by, to, reason });
  await announce(ctx, matterMoved, { matter: id, to, by: ctx.actor.person });
  return presentInFull(ctx, id);
}

/** Where a matter is after an act of the actor’s organisation, or a refusal. */
async function become(
  ctx: Context,
  row: RaisedRow,
  done: (by: string) => CustodyAct,
  to: string | null = null,
): Promise<{ custody: Custody; by: string }> {
  if (row.state !== 'open') throw new Refusal('governance.matter_over');
  const bodies = await bodiesHeld(ctx, row.org, to);
  const by = actingOrg(ctx, bodies);
  const custody = act(custodyOf(row), done(by), bodies);
  if (typeof custody === 'string')
    throw new Refusal(custody, custody === 'governance.no_such_department' ? { field: 'to' } : {});
  return { custody, by };
}

/** Keeps where a matter is now, with whoever held it. */
export const change = (
  ctx: Context,
  row: RaisedRow,
  { holder, isTaken, isBound, refusedBy }: Custody,
  more: Parameters<typeof changeMatter>[2],
): Promise<void> =>
  changeMatter(ctx, row.id, {
    org: holder,
    is_taken: isTaken,
    is_bound: isBound,
    refused_by: [...refusedBy],
    readers: [...new Set([...row.readers, holder])],
    version: row.version + 1,
    ...more,
  });
