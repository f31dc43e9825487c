import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import { withinReach } from '#platform/access/within-reach.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type PostShareRow = Selectable<Database['consortia.post_share']>;

const shares = ({ db, actor }: Reader) =>
  db.selectFrom('consortia.post_share as share').where('share.county', '=', actor.county);

/** A share; held until the transaction ends where it is to be changed. */
export const postShareById = (reader: Reader, id: string, isHeld = false): Promise<PostShareRow | undefined> =>
  shares(reader)
    .selectAll('share')
    .where('share.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('share'))
    .executeTakeFirst();

/** A page of the shares within reach, the latest first. */
export const pageOfPostShares = (reader: Reader, reach: Reach, consortium: string | undefined, paging: Paging) =>
  readPage(
    shares(reader)
      .where(withinReach(reach, { 'org:school': 'share.school', 'self:teacher': 'share.teacher' }))
      .$if(consortium !== undefined, (query) => query.where('share.consortium', '=', consortium ?? '')),
    (query) => query.selectAll('share').orderBy('share.asked_at', 'desc').orderBy('share.id'),
    paging,
  );

/** What else of a teacher’s post is shared from a day on, or asked of him. */
export const livingSharesOf = (reader: Reader, teacher: string, from: string): Promise<PostShareRow[]> =>
  shares(reader)
    .selectAll('share')
    .where('share.teacher', '=', teacher)
    .where('share.state', '!=', 'ended')
    .where('share.until', '>=', from)
    .execute();

/** What of posts is shared in a consortium on a day. */
export const agreedShares = (reader: Reader, consortium: string, day: string) =>
  shares(reader)
    .select(['share.school', 'share.hours', 'share.resource'])
    .where('share.consortium', '=', consortium)
    .where('share.state', '=', 'agreed')
    .where('share.until', '>=', day)
    .execute();

/** One who asks the same teacher at the same time waits: each sees what the other has asked for. */
export async function lockTeacher({ db, actor }: Reader, teacher: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.county} post ${teacher}`}, 0))`.execute(db);
}

export async function insertPostShare({ db }: Reader, row: Insertable<Database['consortia.post_share']>) {
  await db.insertInto('consortia.post_share').values(row).execute();
}

/** The teacher has agreed: from now on it is this resource of his school. */
export async function agreeToShare(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  id: string,
  resource: string,
): Promise<void> {
  await db
    .updateTable('consortia.post_share')
    .set({ state: 'agreed', agreed_at: now, resource })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

export async function endShare({ db, actor }: Reader, id: string): Promise<void> {
  await db
    .updateTable('consortia.post_share')
    .set({ state: 'ended' })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Leaves nothing of a share that was only asked. */
export async function deleteShare({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('consortia.post_share').where('county', '=', actor.county).where('id', '=', id).execute();
}
