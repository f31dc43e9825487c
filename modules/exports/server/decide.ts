import type * as contract from '#modules/exports/contract/export.ts';
import { assertKnownDevice } from '#modules/exports/server/known-device.ts';
import { waitingHours } from '#modules/exports/server/limits.ts';
import { makeExport } from '#modules/exports/server/make-export.ts';
import { presentExport, presentExports, stateOf } from '#modules/exports/server/present.ts';
import { changeExport, exportById, pageOfWaiting } from '#modules/exports/server/store/export-store.ts';
import { tellAsker } from '#modules/exports/server/tell-people.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What waits for the actor as a second person. */
export async function listWaitingExports(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listWaitingExports>> {
  const { everything, holds } = await reachOf(ctx, 'exports.list_waiting', 'export');
  const { rows, total } = await pageOfWaiting(ctx, everything ? null : (holds['org']?.[0] ?? ''), paging);
  return { items: await presentExports(ctx, rows), total, ...paging };
}

/** Answers what another asked. */
export async function decideExport(
  ctx: Context,
  id: string,
  answer: 'approve' | 'refuse',
): Promise<Replied<typeof contract.approveExport>> {
  const row = await exportById(ctx, id, true);
  const holders = row && { org: row.org, asked_by: row.asked_by };
  await permit(ctx, `exports.${answer}`, holders && { kind: 'export', id, holders });
  if (!row || stateOf(ctx, row) !== 'waiting') throw new Refusal('exports.decided');
  await assertKnownDevice(ctx);
  await assertSecond(ctx);
  const state = answer === 'approve' ? 'making' : 'refused';
  const decided = {
    state,
    decided_by: ctx.actor.person,
    decided_at: ctx.now,
    // However late the answer comes, there is time to make the file.
    expires_at: new Date(ctx.now.getTime() + waitingHours * 3_600_000),
  };
  await changeExport(ctx, id, decided);
  if (answer === 'approve') await ctx.enqueue(ctx, makeExport, { export: id });
  await tellAsker(ctx, row, answer === 'approve' ? 'approved' : 'refused');
  return presentExport(ctx, { ...row, ...decided });
}
