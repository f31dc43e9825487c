import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { DataClass } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { keptText } from '#platform/db/kept-query.ts';
import { idFrom, newId } from '#platform/id.ts';

/** What was done or tried, to what, and what the policy row that decided says of it. Never what was written or read. */
export interface Act {
  action: string;
  /** Of the row that decided; null where none speaks of it. */
  relation: string | null;
  /** Null where there is nothing of that name, or nobody looked. */
  kind: string | null;
  id: string | null;
  class?: DataClass;
  basis?: string;
}

type Row = Insertable<Database['platform.audit']>;

/** A record that is written when what it is of is done: until then it can still be said whom a reading showed. */
export interface Noted extends Omit<Row, 'subjects'> {
  subjects: Set<string>;
}

const insertRecord = keptText<Row, unknown>((db, row) =>
  db.insertInto('platform.audit').values({
    county: row.county,
    at: row.at,
    person: row.person,
    on_behalf: row.on_behalf,
    role: row.role,
    action: row.action,
    relation: row.relation,
    class: row.class,
    basis: row.basis,
    object_kind: row.object_kind,
    object: row.object,
    session: row.session,
    request: row.request,
    id: row.id,
    decision: row.decision,
    subjects: row.subjects,
  }),
);

/** Notes who did what to which object, and what came of it; written in the transaction of the act: no record, no act. */
export function recordAudit(ctx: Context, act: Act, decision = 'allowed'): Noted {
  const record = { ...recordOf(ctx, act), id: newId(), decision, subjects: new Set<string>() };
  ctx.records.push(record);
  return record;
}

/** Writes what has been noted; it travels with what follows, in the end with the commit. */
export function writeRecords({ db, records, sendAhead }: Context): void {
  for (const record of records.splice(0)) {
    const subjects = record.subjects.size > 0 ? [...record.subjects] : null;
    sendAhead(insertRecord(db, { ...record, subjects }));
  }
}

/**
 * Writes that the gate refused somebody, by the code of the refusal; in a transaction of its own, since that of the act is
 * rolled back. Once a person (of nobody: an object), action and minute: a flood of tries fills no table.
 */
export async function recordDenial(ctx: Context, act: Act, code: string): Promise<void> {
  const { county, person } = ctx.actor;
  const minute = Math.floor(ctx.now.getTime() / 60_000);
  await ctx.db
    .insertInto('platform.audit')
    .values({
      ...recordOf(ctx, act),
      id: idFrom([county, person || act.id, act.action, code, minute].join(' ')),
      decision: code,
    })
    .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
    .execute();
}

const recordOf = ({ actor, now, request }: Context, act: Act) => ({
  county: actor.county,
  at: now,
  person: actor.person || null,
  on_behalf: actor.onBehalf ?? null,
  role: actor.role,
  action: act.action,
  relation: act.relation,
  class: act.class ?? null,
  basis: act.basis ?? null,
  object_kind: act.kind,
  object: act.id || null,
  session: actor.session,
  request,
});
