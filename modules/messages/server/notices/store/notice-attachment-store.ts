import { sql } from 'kysely';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const withNotices = ({ db, actor }: Reader) =>
  db
    .selectFrom('messages.notice_attachment as link')
    .innerJoin('messages.attachment as file', (join) =>
      join.onRef('file.county', '=', 'link.county').onRef('file.id', '=', 'link.attachment'),
    )
    .where('link.county', '=', actor.county);

/** What comes with these notices, in its order. */
export const attachmentsOfNotices = (
  ctx: Reader,
  notices: readonly string[],
): Promise<(AttachmentRow & { alt: string; notice: string })[]> =>
  withNotices(ctx)
    .selectAll('file')
    .select(['link.alt', 'link.notice'])
    .where(sql<boolean>`link.notice = any(${notices}::uuid[])`)
    .orderBy('link.notice')
    .orderBy('link.at')
    .execute();

/** What somebody got with notices about a child, but for those that were recalled. Asked of the system. */
export const attachmentsGot = (
  ctx: Reader,
  { person, about }: { person: string; about: string },
): Promise<(AttachmentRow & { title: string; reached_at: Date })[]> =>
  withNotices(ctx)
    .innerJoin('messages.notice as notice', (join) =>
      join.onRef('notice.county', '=', 'link.county').onRef('notice.id', '=', 'link.notice'),
    )
    .innerJoin('messages.receipt as receipt', (join) =>
      join.onRef('receipt.county', '=', 'link.county').onRef('receipt.notice', '=', 'link.notice'),
    )
    .selectAll('file')
    .select(['notice.title', 'receipt.reached_at'])
    .where('receipt.person', '=', person)
    .where('receipt.about', '=', about)
    .where('notice.state', '<>', 'recalled')
    .orderBy('link.notice')
    .orderBy('link.at')
    .execute();

/** Which notice an attachment comes with. */
export async function noticeOfAttachment({ db, actor }: Reader, attachment: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('messages.notice_attachment')
    .select('notice')
    .where('county', '=', actor.county)
    .where('attachment', '=', attachment)
    .executeTakeFirst();
  return row?.notice;
}

export async function insertNoticeAttachments(
  { db, actor }: Reader,
  notice: string,
  rows: readonly { id: string; alt: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const { county } = actor;
  await db
    .insertInto('messages.notice_attachment')
    .values(rows.map(({ id, alt }, at) => ({ county, notice, at, attachment: id, alt })))
    .execute();
}
