import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';
import { isId } from '#platform/id.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What records are searched by: moments from the first until before the last, and what they say. */
export interface AuditSearch {
  from: Date;
  before: Date;
  action?: string | undefined;
  role?: string | undefined;
  class?: string | undefined;
  decision?: 'allowed' | 'refused' | undefined;
  object?: string | undefined;
  person?: string | undefined;
}

/** A page of the records found, the newest first, each with its place in the chain. */
export async function pageOfAudit({ db, actor }: Reader, search: AuditSearch & Paging) {
  const { from, before, action, role, class: opened, decision, object, person } = search;
  let query = db
    .selectFrom('platform.audit as audit')
    .leftJoin('platform.audit_link as link', (join) =>
      join.onRef('link.county', '=', 'audit.county').onRef('link.audit', '=', 'audit.id'),
    )
    .where('audit.county', '=', actor.county)
    .where('audit.at', '>=', from)
    .where('audit.at', '<', before);
  if (action) query = query.where(sql<boolean>`starts_with(audit.action, ${action})`);
  if (role) query = query.where('audit.role', '=', role);
  if (opened) query = query.where('audit.class', '=', opened);
  if (decision) query = query.where('audit.decision', decision === 'allowed' ? '=' : '<>', 'allowed');
  if (object && isId(object)) query = query.where('audit.object', '=', object);
  else if (object)
    query = query.where(sql<boolean>`right(audit.object::text, ${object.length}) = ${object.toLowerCase()}`);
  if (person) query = query.where('audit.person', '=', person);
  return readPage(
    query,
    (all) =>
      all
        .select([
          'audit.id',
          'audit.at',
          'audit.person',
          'audit.on_behalf as onBehalf',
          'audit.role',
          'audit.action',
          'audit.relation',
        ])
        .select(['audit.class', 'audit.basis', 'audit.decision', 'audit.object_kind as kind', 'audit.object'])
        .select(['audit.request', 'link.seq'])
        .orderBy('audit.at', 'desc')
        .orderBy('audit.id', 'desc'),
    search,
  );
}

/** When the record of the last link was made, and how many records have no link yet. */
export async function newestRecords({ db, actor }: Reader): Promise<{ newest: Date | null; unsealed: number }> {
  const { rows } = await sql<{ newest: Date | null; unsealed: string }>`select
      (select a.at from platform.audit_link l join platform.audit a on a.county = l.county and a.id = l.audit
        where l.county = ${actor.county} order by l.seq desc limit 1) as newest,
      (select count(*) from platform.audit a where a.county = ${actor.county}
        and a.at > now() - interval '2 days'
        and not exists (select from platform.audit_link l where l.county = a.county and l.audit = a.id)) as unsealed`.execute(
    db,
  );
  return { newest: rows[0]?.newest ?? null, unsealed: Number(rows[0]?.unsealed ?? 0) };
}

/** Keeps what came of going over the chain. */
export async function insertVerification(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  found: { records: number; firstBad: number | null; why: string | null },
): Promise<void> {
  await db
    .insertInto('oversight.verification')
    .values({ county: actor.county, at: now, records: found.records, first_bad: found.firstBad, why: found.why })
    .onConflict((conflict) => conflict.columns(['county', 'at']).doNothing())
    .execute();
}

export const lastVerification = ({ db, actor }: Reader) =>
  db
    .selectFrom('oversight.verification')
    .select(['at', 'records', 'first_bad as firstBad', 'why'])
    .where('county', '=', actor.county)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
