import type { Context } from '#platform/context.ts';

/**
 * Says whom a recorded reading showed: without it no reading of persons is answered (`platform/http/mount.ts`). Where the
 * gate was told the one person an object is about it says so by itself.
 */
export async function showed(ctx: Context, action: string, persons: readonly string[]): Promise<void> {
  const decided = ctx.decided.get(action);
  if (!decided) throw new Error(`${action} showed somebody without asking the gate`);
  decided.owesWhom = false;
  if (decided.record === null || persons.length === 0) return;
  const { county, person } = ctx.actor;
  const { record } = decided;
  await ctx.db
    .insertInto('platform.audit_subject')
    .values(
      [...new Set(persons)].map((subject) => ({ county, audit: record, subject, person: person || null, at: ctx.now })),
    )
    .onConflict((conflict) => conflict.columns(['county', 'audit', 'subject']).doNothing())
    .execute();
}
