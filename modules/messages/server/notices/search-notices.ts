import type * as contract from '#modules/messages/contract/notice.ts';
import type { Searching } from '#modules/messages/contract/searching.ts';
import { mostSearched } from '#modules/messages/server/notices/limits.ts';
import { presentNotices } from '#modules/messages/server/notices/present-notice.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { pageOfGot } from '#modules/messages/server/notices/store/receipt-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { aroundFound, hasWords, piecesOf } from '#platform/text/show-found.ts';

/** How much is told of what a notice says, in characters. */
const shown = 90;

/** The notices the actor got that have all the words in them. They are few enough to be looked through. */
export async function searchNotices(
  ctx: Context,
  { words, ...paging }: Searching,
): Promise<Replied<typeof contract.searchNotices>> {
  const { person } = ctx.actor;
  await permit(ctx, 'messages.search_notices', { kind: 'person', id: person, holders: { self: person } });
  const got = await asSystem(ctx, () => pageOfGot(ctx, false, { page: 1, size: mostSearched }));
  const inTitle = ({ title }: NoticeRow): number => Number(hasWords(title, words));
  const found = got.rows
    .filter(({ title, body }) => hasWords(`${title}\n${body}`, words))
    .toSorted((a, b) => inTitle(b) - inTitle(a));
  const { limit, offset } = windowOf(paging);
  const rows = found.slice(offset, offset + limit);
  const items = (await presentNotices(ctx, rows)).map(({ id, from, sentAt, recalledAt, title, body }) => ({
    id,
    from,
    sentAt,
    recalledAt,
    title: piecesOf(title, words),
    excerpt: piecesOf(aroundFound(body, words, shown), words),
  }));
  return { items, total: found.length, ...paging };
}
