import type * as contract from '#modules/people/contract/glass.ts';
import { GlassCategory } from '#modules/people/contract/glass.ts';
import { deferDays, reviewHours } from '#modules/people/server/glass/limits.ts';
import {
  type GlassRow,
  keepDeferral,
  keepReview,
  lockGlass,
  pageOfGlass,
} from '#modules/people/server/glass/store/glass-store.ts';
import { roleTitle } from '#modules/people/server/role-title.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import { showed } from '#platform/audit/showed.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

type Told = Replied<typeof contract.reviewGlass>;

/** What was opened at the school in an emergency. */
export async function listGlass(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listGlass>> {
  const { holds } = await reachOf(ctx, 'people.list_glass', 'glass');
  const { rows, total } = await pageOfGlass(ctx, holds['org']?.[0] ?? '', paging);
  showed(
    ctx,
    'people.list_glass',
    rows.map(({ pupil }) => pupil),
  );
  return { items: rows.map((row) => present(ctx, row)), total, page: paging.page, size: paging.size };
}

/** Says whether it was right; once. */
export async function reviewGlass(ctx: Context, id: string, verdict: 'justified' | 'unjustified'): Promise<Told> {
  const row = await load(ctx, id, 'people.review_glass');
  if (row.reviewed_at !== null) throw new Refusal('people.glass_reviewed');
  await keepReview(ctx, id, verdict);
  return present(ctx, { ...row, verdict, reviewed_at: ctx.now });
}

/** Keeps it from the family for some days. */
export async function deferGlass(ctx: Context, id: string, until: string): Promise<Told> {
  const row = await load(ctx, id, 'people.defer_glass');
  if (until > addDays(dayOf(row.opened_at), deferDays))
    throw new Refusal('people.glass_deferred_too_long', { field: 'until', days: deferDays });
  await keepDeferral(ctx, id, until);
  return present(ctx, { ...row, deferred_until: until });
}

async function load(ctx: Context, id: string, action: string): Promise<GlassRow> {
  const row = await lockGlass(ctx, id);
  await permit(ctx, action, row && subjectOf(row));
  return row as GlassRow;
}

const subjectOf = ({ id, org, person }: GlassRow): Subject => ({ kind: 'glass', id, holders: { org, opener: person } });

function present(ctx: Context, row: GlassRow): Told {
  const may = (action: string): boolean => rowAllowing(ctx.policy, ctx.actor, action, subjectOf(row)) !== undefined;
  return {
    id: row.id,
    pupilName: row.pupilName,
    name: row.name,
    title: roleTitle(ctx, row.role, []),
    category: GlassCategory.parse(row.category),
    reason: row.reason,
    openedAt: row.opened_at,
    until: row.until,
    reviewBy: new Date(row.opened_at.getTime() + reviewHours * 3_600_000),
    verdict: row.verdict as Told['verdict'],
    deferredUntil: row.deferred_until,
    mayReview: row.reviewed_at === null && may('people.review_glass'),
    mayDefer: may('people.defer_glass'),
  };
}
