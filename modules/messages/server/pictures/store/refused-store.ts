import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A refused picture, with who listed what it is near to, and why. */
export type RefusedRow = Selectable<Database['messages.refused_picture']> & { lister: string; listed_for: string };

const refusedOf = ({ db, actor }: Reader) =>
  db
    .selectFrom('messages.refused_picture as refused')
    .innerJoin('messages.listed_picture as listed', (join) =>
      join.onRef('listed.county', '=', 'refused.county').onRef('listed.id', '=', 'refused.listed'),
    )
    .where('refused.county', '=', actor.county);

const shown = ['listed.added_by as lister', 'listed.reason as listed_for'] as const;

export const refusedById = (ctx: Reader, id: string): Promise<RefusedRow | undefined> =>
  refusedOf(ctx)
    .selectAll('refused')
    .select(shown)
    .where('refused.id', '=', id)
    .forUpdate('refused')
    .executeTakeFirst();

/** What became of an attachment that was refused. Asked of the system. */
export const refusedByAttachment = (ctx: Reader, attachment: string): Promise<RefusedRow | undefined> =>
  refusedOf(ctx).selectAll('refused').select(shown).where('refused.attachment', '=', attachment).executeTakeFirst();

export async function insertRefused(
  { db }: Reader,
  row: Insertable<Database['messages.refused_picture']>,
): Promise<void> {
  await db.insertInto('messages.refused_picture').values(row).execute();
}

export async function changeRefused(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.refused_picture']>>,
): Promise<void> {
  await db
    .updateTable('messages.refused_picture')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** A page of what somebody appeals about, at an organisation, the oldest first. Asked of the system. */
export const pageOfAppealed = (ctx: Reader, orgs: readonly string[], paging: Paging) =>
  readPage(
    refusedOf(ctx).where('refused.state', '=', 'appealed').where(sql<boolean>`refused.org = any(${orgs}::uuid[])`),
    (query) => query.selectAll('refused').select(shown).orderBy('refused.appealed_at').orderBy('refused.id'),
    paging,
  );
