import { areasAround } from '#modules/people/server/store/tree-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Who of a school works with other schools of its consortium. */
const working: readonly string[] = ['school_leader', 'homeroom', 'teacher', 'counsellor'];

/** The consortia to which the school belongs today in which somebody works by this role. */
export async function consortiaHeld(
  ctx: Context,
  { role, org, orgKind }: { role: string; org: string | null; orgKind: string | null },
): Promise<{ consortium?: string[] }> {
  if (org === null || orgKind !== 'school' || !working.includes(role)) return {};
  return { consortium: await areasAround(ctx, 'consortium', org, dayOf(ctx.now)) };
}
