import type * as contract from '#modules/messages/contract/post.ts';
import { holdShown } from '#modules/messages/server/columns/attached.ts';
import { presentLines, presentWriting } from '#modules/messages/server/columns/present-post.ts';
import { writes } from '#modules/messages/server/columns/rules/writes.ts';
import { columnById } from '#modules/messages/server/columns/store/column-store.ts';
import {
  changePostRow,
  insertPost,
  keepVersion,
  pageOfOwn,
  postById,
  type PostRow,
} from '#modules/messages/server/columns/store/post-store.ts';
import { tellReviewers } from '#modules/messages/server/columns/tell-people.ts';
import { plannedFor } from '#modules/messages/server/plan-ahead.ts';
import { assertFirst } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** What the actor has written in his role. */
export async function listOwnPosts(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listOwnPosts>> {
  const { person } = ctx.actor;
  await permit(ctx, 'messages.list_own_posts', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await pageOfOwn(ctx, paging);
  return { items: await presentLines(ctx, rows), total, ...paging };
}

/** Begins a post for a column the actor writes for. */
export async function writePost(
  ctx: Context,
  { column, title, document, children }: Received<typeof contract.writePost>['body'],
): Promise<Replied<typeof contract.writePost>> {
  const { actor, now } = ctx;
  const place = await columnById(ctx, column);
  const writer = place && writes(actor, place) ? actor.person : null;
  await permit(ctx, 'messages.write_post', place && { kind: 'column', id: column, holders: { writer } });
  if (!place?.is_open) throw new Refusal('messages.column_closed');
  assertFirst(ctx);
  const id = newId();
  await insertPost(ctx, {
    county: actor.county,
    id,
    in_column: column,
    org: actor.reach === 'county' ? null : (actor.holds['org']?.[0] ?? null),
    author: actor.person,
    role: actor.role,
    acting: actor.acting ?? '',
    state: 'draft',
    version: 1,
    title,
    document: JSON.stringify(document),
    children,
    made_at: now,
    changed_at: now,
  });
  await holdShown(ctx, id, document);
  return presentWriting(ctx, await loadHeld(ctx, id));
}

/** A post the actor has written in the role he acts in, held until the transaction ends. */
async function loadOwn(ctx: Context, id: string, action: string): Promise<PostRow> {
  const found = await postById(ctx, id, true);
  const row = found?.acting === ctx.actor.acting ? found : undefined;
  await permit(ctx, action, row && { kind: 'post', id, holders: { self: row.author } });
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

async function loadHeld(ctx: Context, id: string): Promise<PostRow> {
  const row = await postById(ctx, id);
  if (!row) throw new Error('a post that was written is not there');
  return row;
}

/** Changes a draft, or what was withdrawn and is to appear again; what it said before is kept. */
export async function changePost(
  ctx: Context,
  id: string,
  { title, document, children, seen }: Received<typeof contract.changePost>['body'],
): Promise<Replied<typeof contract.changePost>> {
  const row = await loadOwn(ctx, id, 'messages.change_post');
  if (row.state !== 'draft' && row.state !== 'withdrawn') throw new Refusal('messages.not_now');
  if (row.version !== seen) throw new Refusal('messages.other_version');
  await holdShown(ctx, id, document);
  await keepVersion(ctx, row);
  await changePostRow(ctx, id, {
    title,
    document: JSON.stringify(document),
    children,
    version: row.version + 1,
    changed_at: ctx.now,
  });
  return presentWriting(ctx, await loadHeld(ctx, id));
}

/** Asks for a review of a draft, or of what was withdrawn. */
export async function submitPost(
  ctx: Context,
  id: string,
  appearsAt: string | null,
): Promise<Replied<typeof contract.submitPost>> {
  const row = await loadOwn(ctx, id, 'messages.submit_post');
  if (row.state !== 'draft' && row.state !== 'withdrawn') throw new Refusal('messages.not_now');
  const place = await columnById(ctx, row.in_column);
  if (!place?.is_open || !writes(ctx.actor, place)) throw new Refusal('messages.column_closed');
  await changePostRow(ctx, id, {
    state: 'review',
    appears_at: plannedFor(ctx, 'appearsAt', appearsAt),
    review_note: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdraw_reason: null,
  });
  await asSystem(ctx, () => tellReviewers(ctx, row));
  return presentWriting(ctx, await loadHeld(ctx, id));
}
