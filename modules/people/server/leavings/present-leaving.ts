import type { z } from 'zod';
import type * as contract from '#modules/people/contract/leaving.ts';
import type { LeavingKind, LeavingState } from '#modules/people/contract/leaving.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { leavingById, type NamedLeaving, pageOfLeavings } from '#modules/people/server/store/leaving-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const schoolsOf = (ctx: Context): readonly string[] => ctx.actor.holds['org'] ?? [];

/** Pupils who leave, are away, or are to come to the actor's school. */
export async function listLeavings(
  ctx: Context,
  paging: Received<typeof contract.listLeavings>['query'],
): Promise<Replied<typeof contract.listLeavings>> {
  await reachOf(ctx, 'people.list_leavings', 'leaving');
  const since = (await readSchoolYears(ctx)).yearBegan(dayOf(ctx.now));
  const { rows, total } = await asSystem(ctx, () => pageOfLeavings(ctx, schoolsOf(ctx), since, paging));
  showed(
    ctx,
    'people.list_leavings',
    rows.flatMap((row) => (isShown(ctx, row) ? row.pupil : [])),
  );
  return { items: rows.map((row) => present(ctx, row)), total, ...paging };
}

/** A leaving as the actor's school reads it. */
export const presentLeaving = (ctx: Context, id: string): Promise<z.input<typeof contract.Leaving>> =>
  asSystem(ctx, async () => present(ctx, await leavingById(ctx, schoolsOf(ctx), id)));

/** Whose pupil he is reads the name; the school asked to take him reads it until it has answered. */
const isShown = (ctx: Context, row: NamedLeaving): boolean =>
  row.state === 'waiting' || schoolsOf(ctx).includes(row.pupilOrg);

function present(ctx: Context, row: NamedLeaving): z.input<typeof contract.Leaving> {
  const isOpen = row.state === 'waiting' || row.state === 'away';
  const isHere = (org: string): boolean => schoolsOf(ctx).includes(org);
  return {
    id: row.id,
    kind: row.kind as LeavingKind,
    state: row.state as z.infer<typeof LeavingState>,
    pupilName: isShown(ctx, row) ? row.name : null,
    from: row.from,
    to: row.to,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    reason: row.reason,
    mayEnrol: isOpen && isHere(row.to_org ?? row.org),
    mayWithdraw: row.state === 'waiting' && isHere(row.org),
  };
}
