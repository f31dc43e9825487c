import type { Audience } from '#modules/messages/contract/audience.ts';
import { batch, sideBySide, waitsUntil } from '#modules/messages/server/notices/limits.ts';
import { countReached } from '#modules/messages/server/notices/preview-audience.ts';
import { reachAudience } from '#modules/messages/server/notices/reach-audience.ts';
import { type Members, membersIn } from '#modules/messages/server/notices/rules/reached.ts';
import { secondFor } from '#modules/messages/server/notices/rules/second-for.ts';
import { changeNotice, noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { insertReceipts, personsReached } from '#modules/messages/server/notices/store/receipt-store.ts';
import { tellDeciders, tellOfNotice, tellSender } from '#modules/messages/server/notices/tell-people.ts';
import { announceNotice } from '#modules/messages/server/robots/announce-notice.ts';
import type { Context } from '#platform/context.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';

/**
 * Brings a notice to everybody its audience is on the day it leaves, some at a time and some shares side by side, each with his
 * message in the same transaction. Cut off, it goes on with those who have not got it: nobody gets it twice.
 */
export const leaveNotice: Job<{ notice: string }> = {
  name: 'messages.leave',
  run: async (room, { notice: id }) => {
    const bringing = await room.transaction(async (ctx) => {
      const row = await noticeById(ctx, id, 'update');
      if (row?.state !== 'sending') return undefined;
      const members = await reachAudience(ctx, row.audience as Audience);
      const reached = await personsReached(ctx, id);
      if (reached.size === 0 && (await hasOutgrown(ctx, row, members))) return undefined;
      return { members, left: [...members.keys()].filter((person) => !reached.has(person)).toSorted() };
    });
    if (bringing) await bring(room, id, bringing);
  },
};

/** Everybody a notice is for, and those of them who have not got it. */
interface Bringing {
  members: Members;
  left: readonly string[];
}

/** What was to leave on one’s own word, and has come to be for more than that, waits for a second person before anybody has it. */
async function hasOutgrown(ctx: Context, row: NoticeRow, members: Members): Promise<boolean> {
  if (row.decided_by !== null) return false;
  const { persons, orgs } = await countReached(ctx, members, row.org);
  if (secondFor({ persons, orgs, isUrgent: false }).length === 0) return false;
  const outgrown = { state: 'waiting', persons, orgs, expires_at: waitsUntil(ctx.now) };
  await changeNotice(ctx, row.id, outgrown);
  await tellDeciders(ctx, { ...row, ...outgrown });
  await tellSender(ctx, row, 'outgrown');
  return true;
}

async function bring(room: JobRoom, id: string, { members, left }: Bringing): Promise<void> {
  // What one transaction holds is not parted: most notices are to a class.
  const share = Math.max(batch, Math.ceil(left.length / sideBySide));
  const shares = Array.from({ length: sideBySide }, (_, at) => left.slice(at * share, (at + 1) * share));
  // Each to its end, or what is left of one would run beside the next try.
  const ends = await Promise.allSettled(shares.map((persons) => bringShare(room, id, members, persons)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await room.transaction(async (ctx) => {
    const row = await noticeById(ctx, id, 'update');
    if (row?.state !== 'sending') return;
    await changeNotice(ctx, id, { state: 'sent', sent_at: ctx.now, persons: members.size });
    await announceNotice(ctx, row, members);
  });
}

async function bringShare(room: JobRoom, id: string, members: Members, persons: readonly string[]): Promise<void> {
  for (let at = 0, isOver = false; at < persons.length && !isOver; at += batch) {
    room.signal.throwIfAborted();
    isOver = await room.transaction(async (ctx) => {
      const row = await noticeById(ctx, id, 'share');
      if (row?.state !== 'sending') return true;
      await bringTo(ctx, row, members, persons.slice(at, at + batch));
      return false;
    });
  }
}

async function bringTo(ctx: Context, row: NoticeRow, members: Members, persons: readonly string[]): Promise<void> {
  const some: Members = new Map(persons.map((person) => [person, members.get(person) ?? new Set()]));
  await insertReceipts(ctx, row, [...membersIn(some)]);
  await tellOfNotice(ctx, row, persons, 'got');
}
