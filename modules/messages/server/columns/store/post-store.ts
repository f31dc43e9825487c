import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { isFor, type Standing } from '#modules/messages/server/columns/store/standing.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Own = Selectable<Database['messages.post']>;

/** A post, and of its column what decides who reads it. */
export interface PostRow extends Own {
  columnName: string;
  readers: string;
}

const postsOf = ({ db, actor }: Reader) =>
  db
    .selectFrom('messages.post as post')
    .innerJoin('messages.post_column as place', (join) =>
      join.onRef('place.county', '=', 'post.county').onRef('place.id', '=', 'post.in_column'),
    )
    .where('post.county', '=', actor.county);

const whole = (query: ReturnType<typeof postsOf>) =>
  query.selectAll('post').select(['place.name as columnName', 'place.readers']);

/** It has appeared, and stands there or was withdrawn since. */
const hasAppeared = sql<boolean>`post.published_at is not null and post.state in ('published', 'withdrawn')`;

/** One post, whoever may read it; held until the transaction ends where something is to become of it. */
export const postById = (ctx: Reader, id: string, isHeld = false): Promise<PostRow | undefined> =>
  whole(postsOf(ctx))
    .where('post.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('post'))
    .executeTakeFirst();

/** One post that has appeared, for whoever stands there. Asked of the system. */
export const postFor = (ctx: Reader, id: string, standing: Standing): Promise<PostRow | undefined> =>
  whole(postsOf(ctx)).where('post.id', '=', id).where(hasAppeared).where(isFor(standing)).executeTakeFirst();

/** Those of some posts that stand there for whoever stands there, in their order. Asked of the system. */
export async function postsAmong(ctx: Reader, ids: readonly string[], standing: Standing): Promise<PostRow[]> {
  const rows = await whole(postsOf(ctx))
    .where(sql<boolean>`post.id = any(${ids}::uuid[])`)
    .where('post.state', '=', 'published')
    .where(isFor(standing))
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** A page of what has appeared for whoever stands there, of one column where one is named. Asked of the system. */
export const pageOfPosts = (ctx: Reader, standing: Standing, column: string | undefined, paging: Paging) =>
  readPage(
    postsOf(ctx)
      .where(hasAppeared)
      .where(isFor(standing))
      .$if(column !== undefined, (query) => query.where('post.in_column', '=', column ?? '')),
    (query) => whole(query).orderBy('post.published_at', 'desc').orderBy('post.id', 'desc'),
    paging,
  );

/** What has appeared in a column that anybody reads, the newest first. Asked of the system. */
export const openPosts = (ctx: Reader, column: string, limit: number): Promise<PostRow[]> =>
  whole(postsOf(ctx))
    .where('post.in_column', '=', column)
    .where('place.readers', '=', 'public')
    .where('post.state', '=', 'published')
    .orderBy('post.published_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit)
    .execute();

/** A page of what the actor has written in the role he acts in. */
export const pageOfOwn = (ctx: Reader, paging: Paging) =>
  readPage(
    postsOf(ctx).where('post.author', '=', ctx.actor.person).where('post.acting', '=', ctx.actor.acting),
    (query) => whole(query).orderBy('post.id', 'desc'),
    paging,
  );

/** A page of what waits for a review, of one organisation, or of what the county reads, the oldest first; not what the actor wrote. */
export const pageOfWaiting = (ctx: Reader, org: string | null, paging: Paging) =>
  readPage(
    postsOf(ctx)
      .where('post.state', '=', 'review')
      .where('post.author', '<>', ctx.actor.person)
      .where((eb) => (org === null ? eb('place.readers', 'in', ['public', 'county']) : eb('post.org', '=', org))),
    (query) => whole(query).orderBy('post.changed_at').orderBy('post.id'),
    paging,
  );

const due = (ctx: Reader & Pick<Context, 'now'>) =>
  postsOf(ctx).where('post.state', '=', 'planned').where('post.appears_at', '<=', ctx.now);

/** Those that are to appear by now. Asked of the system. */
export const postsDue = (ctx: Reader & Pick<Context, 'now'>): Promise<Pick<PostRow, 'id'>[]> =>
  due(ctx).select('post.id').orderBy('post.id').execute();

/** One, held until the transaction ends, if it is due still. */
export const takeDuePost = (ctx: Reader & Pick<Context, 'now'>, id: string): Promise<PostRow | undefined> =>
  whole(due(ctx)).where('post.id', '=', id).forUpdate('post').executeTakeFirst();

export async function insertPost({ db }: Reader, row: Insertable<Database['messages.post']>): Promise<void> {
  await db.insertInto('messages.post').values(row).execute();
}

/** Writes what became of one. */
export async function changePostRow(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.post']>>,
): Promise<void> {
  await db.updateTable('messages.post').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Keeps what a post says before it is changed. */
export async function keepVersion({ db }: Reader, row: Own): Promise<void> {
  const { county, id: post, version, org, author, title, document, changed_at: written_at } = row;
  const published_at = row.published_at !== null && row.published_at > written_at ? row.published_at : null;
  const said = { title, document: JSON.stringify(document) };
  await db
    .insertInto('messages.post_version')
    .values({ county, post, version, org, author, ...said, written_at, published_at })
    .execute();
}

const versionsOf = ({ db, actor }: Reader, post: string) =>
  db.selectFrom('messages.post_version').where('county', '=', actor.county).where('post', '=', post);

/** What a post was called in each version before this one, the newest first. */
export const versionsBefore = (ctx: Reader, post: string) =>
  versionsOf(ctx, post)
    .select(['version', 'title', 'written_at', 'published_at'])
    .orderBy('version', 'desc')
    .limit(200)
    .execute();

export const versionOf = (ctx: Reader, post: string, version: number) =>
  versionsOf(ctx, post).select(['title', 'document']).where('version', '=', version).executeTakeFirst();

/** Notes whether a post pleases the actor; a second time it changes nothing. */
export async function setLike(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  post: string,
  likes: boolean,
): Promise<void> {
  const { county, person } = actor;
  if (likes)
    await db
      .insertInto('messages.post_like')
      .values({ county, post, person, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('messages.post_like')
      .where('county', '=', county)
      .where('post', '=', post)
      .where('person', '=', person)
      .execute();
}

/** How many a post pleases, and whether the actor is one of them. Asked of the system. */
export async function likesOf({ db, actor }: Reader, post: string): Promise<{ likes: number; isLiked: boolean }> {
  const row = await db
    .selectFrom('messages.post_like')
    .select((eb) => eb.fn.countAll<number>().as('likes'))
    .select(sql<boolean>`coalesce(bool_or(person = ${actor.person}::uuid), false)`.as('isLiked'))
    .where('county', '=', actor.county)
    .where('post', '=', post)
    .executeTakeFirstOrThrow();
  return { likes: Number(row.likes), isLiked: row.isLiked };
}
