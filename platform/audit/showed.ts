import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { keptText } from '#platform/db/kept-query.ts';

interface Shown {
  county: string;
  record: string;
  person: string | null;
  at: Date;
  subjects: readonly string[];
}

const insertSubjects = keptText<Shown, unknown>((db, { county, record, person, at, subjects }) =>
  db
    .insertInto('platform.audit_subject')
    .columns(['county', 'audit', 'subject', 'person', 'at'])
    .expression(
      sql`select ${county}, ${record}::uuid, subject, ${person}::uuid, ${at}::timestamptz
        from unnest(${subjects}::uuid[]) as subject`,
    )
    .onConflict((conflict) => conflict.columns(['county', 'audit', 'subject']).doNothing()),
);

/**
 * Says whom a recorded reading showed: without it no reading of persons is answered (`platform/http/mount.ts`). Where the
 * gate was told the one person an object is about it says so by itself.
 */
export function showed(ctx: Context, action: string, persons: readonly string[]): void {
  const decided = ctx.decided.get(action);
  if (!decided) throw new Error(`${action} showed somebody without asking the gate`);
  decided.owesWhom = false;
  if (decided.record === null || persons.length === 0) return;
  const { county, person } = ctx.actor;
  const { record } = decided;
  const subjects = [...new Set(persons)];
  ctx.sendAhead(insertSubjects(ctx.db, { county, record, person: person || null, at: ctx.now, subjects }));
}
