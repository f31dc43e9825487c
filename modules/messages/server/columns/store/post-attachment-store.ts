import { sql } from 'kysely';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What these posts show, or have shown in a version that is kept. Asked of the system. */
export const attachmentsOfPosts = ({ db, actor }: Reader, posts: readonly string[]): Promise<AttachmentRow[]> =>
  db
    .selectFrom('messages.post_attachment as link')
    .innerJoin('messages.attachment as file', (join) =>
      join.onRef('file.county', '=', 'link.county').onRef('file.id', '=', 'link.attachment'),
    )
    .selectAll('file')
    .where('link.county', '=', actor.county)
    .where(sql<boolean>`link.post = any(${posts}::uuid[])`)
    .execute();

/** The post that has an attachment. Asked of the system. */
export async function postOfAttachment({ db, actor }: Reader, attachment: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('messages.post_attachment')
    .select('post')
    .where('county', '=', actor.county)
    .where('attachment', '=', attachment)
    .executeTakeFirst();
  return row?.post;
}

/** Writes down what a post shows from now on. Asked of the system. */
export async function insertPostAttachments(
  { db, actor }: Reader,
  post: string,
  rows: readonly { id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const { county } = actor;
  await db
    .insertInto('messages.post_attachment')
    .values(rows.map(({ id: attachment }) => ({ county, post, attachment })))
    .execute();
}
