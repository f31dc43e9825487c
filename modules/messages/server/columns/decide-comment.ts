import type * as contract from '#modules/messages/contract/comment.ts';
import { presentHeld, presentOne } from '#modules/messages/server/columns/present-comment.ts';
import { answersFor } from '#modules/messages/server/columns/rules/answers.ts';
import {
  decideReports,
  isOpen,
  refusersOf,
  reportsOn,
} from '#modules/messages/server/columns/store/comment-report-store.ts';
import {
  changeCommentRow,
  commentById,
  type CommentRow,
  isAppealed,
  pageOfHeld,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { isForLeads, leadsOf, tellCommenter } from '#modules/messages/server/columns/tell-people.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** The comments that wait for the actor, the soonest due first; the leads read those of harm alone, those too that were taken back. */
export async function listHeldComments(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listHeldComments>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_held_comments', 'comment');
  const org = everything ? null : (holds['org']?.[0] ?? '');
  // What was taken back is for the leads: a leader reads what none of them does.
  const leads = ctx.actor.role === 'school_leader' ? await leadsOf(ctx, org) : [];
  const isOfHarm = ctx.actor.role === 'safeguard_lead';
  const { rows, total } = await asSystem(ctx, () => pageOfHeld(ctx, { org, leads, isOfHarm }, paging));
  showed(
    ctx,
    'messages.list_held_comments',
    rows.map(({ person }) => person),
  );
  return { items: await presentHeld(ctx, rows), total, ...paging };
}

type Decided = Received<typeof contract.decideComment>['body'];

/** Lets a comment through or refuses it, leaves or removes it, or answers its writer’s appeal; nobody decides on what he wrote, reported or decided first, nor on what does not wait for that. */
export async function decideComment(
  ctx: Context,
  id: string,
  decided: Decided,
): Promise<Replied<typeof contract.decideComment>> {
  const row = await commentById(ctx, id);
  const reports = row ? await asSystem(ctx, () => reportsOn(ctx, [id])) : [];
  const isHis = row && answersFor(ctx.actor, row.org === null || row.in_stead);
  const reporter = reports.map((report) => report.reporter);
  const holders = isHis ? { org: row.org, author: row.person, reporter, decider: refusersOf(row, reports) } : undefined;
  await permit(ctx, 'messages.decide_comment', holders && { kind: 'comment', id, holders });
  if (!row || !decisionsOn(row).includes(decided.decision)) throw new Refusal('messages.comment_decided');
  if ('seen' in decided && decided.seen !== reports.filter(isOpen).length) throw new Refusal('messages.reported_anew');
  const told = await presentOne(ctx, row);
  await carryOut(ctx, row, decided);
  await readAbout(ctx, id);
  return told;
}

/** What can be decided of a comment as it stands. */
function decisionsOn(row: CommentRow): readonly string[] {
  if (row.state === 'held') return ['show', 'refuse'];
  if (isAppealed(row)) return ['uphold', 'overturn'];
  return row.state === 'shown' && row.reported_at !== null ? ['leave', 'remove'] : [];
}

/**
 * What was decided of a comment first stays on it; what was decided on reports of it stays on these, and what was answered to its writer
 * beside that. He hears of what he lost, and of what he was answered.
 */
async function carryOut(ctx: Context, row: CommentRow, decided: Decided): Promise<void> {
  const { id } = row;
  const by = { decided_by: ctx.actor.person, decided_at: ctx.now };
  if (decided.decision === 'show') return changeCommentRow(ctx, id, { state: 'shown', ...by });
  const { decision, reason } = decided;
  if (decision === 'refuse') return changeCommentRow(ctx, id, { state: 'refused', reason, ...by });
  if (decision === 'uphold' || decision === 'overturn')
    return answer(ctx, row, { reason, isUpheld: decision === 'uphold' });
  const isRemoved = decision === 'remove';
  const change = isRemoved ? { state: 'removed', reason } : {};
  await changeCommentRow(ctx, id, { reported_at: null, in_stead: false, ...change });
  await asSystem(ctx, () => decideReports(ctx, id, { decision, ...by, answer: reason }));
  if (isRemoved) await tellCommenter(ctx, row, 'removed');
}

/** Answers an appeal: the comment stays away, or stands there again. */
async function answer(
  ctx: Context,
  row: CommentRow,
  { reason, isUpheld: is_upheld }: { reason: string; isUpheld: boolean },
): Promise<void> {
  const answered = { answered_by: ctx.actor.person, answered_at: ctx.now, answer: reason, is_upheld, in_stead: false };
  await changeCommentRow(ctx, row.id, { ...answered, ...(!is_upheld && { state: 'shown' }) });
  await tellCommenter(ctx, row, 'answered');
}

/** Says what was done about a comment that speaks of harm to a child and was taken back. */
export async function heedComment(
  ctx: Context,
  id: string,
  done: string,
): Promise<Replied<typeof contract.heedComment>> {
  const row = await commentById(ctx, id);
  const isHis = row?.state === 'withdrawn' && row.is_urgent && answersFor(ctx.actor, row.org === null);
  const isLeads = isHis && isForLeads(await leadsOf(ctx, row.org), row);
  const holders = isHis ? { [isLeads ? 'taken_back' : 'org']: row.org, author: row.person } : undefined;
  await permit(ctx, 'messages.decide_comment', holders && { kind: 'comment', id, holders });
  const isDecided = row && row.decided_at !== null && row.reported_at === null;
  if (!row || isDecided || row.heeded_at !== null) throw new Refusal('messages.comment_decided');
  await changeCommentRow(ctx, id, { heeded_by: ctx.actor.person, heeded_at: ctx.now, done });
  await readAbout(ctx, id);
  return presentOne(ctx, row);
}
