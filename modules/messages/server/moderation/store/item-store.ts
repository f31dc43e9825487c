import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { concernHours, overdueHours } from '#modules/messages/server/moderation/limits.ts';
import { isOverdue } from '#modules/messages/server/moderation/store/overdue.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ItemRow = Selectable<Database['messages.moderation_item']>;

const waiting = ['open', 'appealed'];

/** Causes of what is for those alone who watch over children. */
export const concerns: readonly string[] = ['harm', 'pupil_report'];

const itemsOf = ({ db, actor }: Reader) => db.selectFrom('messages.moderation_item').where('county', '=', actor.county);

/** One item; held until the transaction ends where something is to become of it. */
export const itemById = (ctx: Reader, id: string, isHeld = false): Promise<ItemRow | undefined> =>
  itemsOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

/** Opens an item, and says whether it is new: the same message is before nobody twice for the same cause. */
export async function ensureItem(
  { db }: Reader,
  row: Insertable<Database['messages.moderation_item']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messages.moderation_item')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Has one that was looked after be open again, since its message says something else by now: what was done stays with the last of the texts
 * it was done about, whose place `keepSaid` has made. Gives its id; nothing where it waits still. Asked of the system.
 */
export async function reopenItem(
  { db, actor }: Reader,
  { message, cause, org, list_version, due_at }: Pick<ItemRow, 'message' | 'cause' | 'org' | 'list_version' | 'due_at'>,
): Promise<string | undefined> {
  const row = await db
    .updateTable('messages.moderation_item')
    .set({ org, list_version, due_at, steps_told: 0 })
    .set({ state: 'open', decided_by: null, decided_at: null, reason: null })
    .set({ said_before: sql`jsonb_set(said_before, '{-1,done}', to_jsonb(reason))` })
    .where('county', '=', actor.county)
    .where('message', '=', message)
    .where('cause', '=', cause)
    .where('state', '<>', 'open')
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export const changeItem = (
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.moderation_item']>>,
): Promise<ItemRow> =>
  db
    .updateTable('messages.moderation_item')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/**
 * Keeps, as a message that came before somebody is changed, what it said: the text it came with, and each in which harm was found;
 * from then on its hits are those of the new one. Asked of the system.
 */
export async function keepSaid(
  { db, actor }: Reader,
  { id, body }: { id: string; body: string },
  hits: string,
): Promise<void> {
  await db
    .updateTable('messages.moderation_item')
    .set({
      said_before: sql`case when hits <> '[]' or said_before = '[]'
        then said_before || jsonb_build_array(jsonb_build_object('body', ${body}::text, 'hits', hits)) else said_before end`,
      hits: sql`case when cause = 'harm' then ${hits}::jsonb else '[]' end`,
    })
    .where('county', '=', actor.county)
    .where('message', '=', id)
    .execute();
}

/** What waits for somebody of one message. */
export const waitingOf = (ctx: Reader, message: string): Promise<ItemRow[]> =>
  itemsOf(ctx).selectAll().where('message', '=', message).where('state', 'in', waiting).execute();

/** By message, what rang about it at those who watch over children. Asked of the system. */
export async function concernsAbout(ctx: Reader, messages: readonly string[]): Promise<Map<string, ItemRow[]>> {
  const rows = await itemsOf(ctx)
    .selectAll()
    .where(sql<boolean>`message = any(${messages}::uuid[])`)
    .where('cause', 'in', concerns)
    .execute();
  return Map.groupBy(rows, ({ message }) => message);
}

/** What waits though it was due, and of which somebody is now to be told. */
const overdue = (ctx: Reader & Pick<Context, 'now'>) =>
  itemsOf(ctx)
    .where('state', 'in', waiting)
    .where(
      isOverdue(
        ctx,
        sql<number>`case when cause = any(${concerns}::text[]) then ${concernHours}::int else ${overdueHours}::int end`,
      ),
    );

/** Of what messages something is overdue, the longest first. Asked of the system. */
export const overdueItems = (
  ctx: Reader & Pick<Context, 'now'>,
): Promise<Pick<ItemRow, 'id' | 'message' | 'child'>[]> =>
  overdue(ctx).select(['id', 'message', 'child']).orderBy('due_at').orderBy('id').execute();

/** One, held until the transaction ends, if it is overdue still and nobody is about it just then. Asked of the system. */
export const takeOverdue = (ctx: Reader & Pick<Context, 'now'>, id: string): Promise<ItemRow | undefined> =>
  overdue(ctx).selectAll().where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();

/** Which items somebody is shown: of these organisations, and about none of these children. */
export interface ItemsWanted {
  orgs: readonly string[];
  areConcerns: boolean;
  butOf: readonly string[];
}

const wantedItems = (ctx: Reader, { orgs, areConcerns, butOf }: ItemsWanted) =>
  itemsOf(ctx)
    .where(sql<boolean>`org = any(${orgs}::uuid[])`)
    .where('cause', areConcerns ? 'in' : 'not in', concerns)
    .where(sql<boolean>`(child is null or child <> all(${butOf}::uuid[]))`)
    // Nobody learns of a report of what he wrote, nor decides on it himself.
    .where('writer', '<>', ctx.actor.person)
    .where('state', 'in', waiting);

/** A page of what waits for somebody, the soonest due first. */
export const pageOfItems = (ctx: Reader, wanted: ItemsWanted, paging: Paging) =>
  readPage(wantedItems(ctx, wanted), (query) => query.selectAll().orderBy('due_at').orderBy('id'), paging);

/** How many they are. */
export const countItems = (ctx: Reader, wanted: ItemsWanted): Promise<number> => countOf(wantedItems(ctx, wanted));

/** By message, why it was held, or what was decided on a report of it: what its writer is told. */
export async function itemsOfMessages(ctx: Reader, messages: readonly string[]): Promise<Map<string, ItemRow>> {
  const rows = await itemsOf(ctx)
    .selectAll()
    .where(sql<boolean>`message = any(${messages}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb('cause', '=', 'words'),
        eb.and([eb('cause', '=', 'report'), eb('state', 'not in', ['open', 'released'])]),
      ]),
    )
    .orderBy('opened_at')
    .execute();
  return new Map(rows.map((row) => [row.message, row]));
}
