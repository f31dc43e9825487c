import type { z } from 'zod';
import type * as contract from '#modules/notify/contract.ts';
import { itemsAfter, mailboxOf, pageOfItems, readUpTo, saveBudget } from '#modules/notify/server/store.ts';
import { permit } from '#platform/access/permit.ts';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { LoadMessages } from '#platform/stream/hub.ts';

const defaultBudget = 6;

const ask = (ctx: Context) =>
  permit(ctx, 'notify.inbox', { kind: 'inbox', id: ctx.actor.person, holders: { self: ctx.actor.person } });

/** A page of the actor's messages, said in his language. */
export async function readInbox(ctx: Context, paging: Paging): Promise<Replied<typeof contract.readInbox>> {
  await ask(ctx);
  const { rows, total } = await pageOfItems(ctx, paging);
  const items = rows.map((row) => ({
    seq: row.seq,
    topic: row.topic,
    text: sayRegistered(ctx.language, row.text_key, row.data as Record<string, unknown>),
    link: row.link,
    at: row.at,
    read: row.read_at !== null,
  }));
  return { items, total, page: paging.page, size: paging.size };
}

type Summary = z.input<typeof contract.InboxSummary>;

/** How many are unread, and where to listen from. */
export async function readInboxSummary(ctx: Context): Promise<Summary> {
  await ask(ctx);
  const box = await mailboxOf(ctx);
  return { unread: box?.unread ?? 0, lastSeq: box?.last_seq ?? 0, dailyBudget: box?.daily_budget ?? defaultBudget };
}

/** Marks everything up to a message as read. */
export async function markRead(ctx: Context, upTo: number): Promise<Summary> {
  await ask(ctx);
  await readUpTo(ctx, upTo);
  return readInboxSummary(ctx);
}

/** Sets how many ordinary messages a day may ring. */
export async function setBudget(ctx: Context, dailyBudget: number): Promise<Summary> {
  await ask(ctx);
  await saveBudget(ctx, dailyBudget);
  return readInboxSummary(ctx);
}

/** What the stream sends: topics and counts, never words. Quiet messages wait in the inbox. */
export const loadMessages =
  (around: Surroundings): LoadMessages =>
  (county, after) =>
    asSystemOf(around, county, async (ctx) =>
      (await itemsAfter(ctx, after))
        .filter((row) => !row.quiet)
        .map(({ person, seq, topic, unread }) => ({ person, seq, data: { topic, unread } })),
    );
