import type { MatterStep } from '#modules/governance/contract/raised-matter.ts';
import { insertStep } from '#modules/governance/server/store/matter-store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** What happened, and between whom. */
interface Happened {
  what: MatterStep['what'];
  from: string | null;
  to: string | null;
  reason?: string;
}

/** Writes down what happened to a matter: nothing of that is changed any more. */
export async function noteStep(
  ctx: Context,
  matter: { id: string; raised_by: string; for_school: string | null },
  { what, from, to, reason }: Happened,
): Promise<void> {
  const { county, person } = ctx.actor;
  const { id, raised_by, for_school } = matter;
  const orgs = { from_org: from, to_org: to, reason: reason ?? null };
  const done_by = person === '' ? null : person;
  await insertStep(ctx, {
    county,
    id: newId(),
    matter: id,
    what,
    at: ctx.now,
    done_by,
    ...orgs,
    raised_by,
    for_school,
  });
}
