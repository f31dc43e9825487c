import { sql } from 'kysely';
import type { PostRow } from '#modules/messages/server/columns/store/post-store.ts';
import type { Context } from '#platform/context.ts';
import { searchTerms } from '#platform/text/bigrams.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Notes what a post that appears is found by: its title, and what it says. Asked of the system. */
export async function insertTerms(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  { id, in_column }: Pick<PostRow, 'id' | 'in_column'>,
  text: { title: string; said: string },
): Promise<void> {
  await sql`insert into messages.post_terms (county, post, in_column, published_at, terms)
    values (${actor.county}, ${id}, ${in_column}, ${now},
      setweight(to_tsvector('simple', ${searchTerms(text.title)}), 'A') || to_tsvector('simple', ${searchTerms(text.said)}))`.execute(
    db,
  );
}

/** It is found no more. Asked of the system. */
export async function deleteTerms({ db, actor }: Reader, post: string): Promise<void> {
  await db.deleteFrom('messages.post_terms').where('county', '=', actor.county).where('post', '=', post).execute();
}

/** The best of the newest posts in some columns that a query finds, the best first. Asked of the system. */
export async function findPosts(
  { db, actor }: Reader,
  columns: readonly string[],
  query: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ post: string }>`
    select post from messages.find_posts(
        county => ${actor.county}, columns => ${columns}::uuid[], query => ${query}, most => ${most})
      with ordinality as found (post, place) order by place`.execute(db);
  return rows.map(({ post }) => post);
}
