import type { z } from 'zod';
import type * as contract from '#modules/notify/contract.ts';
import { restingRolesOf } from '#modules/notify/server/held/resting-roles.ts';
import { endOfQuiet, ringsFrom, usualReminders } from '#modules/notify/server/ringing.ts';
import { moveHeld } from '#modules/notify/server/store/held-store.ts';
import { itemsAfter, mailboxOf, pageOfItems, rangOn, readBetween, saveWishes } from '#modules/notify/server/store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { Topic } from '#platform/stream/topic.ts';

/** Lets the actor at his own inbox. */
export const askInbox = (ctx: Context) =>
  permit(ctx, 'notify.inbox', { kind: 'inbox', id: ctx.actor.person, holders: { self: ctx.actor.person } });

/** A page of the actor's messages, said in his language. */
export async function readInbox(ctx: Context, paging: Paging): Promise<Replied<typeof contract.readInbox>> {
  await askInbox(ctx);
  const { rows, total } = await pageOfItems(ctx, paging);
  const items = rows.map((row) => ({
    seq: row.seq,
    topic: row.topic,
    text: sayRegistered(ctx.language, row.text_key, row.data as Record<string, unknown>),
    link: row.link,
    roles: row.roles,
    at: row.at,
    read: row.read_at !== null,
  }));
  return { items, total, page: paging.page, size: paging.size };
}

type Summary = z.input<typeof contract.InboxSummary>;

/** How many are unread, where to listen from, and when the next one rings. */
export async function readInboxSummary(ctx: Context): Promise<Summary> {
  await askInbox(ctx);
  const { person } = ctx.actor;
  const box = (await mailboxOf(ctx, person)) ?? { ...usualReminders, unread: 0, lastSeq: 0 };
  const rangToday = (await rangOn(ctx, [person], ctx.now)).get(person) ?? 0;
  const next = ringsFrom(box, rangToday, ctx.now);
  const holdsBack = (await restingRolesOf(ctx, [person])).has(person);
  return { ...box, rangToday, restsUntil: next && next > ctx.now ? next : null, holdsBack };
}

/** Marks what was shown as read. */
export async function markRead(ctx: Context, shown: { from: number; upTo: number }): Promise<Summary> {
  await askInbox(ctx);
  await readBetween(ctx, shown);
  return readInboxSummary(ctx);
}

/** Sets when ordinary messages ring; what waits for the end of his quiet hours waits for the new one. */
export async function setReminders(ctx: Context, reminders: contract.Reminders): Promise<Summary> {
  await askInbox(ctx);
  const { dailyBudget: daily_budget, quietFrom: quiet_from, quietUntil: quiet_until } = reminders;
  await saveWishes(ctx, { daily_budget, quiet_from, quiet_until });
  const until = endOfQuiet(reminders, ctx.now) ?? ctx.now;
  await asSystem(ctx, () => moveHeld(ctx, ctx.actor.person, until));
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
    (await itemsAfter(ctx, places, page)).map(({ person: key, seq, topic, unread, quiet, missed }) => ({
      key,
      seq,
      data: topic === null ? { missed, unread } : { topic, unread, ...(quiet ? { quiet } : {}) },
    })),
};
