import type { z } from 'zod';
import type * as contract from '#modules/notify/contract.ts';
import { quietHoursOf, withHours } from '#modules/notify/server/held/hours-of.ts';
import { workOf } from '#modules/notify/server/held/work.ts';
import { endOfQuiet, ringsFrom, usualReminders } from '#modules/notify/server/ringing.ts';
import { moveHeld } from '#modules/notify/server/store/held-store.ts';
import { itemsAfter, mailboxOf, pageOfItems, rangOn, readBetween, saveWishes } from '#modules/notify/server/store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { speakingTo } from '#platform/i18n/dictionary.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { Topic } from '#platform/stream/topic.ts';

/** Lets the actor at his own inbox. */
export const askInbox = (ctx: Context) =>
  permit(ctx, 'notify.inbox', { kind: 'inbox', id: ctx.actor.person, holders: { self: ctx.actor.person } });

/** A page of the actor's messages, said in his language as he is spoken to. */
export async function readInbox(ctx: Context, paging: Paging): Promise<Replied<typeof contract.readInbox>> {
  await askInbox(ctx);
  const { rows, total } = await pageOfItems(ctx, paging);
  const speak = speakingTo(ctx.actor.role);
  const items = rows.map((row) => ({
    seq: row.seq,
    topic: row.topic,
    text: sayRegistered(ctx.language, row.text_key, row.data as Record<string, unknown>, speak),
    link: row.link,
    roles: row.roles,
    at: row.at,
    read: row.read_at !== null,
  }));
  return { items, total, page: paging.page, size: paging.size };
}

type Summary = z.input<typeof contract.InboxSummary>;

/** The mailbox of whoever has none yet. */
const newBox = { ...usualReminders, quietFrom: null, quietUntil: null, unread: 0, lastSeq: 0 };

/** How many are unread, where to listen from, and when the next one rings. */
export async function readInboxSummary(ctx: Context): Promise<Summary> {
  await askInbox(ctx);
  const { person } = ctx.actor;
  const own = (await mailboxOf(ctx, person)) ?? newBox;
  const [box] = await asSystem(ctx, () => withHours(ctx, [{ ...own, person }]));
  if (!box) throw new Error('one mailbox has no hours');
  const rangToday = (await rangOn(ctx, [person], ctx.now)).get(person) ?? 0;
  const next = ringsFrom(box, rangToday, ctx.now);
  const holdsBack = (await workOf(ctx, [person])).has(person);
  return { ...box, rangToday, restsUntil: next && next > ctx.now ? next : null, holdsBack };
}

/** Marks what was shown as read. */
export async function markRead(ctx: Context, shown: { from: number; upTo: number }): Promise<Summary> {
  await askInbox(ctx);
  await readBetween(ctx, shown);
  return readInboxSummary(ctx);
}

/** Sets when ordinary messages ring; what waits for the end of his quiet hours waits for the new one. */
export async function setReminders(ctx: Context, reminders: contract.WishedReminders): Promise<Summary> {
  await askInbox(ctx);
  const { dailyBudget: daily_budget, quietFrom: quiet_from, quietUntil: quiet_until } = reminders;
  await saveWishes(ctx, { daily_budget, quiet_from, quiet_until });
  await asSystem(ctx, async () => {
    const [[person, hours] = []] = await quietHoursOf(ctx, [ctx.actor.person]);
    if (person && hours) await moveHeld(ctx, [[person, endOfQuiet(hours, ctx.now) ?? ctx.now]]);
  });
  return readInboxSummary(ctx);
}

/** Of so many messages each is told by itself to somebody who was away. */
const page = 200;

/** The stream of one’s own messages: topics and counts, never words. */
export const inboxTopic: Topic = {
  name: 'inbox',
  access: 'notify.stream',
  keyOf: ({ person }) => person,
  begin: async (ctx, person) => {
    const box = await mailboxOf(ctx, person);
    return { seq: box?.lastSeq ?? 0, data: { unread: box?.unread ?? 0 } };
  },
  after: async (ctx, places) =>
    (await itemsAfter(ctx, places, page)).map(({ person: key, seq, topic, unread, quiet, about, missed }) => ({
      key,
      seq,
      data:
        topic === null
          ? { missed, unread }
          : { topic, unread, ...(quiet && { quiet }), ...(about !== null && { about }) },
    })),
};
