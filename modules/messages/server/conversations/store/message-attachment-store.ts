import { sql } from 'kysely';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What comes with these messages, in its order. */
export const attachmentsOfMessages = (
  { db, actor }: Reader,
  messages: readonly string[],
): Promise<(AttachmentRow & { message: string })[]> =>
  db
    .selectFrom('messages.message_attachment as link')
    .innerJoin('messages.attachment as file', (join) =>
      join.onRef('file.county', '=', 'link.county').onRef('file.id', '=', 'link.attachment'),
    )
    .selectAll('file')
    .select('link.message')
    .where('link.county', '=', actor.county)
    .where(sql<boolean>`link.message = any(${messages}::uuid[])`)
    .orderBy('link.message')
    .orderBy('link.at')
    .execute();

/** What came with messages of a guardian's talks about a child, and with his own in the group of a class; of a pupil, of his own talk. Asked of the system. */
export const attachmentsToCopy = (
  { db, actor }: Reader,
  of: { guardian: string; child: string; class: string | null },
): Promise<(AttachmentRow & Pick<MessageRow, 'writer' | 'state' | 'seq' | 'written_at'>)[]> =>
  db
    .selectFrom('messages.conversation as talk')
    .innerJoin('messages.message as message', (join) =>
      join.onRef('message.county', '=', 'talk.county').onRef('message.conversation', '=', 'talk.id'),
    )
    .innerJoin('messages.message_attachment as link', (join) =>
      join.onRef('link.county', '=', 'message.county').onRef('link.message', '=', 'message.id'),
    )
    .innerJoin('messages.attachment as file', (join) =>
      join.onRef('file.county', '=', 'link.county').onRef('file.id', '=', 'link.attachment'),
    )
    .selectAll('file')
    .select(['message.writer', 'message.state', 'message.seq', 'message.written_at'])
    .where('talk.county', '=', actor.county)
    .where((eb) =>
      eb.or([
        eb.and([eb('talk.child', '=', of.child), eb('talk.guardian', '=', of.guardian)]),
        eb.and([eb('talk.class', '=', of.class), eb('message.writer', '=', of.guardian)]),
        eb.and([eb('talk.kind', '=', 'pupil'), eb('talk.opened_by', '=', of.guardian)]),
      ]),
    )
    .orderBy('link.message')
    .orderBy('link.at')
    .execute();

/** The message an attachment comes with. */
export const messageOfAttachment = ({ db, actor }: Reader, attachment: string): Promise<MessageRow | undefined> =>
  db
    .selectFrom('messages.message_attachment as link')
    .innerJoin('messages.message as message', (join) =>
      join.onRef('message.county', '=', 'link.county').onRef('message.id', '=', 'link.message'),
    )
    .selectAll('message')
    .where('link.county', '=', actor.county)
    .where('link.attachment', '=', attachment)
    .executeTakeFirst();

export async function insertMessageAttachments(
  { db, actor }: Reader,
  message: string,
  rows: readonly { id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const { county } = actor;
  await db
    .insertInto('messages.message_attachment')
    .values(rows.map(({ id: attachment }, at) => ({ county, message, at, attachment })))
    .execute();
}
