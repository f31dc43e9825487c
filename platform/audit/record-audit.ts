import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** Writes who did what to which object, in the transaction of the act: no record, no act. */
export async function recordAudit(
  ctx: Context,
  act: { action: string; relation: string; kind: string; id: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('platform.audit')
    .values({
      county: ctx.actor.county,
      id: newId(),
      at: ctx.now,
      person: ctx.actor.person || null,
      role: ctx.actor.role,
      action: act.action,
      relation: act.relation,
      object_kind: act.kind,
      object: act.id || null,
      request: ctx.request,
    })
    .execute();
}
