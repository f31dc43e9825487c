import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** A record as it is hashed and exported: texts only, moments to the microsecond in UTC. */
export type AuditRecord = Readonly<
  Record<'county' | 'id' | 'at' | 'action' | 'decision' | 'request', string> &
    Record<
      'person' | 'onBehalf' | 'role' | 'relation' | 'class' | 'basis' | 'kind' | 'object' | 'session',
      string | null
    > & { subjects: readonly string[] | null }
>;

/** Records of the county by their ids, in the order they are sealed in. The database prints moments: a Date would lose microseconds. */
export async function recordsOf(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  ids: readonly string[],
): Promise<AuditRecord[]> {
  const { rows } =
    await sql<AuditRecord>`select a.county, a.id, a.person, a.on_behalf as "onBehalf", a.role, a.action, a.relation, a.class, a.basis,
      a.decision, a.object_kind as kind, a.object, a.session, a.request, a.subjects,
      to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from platform.audit a where a.county = ${actor.county} and a.id = any(${ids}::uuid[]) order by a.tx, a.id`.execute(
      db,
    );
  return rows;
}

/** The bytes of a record that are hashed, as JSON. Empty fields are left out: a field of a later version changes no hash. */
export function canonical(record: AuditRecord): string {
  const { county, id, at, person, onBehalf, role, session, action, relation, basis, decision, kind, object } = record;
  const who = { county, id, at, person, onBehalf, role, session };
  const what = { action, relation, class: record.class, basis, decision, kind, object, request: record.request };
  return JSON.stringify({ ...who, ...what, subjects: record.subjects }, (_, value: unknown) => value ?? undefined);
}

/** What the first link follows. */
export const genesis = '0'.repeat(64);

/** The hash of a link in hexadecimal: SHA-256 over that of the one before, as such a text, and the record. */
export const linked = (previous: string, record: string): string => hash('sha256', previous + record);

/** How far a county’s chain goes: the number of its last link and that link's hash. */
export interface Head {
  seq: number;
  hash: string;
}

export const noHead: Head = { seq: 0, hash: genesis };
