import { createHash } from 'node:crypto';
import type * as contract from '#modules/messages/contract/opening.ts';
import { show } from '#modules/messages/server/attachments/show-attachment.ts';
import { attachedToMessages } from '#modules/messages/server/conversations/attached.ts';
import { isGone, type MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { concernsAbout } from '#modules/messages/server/moderation/store/item-store.ts';
import { loadToRead } from '#modules/messages/server/openings/load-opening.ts';
import { saidBefore } from '#modules/messages/server/openings/rules/said-before.ts';
import { allOpened, openedAttachment, pageOfOpened } from '#modules/messages/server/openings/store/opening-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import { denied } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Answer } from '#platform/http/route.ts';
import type { Paging } from '#platform/http/paging.ts';

type Told = Replied<typeof contract.readOpening>['items'][number];

/** A page of what an opening opens to the actor. */
export async function readOpening(
  ctx: Context,
  id: string,
  paging: Paging,
): Promise<Replied<typeof contract.readOpening>> {
  const row = await loadToRead(ctx, id, 'messages.read_opening');
  const { rows, total } = await asSystem(ctx, () => pageOfOpened(ctx, row, paging));
  return { items: await present(ctx, rows), total, ...paging };
}

/** What came with a message it opens, each time anew asked for and recorded. */
export const showOpened = (
  ctx: Context,
  id: string,
  { attachment, as }: Received<typeof contract.showOpened>['query'],
  answer: Answer,
): Promise<FileReply> =>
  show(
    ctx,
    async (now) => {
      const row = await loadToRead(now, id, 'messages.read_opening');
      const found = await asSystem(now, () => openedAttachment(now, row, attachment));
      if (!found) throw denied('messages.read_opening', { kind: 'attachment', id: attachment, holders: {} });
      return found;
    },
    as,
    answer,
  );

/** All that a demand opens, signed, for the authority: what comes with a message by its hash. */
export async function takeOpening(ctx: Context, id: string): Promise<FileReply> {
  const row = await loadToRead(ctx, id, 'messages.take_opening');
  const messages = await present(ctx, await asSystem(ctx, () => allOpened(ctx, row)));
  const { document, document_on, authority_name, from_at: from, to_at: to } = row;
  const sha256 = createHash('sha256').update(JSON.stringify(messages)).digest('hex');
  const names = await personNames(ctx, [row.pupil, row.opened_by]);
  const paper = await ctx.signPaper('opened messages', {
    version: 2,
    county: ctx.actor.county,
    opening: id,
    authority: authority_name,
    document,
    documentOn: document_on,
    pupil: names.get(row.pupil) ?? '',
    handedOverBy: names.get(row.opened_by) ?? '',
    from,
    to,
    made: ctx.now,
    messages,
    sha256,
  });
  return new FileReply(`opening-${id}.json`, 'application/octet-stream', Buffer.from(paper));
}

async function present(ctx: Context, rows: readonly MessageRow[]): Promise<Told[]> {
  const names = await personNames(
    ctx,
    rows.map(({ writer }) => writer),
  );
  const rang = await asSystem(ctx, () =>
    concernsAbout(
      ctx,
      rows.map(({ id }) => id),
    ),
  );
  const shown = rows.filter((row) => !isGone(row)).map(({ id }) => id);
  const attached = await asSystem(ctx, () => attachedToMessages(ctx, shown));
  return rows.map((row) => ({
    id: row.id,
    by: names.get(row.writer) ?? '',
    isPupil: row.side === 'pupil',
    body: isGone(row) ? null : row.body,
    saidBefore: saidBefore(row, rang.get(row.id) ?? []),
    attachments: attached(row.id),
    state: row.state as Told['state'],
    writtenAt: row.written_at,
    deliveredAt: row.delivered_at,
    editedAt: row.edited_at,
  }));
}
