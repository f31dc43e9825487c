import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { atHour, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type AttachmentRow = Selectable<Database['messages.attachment']>;

const attachmentsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.attachment').where('county', '=', actor.county);

/** One attachment; held until the transaction ends where something is to become of it. */
export const attachmentById = (ctx: Reader, id: string, isHeld = false): Promise<AttachmentRow | undefined> =>
  attachmentsOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

/** Some of them. */
export const attachmentsByIds = (ctx: Reader, ids: readonly string[]): Promise<AttachmentRow[]> =>
  attachmentsOf(ctx).selectAll().where(sql<boolean>`id = any(${ids}::uuid[])`).execute();

/** A new one; none where its id is taken. */
export const insertAttachment = (
  { db }: Reader,
  row: Insertable<Database['messages.attachment']>,
): Promise<AttachmentRow | undefined> =>
  db
    .insertInto('messages.attachment')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();

/** Writes what was found of one. */
export const changeAttachment = (
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.attachment']>>,
): Promise<AttachmentRow> =>
  db
    .updateTable('messages.attachment')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export async function deleteAttachment({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('messages.attachment').where('county', '=', actor.county).where('id', '=', id).execute();
}

/** What the actor has sent on this day: how many, and their bytes together. */
export async function sentToday(ctx: Reader & Pick<Context, 'now'>): Promise<{ files: number; bytes: number }> {
  const { files, bytes } = await attachmentsOf(ctx)
    .select((eb) => [eb.fn.countAll<string>().as('files'), eb.fn.sum<string | null>('size').as('bytes')])
    .where('uploader', '=', ctx.actor.person)
    .where('made_at', '>=', atHour(dayOf(ctx.now), 0))
    .executeTakeFirstOrThrow();
  return { files: Number(files), bytes: Number(bytes ?? 0) };
}

/** Some of all that are ready and go out, in the order of their ids behind one: nothing that comes with a talk with a pupil does. */
export const readyBehind = (ctx: Reader, after: string | undefined, limit: number): Promise<AttachmentRow[]> =>
  attachmentsOf(ctx)
    .selectAll()
    .where('type', 'is not', null)
    .where(
      sql<boolean>`not exists (select from messages.message_attachment as link
        join messages.message as message on message.county = link.county and message.id = link.message
        where link.county = attachment.county and link.attachment = attachment.id and message.side in ('pupil', 'adult'))`,
    )
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
