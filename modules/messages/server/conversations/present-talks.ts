import type * as contract from '#modules/messages/contract/conversation.ts';
import { standingsIn } from '#modules/messages/server/conversations/standing.ts';
import type { TalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { unreadIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { presentPartners, sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { type NoticeRow, noticesByIds } from '#modules/messages/server/notices/store/notice-store.ts';
import { pupilFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Told = Replied<typeof contract.openConversation>;

/** Conversations of two as the actor's side sees them. */
export async function presentTalks(ctx: Context, rows: readonly TalkRow[]): Promise<Told[]> {
  const side = sideOf(ctx);
  const children = [...new Set(rows.map(({ child }) => child))];
  const ids = rows.map(({ id }) => id);
  const [facts, notices, standingOf, unread] = await asSystem(ctx, () =>
    Promise.all([pupilFacts(ctx, children), noticesAnswered(ctx, rows), standingsIn(ctx, rows), unreadIn(ctx, ids)]),
  );
  const partners = await presentPartners(
    ctx,
    rows.map((row) => {
      const { guardian, teacher, notice } = row;
      if (side === 'teacher') return { person: guardian, role: 'guardian' };
      const role = standingOf(row).members.get(teacher) ?? notices.get(notice ?? '')?.role;
      return { person: teacher, role: role ?? 'teacher' };
    }),
  );
  return rows.map((row, at) => {
    const [partner, notice] = [partners[at], notices.get(row.notice ?? '')];
    if (!partner) throw new Error('a conversation with nobody');
    return {
      kind: 'talk',
      id: row.id,
      child: row.child,
      childName: facts.find(({ id }) => id === row.child)?.givenName ?? '',
      partner,
      notice: notice ? { id: notice.id, title: notice.title } : null,
      isOpen: standingOf(row).isOpen,
      lastAt: row.last_at,
      unread: unread.get(row.id) ?? 0,
    };
  });
}

/** The notices that conversations answer, by id: not a guardian's rows. Asked of the system. */
async function noticesAnswered(ctx: Context, rows: readonly TalkRow[]): Promise<Map<string, NoticeRow>> {
  const ids = rows.flatMap(({ notice }) => notice ?? []);
  return new Map((await noticesByIds(ctx, ids)).map((notice) => [notice.id, notice]));
}

/** One of them. */
export async function presentTalk(ctx: Context, row: TalkRow): Promise<Told> {
  const [told] = await presentTalks(ctx, [row]);
  if (!told) throw new Error('a conversation was presented as nothing');
  return told;
}
