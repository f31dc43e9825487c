import { sql } from 'kysely';
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
  // One text for any number of persons: it is prepared once.
  await sql`insert into platform.audit_subject (county, audit, subject, person, at)
    select ${county}, ${record}::uuid, subject, ${person || null}::uuid, ${ctx.now}::timestamptz
    from unnest(${[...new Set(persons)]}::uuid[]) as subject on conflict (county, audit, subject) do nothing`.execute(
    ctx.db,
  );
}
