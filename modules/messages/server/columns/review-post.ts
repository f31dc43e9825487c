import type * as contract from '#modules/messages/contract/post.ts';
import { appear } from '#modules/messages/server/columns/appear.ts';
import { presentLines, presentWriting } from '#modules/messages/server/columns/present-post.ts';
import { answersFor, isOfCounty } from '#modules/messages/server/columns/rules/answers.ts';
import { documentOf } from '#modules/messages/server/columns/rules/read-document.ts';
import {
  changePostRow,
  pageOfWaiting,
  postById,
  type PostRow,
  versionOf,
} from '#modules/messages/server/columns/store/post-store.ts';
import { deleteTerms } from '#modules/messages/server/columns/store/terms-store.ts';
import { tellAuthor } from '#modules/messages/server/columns/tell-people.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What waits for the actor’s review. */
export async function listWaitingPosts(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listWaitingPosts>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_waiting_posts', 'post');
  const { rows, total } = await pageOfWaiting(ctx, everything ? null : (holds['org']?.[0] ?? ''), paging);
  return { items: await presentLines(ctx, rows), total, ...paging };
}

/** What a post is to whoever wrote it in the role he acts in, and to whoever answers for it; a draft is its author’s alone. */
const subjectOf = (ctx: Context, row: PostRow | undefined): Subject | undefined => {
  const isHis = row?.author === ctx.actor.person && row.acting === ctx.actor.acting;
  if (!row || (!isHis && !answersFor(ctx.actor, isOfCounty(row.readers)))) return undefined;
  if (row.state === 'draft' && row.published_at === null && !isHis) return undefined;
  return { kind: 'post', id: row.id, holders: { org: row.org, self: isHis ? row.author : null, author: row.author } };
};

/** Whether the actor reads a post as whoever writes or reviews it. */
export function mayReadWriting(ctx: Context, row: PostRow): boolean {
  const subject = subjectOf(ctx, row);
  return subject !== undefined && rowAllowing(ctx.policy, ctx.actor, 'messages.read_writing', subject) !== undefined;
}

async function load(ctx: Context, id: string, action: string, isHeld = true): Promise<PostRow> {
  const row = await postById(ctx, id, isHeld);
  await permit(ctx, action, subjectOf(ctx, row));
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

/** A post as whoever wrote it, or answers for it, reads it. */
export const readWriting = async (ctx: Context, id: string): Promise<Replied<typeof contract.readWriting>> =>
  presentWriting(ctx, await load(ctx, id, 'messages.read_writing', false));

/** What it said before it was changed. */
export async function readVersion(
  ctx: Context,
  id: string,
  version: number,
): Promise<Replied<typeof contract.readVersion>> {
  const row = await load(ctx, id, 'messages.read_writing', false);
  const found = row.version === version ? row : await versionOf(ctx, id, version);
  if (!found) throw new Refusal('access.not_found');
  return { title: found.title, document: documentOf(found) };
}

/** Approves what another has written; it appears now, or when it is meant to. */
export async function approvePost(
  ctx: Context,
  id: string,
  seen: number,
): Promise<Replied<typeof contract.approvePost>> {
  const row = await load(ctx, id, 'messages.approve_post');
  if (row.state !== 'review') throw new Refusal('messages.not_now');
  if (row.version !== seen) throw new Refusal('messages.other_version');
  await assertSecond(ctx);
  const { now, actor } = ctx;
  const reviewed = { reviewed_by: actor.person, reviewed_at: now };
  await changePostRow(ctx, id, { ...reviewed, state: 'planned' });
  await readAbout(ctx, id);
  if (row.appears_at === null || row.appears_at <= now) await appear(ctx, row);
  await tellAuthor(ctx, row, 'approved');
  return presentAnew(ctx, id);
}

/** Sends it back to whoever wrote it. */
export async function returnPost(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Replied<typeof contract.returnPost>> {
  const row = await load(ctx, id, 'messages.return_post');
  if (row.state !== 'review') throw new Refusal('messages.not_now');
  await changePostRow(ctx, id, { state: 'draft', review_note: reason });
  await readAbout(ctx, id);
  await tellAuthor(ctx, row, 'returned');
  return presentAnew(ctx, id);
}

/** Withdraws what waits or has appeared: of what has, its readers see that it was, and why. */
export async function withdrawPost(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Replied<typeof contract.withdrawPost>> {
  const row = await load(ctx, id, 'messages.withdraw_post');
  if (row.state === 'draft' || row.state === 'withdrawn') throw new Refusal('messages.not_now');
  const { now, actor } = ctx;
  await changePostRow(ctx, id, {
    state: 'withdrawn',
    withdrawn_at: now,
    withdrawn_by: actor.person,
    withdraw_reason: reason,
  });
  await asSystem(ctx, () => deleteTerms(ctx, id));
  await readAbout(ctx, id);
  if (row.author !== actor.person) await tellAuthor(ctx, row, 'withdrawn');
  return presentAnew(ctx, id);
}

async function presentAnew(ctx: Context, id: string): Promise<Replied<typeof contract.readWriting>> {
  const row = await postById(ctx, id);
  if (!row) throw new Error('a post that was reviewed is not there');
  return presentWriting(ctx, row);
}
