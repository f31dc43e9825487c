import { sql } from 'kysely';
import { type AuditRecord, canonical, type Head, linked, noHead, recordsOf } from '#platform/audit/link.ts';
import type { Context } from '#platform/context.ts';

/** How many records one transaction looks at. */
const batch = 2_000;

/** Where a record stands among those of its county. */
interface Place {
  tx: string;
  id: string;
}

/** Before every record. */
export const beginning: Place = { tx: '0', id: '00000000-0000-0000-0000-000000000000' };

/** What came of one transaction of sealing. */
export interface Sealed {
  /** Where to go on; undefined when nothing is left. */
  next: Place | undefined;
  /** Every record of a transaction before this one had been committed when this began. */
  settled: string;
}

/**
 * Links the next committed records of the county that are not linked yet, from a place on. The order of the chain is that of
 * the links: a record that is committed late comes later in it, and no link is ever moved. Undefined while another
 * node does this. `restored` includes records that came from elsewhere, whose transactions may be numbered above all of ours.
 */
export async function sealNext(ctx: Context, from: Place, restored: boolean): Promise<Sealed | undefined> {
  const { county } = ctx.actor;
  const { rows } = await sql<{ isOurs: boolean; settled: string }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit ${county}`}, 0)) as "isOurs",
      pg_snapshot_xmin(pg_current_snapshot())::text as settled`.execute(ctx.db);
  const [turn] = rows;
  if (!turn?.isOurs) return undefined;
  const page = await pageFrom(ctx, from, restored);
  const unlinked = page.filter(({ seq }) => seq === null).map(({ id }) => id);
  if (unlinked.length > 0) await link(ctx, await recordsOf(ctx, unlinked));
  return { next: page.length < batch ? undefined : page.at(-1), settled: turn.settled };
}

/** The next records, each with the number of its link, looked up one by one: no plan for a join is good for the first of them and the last. */
async function pageFrom(
  ctx: Context,
  { tx, id }: Place,
  restored: boolean,
): Promise<(Place & { seq: number | null })[]> {
  const ours = sql`a.tx < pg_snapshot_xmax(pg_current_snapshot())`;
  const { rows } = await sql<Place & { seq: number | null }>`select a.tx::text as tx, a.id,
      (select l.seq from platform.audit_link l where l.county = a.county and l.audit = a.id) as seq
    from platform.audit a
    where a.county = ${ctx.actor.county} and (a.tx, a.id) > (${tx}::xid8, ${id}::uuid) and ${restored ? sql`true` : ours}
    order by a.tx, a.id limit ${batch}`.execute(ctx.db);
  return rows;
}

async function link(ctx: Context, records: readonly AuditRecord[]): Promise<void> {
  const head = await headOf(ctx);
  let last = head.hash;
  const hashes = records.map((record) => (last = linked(last, canonical(record))));
  await sql`insert into platform.audit_link (county, seq, audit, hash)
    select ${ctx.actor.county}, ${head.seq}::bigint + place, audit, decode(hash, 'hex')
    from unnest(${records.map(({ id }) => id)}::uuid[], ${hashes}::text[]) with ordinality as given (audit, hash, place)`.execute(
    ctx.db,
  );
  await index(ctx, records);
}

/** Has the records that showed somebody found by him from now on: what a family reads of is what is sealed. */
async function index({ db, actor }: Context, records: readonly AuditRecord[]): Promise<void> {
  const shown = records.flatMap(({ id, subjects }) => (subjects ?? []).map((subject) => [subject, id] as const));
  if (shown.length === 0) return;
  await sql`insert into platform.audit_subject (county, subject, audit)
    select ${actor.county}, subject, audit
    from unnest(${shown.map(([subject]) => subject)}::uuid[], ${shown.map(([, id]) => id)}::uuid[]) as shown (subject, audit)
    on conflict do nothing`.execute(db);
}

/** The last link of the county. */
export async function headOf({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<Head> {
  const { rows } = await sql<Head>`select seq, encode(hash, 'hex') as hash from platform.audit_link
    where county = ${actor.county} order by seq desc limit 1`.execute(db);
  return rows[0] ?? noHead;
}
