import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/comment.ts';
import { mostHeldComments } from '#modules/messages/server/columns/limits.ts';
import { loadAppeared } from '#modules/messages/server/columns/read-posts.ts';
import { answersFor } from '#modules/messages/server/columns/rules/answers.ts';
import {
  decideReports,
  isOpen,
  reportedByActor,
  type ReportRow,
  reportsOn,
} from '#modules/messages/server/columns/store/comment-report-store.ts';
import {
  changeCommentRow,
  commentById,
  type CommentRow,
  countHeldOfActor,
  insertComment,
  pageOfComments,
  pageOfHeld,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { postById } from '#modules/messages/server/columns/store/post-store.ts';
import { isForLeads, leadsOf, tellDeciders, tellOfRemoval } from '#modules/messages/server/columns/tell-people.ts';
import { hitsIn } from '#modules/messages/server/moderation/hits.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { concernHours } from '#modules/messages/server/moderation/limits.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { bureausOf, personNames, roleName } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { idFrom, newId } from '#platform/id.ts';

/** What was said to a post, and let through. */
export async function listComments(
  ctx: Context,
  post: string,
  paging: Paging,
): Promise<Replied<typeof contract.listComments>> {
  await loadAppeared(ctx, post, 'messages.list_comments');
  return asSystem(ctx, async () => {
    const { rows, total } = await pageOfComments(ctx, post, paging);
    const reported = await reportedByActor(
      ctx,
      rows.map(({ id }) => id),
    );
    return { items: rows.map((row) => presentComment(ctx, row, reported.has(row.id))), total, ...paging };
  });
}

/** A comment as a reader sees it, who has reported it or not. */
export function presentComment(ctx: Context, row: CommentRow, isReported = false): z.input<typeof contract.Comment> {
  const isOwn = row.person === ctx.actor.person;
  return {
    id: row.id,
    words: row.words,
    writtenAs: roleName(ctx, row.role),
    isOwn,
    state: row.state as contract.CommentState,
    reason: isOwn && ['refused', 'removed'].includes(row.state) ? row.reason : null,
    at: row.at,
    isReported,
  };
}

/** Says something to a post; it is held until somebody of its school lets it through. */
export async function writeComment(
  ctx: Context,
  post: string,
  words: string,
): Promise<Replied<typeof contract.writeComment>> {
  const { org, state } = await loadAppeared(ctx, post, 'messages.write_comment');
  if (state !== 'published') throw new Refusal('messages.not_now');
  if ((await countHeldOfActor(ctx)) >= mostHeldComments)
    throw new Refusal('messages.too_many_comments', { most: mostHeldComments });
  const { county, person, role } = ctx.actor;
  const mayHarm = judge(words, await ownWords(ctx, org)).cause === 'harm';
  const due_at = mayHarm ? new Date(ctx.now.getTime() + concernHours * 3_600_000) : null;
  const row = { county, id: newId(), post, org, person, role, words, state: 'held', at: ctx.now };
  const written = await insertComment(ctx, { ...row, due_at, is_urgent: mayHarm });
  if (mayHarm)
    await asSystem(ctx, async () => {
      const event = idFrom(`comment ${written.id} harm`);
      await tellDeciders(ctx, written, { bureaus: await bureausOf(ctx), event, isOverdue: false });
    });
  return presentComment(ctx, written);
}

/** Takes back what the actor said, whatever became of it; what spoke of harm is looked after all the same. */
export async function withdrawComment(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawComment>> {
  const row = await commentById(ctx, id);
  await permit(ctx, 'messages.withdraw_comment', row && { kind: 'comment', id, holders: { self: row.person } });
  if (!row) throw new Error('the gate let nothing pass');
  await changeCommentRow(ctx, id, { state: 'withdrawn' });
  // Nobody is left to decide on it, though it was reported.
  if (!row.is_urgent) await readAbout(ctx, id);
  return presentComment(ctx, { ...row, state: 'withdrawn' });
}

/** The comments that wait for the actor, the soonest due first; the leads read those of harm too that were taken back. */
export async function listHeldComments(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listHeldComments>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_held_comments', 'comment');
  const org = everything ? null : (holds['org']?.[0] ?? '');
  // What was taken back is for the leads: a leader reads what none of them does.
  const leads = ctx.actor.role === 'school_leader' ? await leadsOf(ctx, org) : [];
  const { rows, total } = await asSystem(ctx, () => pageOfHeld(ctx, { org, leads }, paging));
  showed(
    ctx,
    'messages.list_held_comments',
    rows.map(({ person }) => person),
  );
  return { items: await presentHeld(ctx, rows), total, ...paging };
}

async function presentHeld(
  ctx: Context,
  rows: readonly (CommentRow & { postTitle: string })[],
): Promise<z.input<typeof contract.HeldComment>[]> {
  const names = await personNames(
    ctx,
    rows.map(({ person }) => person),
  );
  const orgs = [...new Set(rows.map(({ org }) => org))];
  const own = new Map(await Promise.all(orgs.map(async (org) => [org, await ownWords(ctx, org)] as const)));
  const reports = Map.groupBy(
    await asSystem(ctx, () =>
      reportsOn(
        ctx,
        rows.map(({ id }) => id),
      ),
    ),
    ({ comment }) => comment,
  );
  return rows.map(({ id, org, post, postTitle, words, person, role, at, state, is_urgent, due_at: dueAt }) => {
    const hits = hitsIn(words, judge(words, own.get(org)).hits);
    return {
      id,
      post,
      postTitle,
      words,
      writtenBy: names.get(person) ?? '',
      writtenAs: roleName(ctx, role),
      at,
      isTakenBack: state === 'withdrawn',
      hits,
      mayHarm: is_urgent || hits.some(({ category }) => category === 'harm'),
      ...presentReports(reports.get(id) ?? []),
      dueAt,
    };
  });
}

/** What was reported of a comment, and nothing of who did: what waits, and why it was left before, as often as somebody decided that. */
function presentReports(reports: readonly ReportRow[]): Pick<z.input<typeof contract.HeldComment>, 'reports' | 'left'> {
  const left = new Map<number, { reason: string; at: Date }>();
  for (const { decision, answer, decided_at: at } of reports)
    if (decision === 'leave' && answer !== null && at !== null) left.set(at.getTime(), { reason: answer, at });
  return {
    reports: reports.filter(isOpen).map(({ reason, may_harm: mayHarm }) => ({ reason, mayHarm })),
    left: [...left.values()],
  };
}

/** Lets a comment through or refuses it, leaves or removes it; nobody decides on what he wrote or reported, nor on what does not wait for that. */
export async function decideComment(
  ctx: Context,
  id: string,
  decided: Received<typeof contract.decideComment>['body'],
): Promise<Replied<typeof contract.decideComment>> {
  const row = await commentById(ctx, id);
  const reports = row ? await asSystem(ctx, () => reportsOn(ctx, [id])) : [];
  const isHis = row && answersFor(ctx.actor, row.org === null);
  const reporter = reports.map((report) => report.reporter);
  const holders = isHis ? { org: row.org, author: row.person, reporter } : undefined;
  await permit(ctx, 'messages.decide_comment', holders && { kind: 'comment', id, holders });
  if (!row || !decisionsOn(row).includes(decided.decision)) throw new Refusal('messages.comment_decided');
  if ('seen' in decided && decided.seen !== reports.filter(isOpen).length) throw new Refusal('messages.reported_anew');
  const told = await presentOne(ctx, row);
  await carryOut(ctx, row, decided);
  await readAbout(ctx, id);
  return told;
}

/** What can be decided of a comment as it stands. */
function decisionsOn({ state, reported_at }: CommentRow): readonly string[] {
  if (state === 'held') return ['show', 'refuse'];
  return state === 'shown' && reported_at !== null ? ['leave', 'remove'] : [];
}

/** What was decided of a comment first stays on it; what was decided on reports of it stays on these, and whoever wrote it hears of what he lost. */
async function carryOut(
  ctx: Context,
  row: CommentRow,
  decided: Received<typeof contract.decideComment>['body'],
): Promise<void> {
  const { id } = row;
  const by = { decided_by: ctx.actor.person, decided_at: ctx.now };
  if (decided.decision === 'show') return changeCommentRow(ctx, id, { state: 'shown', ...by });
  const { decision, reason } = decided;
  if (decision === 'refuse') return changeCommentRow(ctx, id, { state: 'refused', reason, ...by });
  const isRemoved = decision === 'remove';
  await changeCommentRow(ctx, id, { reported_at: null, ...(isRemoved && { state: 'removed', reason }) });
  await asSystem(ctx, () => decideReports(ctx, id, { decision, ...by, answer: reason }));
  if (isRemoved) await tellOfRemoval(ctx, row);
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

/** As it stood, with the reports that wait, before anything is decided of them. */
async function presentOne(ctx: Context, row: CommentRow): Promise<z.input<typeof contract.HeldComment>> {
  const post = await asSystem(ctx, () => postById(ctx, row.post));
  const [told] = await presentHeld(ctx, [{ ...row, postTitle: post?.title ?? '' }]);
  if (!told) throw new Error('a comment was presented as nothing');
  return told;
}
