import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/comment.ts';
import { isOpen, type ReportRow, reportsOn } from '#modules/messages/server/columns/store/comment-report-store.ts';
import { type CommentRow, isAppealed } from '#modules/messages/server/columns/store/comment-store.ts';
import { postById } from '#modules/messages/server/columns/store/post-store.ts';
import { hitsIn } from '#modules/messages/server/moderation/hits.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { personNames, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

const isAgainst = ({ state }: CommentRow): boolean => state === 'refused' || state === 'removed';

/** Whether its writer may ask that somebody else look at it: once, and where it was decided against it. */
export const mayAppeal = (row: CommentRow): boolean => isAgainst(row) && row.appealed_at === null;

/** A comment as a reader sees it, who has reported it or not. */
export function presentComment(ctx: Context, row: CommentRow, isReported = false): z.input<typeof contract.Comment> {
  const isOwn = row.person === ctx.actor.person;
  return {
    id: row.id,
    words: row.words,
    writtenAs: roleName(ctx, row.role),
    isOwn,
    state: row.state as contract.CommentState,
    reason: isOwn && isAgainst(row) ? row.reason : null,
    at: row.at,
    isReported,
    mayAppeal: isOwn && mayAppeal(row),
    appealDueAt: isOwn && isAppealed(row) ? row.due_at : null,
    // What was answered to an appeal is told of what has come of it, and not of what was decided after that.
    answer: isOwn && row.is_upheld === isAgainst(row) ? row.answer : null,
  };
}

/** Comments that wait, as whoever decides on them sees them. */
export async function presentHeld(
  ctx: Context,
  rows: readonly (CommentRow & { postTitle: string })[],
): Promise<z.input<typeof contract.HeldComment>[]> {
  const around = await readAround(ctx, rows);
  return rows.map((row) => {
    const { id, org, words } = row;
    const hits = hitsIn(words, judge(words, around.listed.get(org)).hits);
    const isStead = row.in_stead && ctx.actor.role === 'official';
    return {
      id,
      post: row.post,
      postTitle: row.postTitle,
      words,
      writtenBy: isStead ? null : (around.names.get(row.person) ?? ''),
      writtenAs: roleName(ctx, row.role),
      inSteadOf: isStead ? around.orgName(org) : null,
      at: row.at,
      isTakenBack: row.state === 'withdrawn',
      hits,
      mayHarm: row.is_urgent || hits.some(({ category }) => category === 'harm'),
      ...presentReports(around.reports.get(id) ?? []),
      appeal: isAppealed(row) ? { words: row.appeal ?? '', reason: row.reason ?? '' } : null,
      dueAt: row.due_at,
    };
  });
}

/** What else there is to read of them: who wrote them, where, which words are listed there, and what was reported. */
async function readAround(ctx: Context, rows: readonly CommentRow[]) {
  const orgs = [...new Set(rows.map(({ org }) => org))];
  const [ids, persons] = [rows.map(({ id }) => id), rows.map(({ person }) => person)];
  const reports = await asSystem(ctx, () => reportsOn(ctx, ids));
  return {
    names: await personNames(ctx, persons),
    orgName: await namesOfOrgs(ctx, orgs),
    listed: new Map(await Promise.all(orgs.map(async (org) => [org, await ownWords(ctx, org)] as const))),
    reports: Map.groupBy(reports, ({ comment }) => comment),
  };
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

/** As it stood, with the reports that wait, before anything is decided of them. */
export async function presentOne(ctx: Context, row: CommentRow): Promise<z.input<typeof contract.HeldComment>> {
  const post = await asSystem(ctx, () => postById(ctx, row.post));
  const [told] = await presentHeld(ctx, [{ ...row, postTitle: post?.title ?? '' }]);
  if (!told) throw new Error('a comment was presented as nothing');
  return told;
}
