import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ExportRow = Selectable<Database['exports.export']>;

const exportsOf = ({ db, actor }: Reader) => db.selectFrom('exports.export').where('county', '=', actor.county);

/** One export; held until the transaction ends where something is to become of it. */
export const exportById = (ctx: Reader, id: string, isHeld = false): Promise<ExportRow | undefined> =>
  exportsOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

export async function insertExport({ db }: Reader, row: Insertable<Database['exports.export']>): Promise<ExportRow> {
  return db.insertInto('exports.export').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Writes what became of one. */
export async function changeExport(
  { db, actor }: Reader,
  id: string,
  change: Partial<Pick<ExportRow, 'state' | 'decided_by' | 'decided_at' | 'expires_at' | 'fetched' | 'pupils'>>,
): Promise<void> {
  await db.updateTable('exports.export').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Notes how many rows have been read; whether it is still to be made. */
export async function noteDone({ db, actor }: Reader, id: string, done: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exports.export')
    .set({ done })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ids are in the order of time. */
const newestFirst = (query: ReturnType<typeof exportsOf>) => query.selectAll().orderBy('id', 'desc');

/** A page of what the actor asked for under the role he acts in. */
export const pageOfOwn = (ctx: Reader, paging: Paging) =>
  readPage(
    exportsOf(ctx).where('asked_by', '=', ctx.actor.person).where('acting', '=', ctx.actor.acting),
    newestFirst,
    paging,
  );

/** A page of what others asked for and still waits, of one organisation where one is named. */
export const pageOfWaiting = (ctx: Reader & Pick<Context, 'now'>, org: string | null, paging: Paging) =>
  readPage(
    exportsOf(ctx)
      .where('state', '=', 'waiting')
      .where('expires_at', '>', ctx.now)
      .where('asked_by', '<>', ctx.actor.person)
      .$if(org !== null, (query) => query.where('org', '=', org ?? '')),
    newestFirst,
    paging,
  );

/** States of what came to nothing: nobody has had anything of it. */
const cameToNothing = ['refused', 'cancelled', 'failed', 'lapsed'];

/** What the actor has asked for since a day, and has or may have; of two at once the second waits. */
export async function askedSince({ db, actor }: Reader, since: Date): Promise<{ files: number; pupils: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exports ${actor.county} ${actor.person}`}, 0))`.execute(
    db,
  );
  const { files, pupils } = await exportsOf({ db, actor })
    .select((eb) => [eb.fn.countAll<number>().as('files'), eb.fn.sum<number | null>('pupils').as('pupils')])
    .where('asked_by', '=', actor.person)
    .where('asked_at', '>=', since)
    .where((eb) => eb.or([eb('state', 'not in', cameToNothing), eb('fetched', '>', 0)]))
    .executeTakeFirstOrThrow();
  return { files: Number(files), pupils: Number(pupils ?? 0) };
}

/** Pupils of other classes, or of whole organisations, of which the actor had files since a moment without a second person. */
export async function freelyTaken({ db, actor }: Reader, since: Date, group: string | null): Promise<number> {
  const taken = exportsOf({ db, actor })
    .select((eb) => eb.fn.max('pupils').as('pupils'))
    .where('asked_by', '=', actor.person)
    .where('asked_at', '>=', since)
    .where('decided_by', 'is', null)
    .where('class', 'is distinct from', group)
    .where((eb) => eb.or([eb('state', 'in', ['making', 'ready', 'over']), eb('fetched', '>', 0)]))
    .groupBy('class');
  const { pupils } = await db
    .selectFrom(taken.as('taken'))
    .select((eb) => eb.fn.sum<number | null>('taken.pupils').as('pupils'))
    .executeTakeFirstOrThrow();
  return Number(pupils ?? 0);
}

/** Those whose time is over. */
export const exportsPast = (ctx: Reader & Pick<Context, 'now'>): Promise<ExportRow[]> =>
  exportsOf(ctx)
    .selectAll()
    .where('state', 'in', ['waiting', 'making', 'ready'])
    .where('expires_at', '<=', ctx.now)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .execute();
