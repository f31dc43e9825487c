import { isOfCounty } from '#modules/messages/server/columns/rules/answers.ts';
import { refusersOf, reportsOn } from '#modules/messages/server/columns/store/comment-report-store.ts';
import { changeCommentRow, type CommentRow } from '#modules/messages/server/columns/store/comment-store.ts';
import type { PostRow } from '#modules/messages/server/columns/store/post-store.ts';
import { tellJudges } from '#modules/messages/server/moderation/open-item.ts';
import { tellBureaus } from '#modules/messages/server/moderation/take-step.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

const told = { topic: 'messages', data: {}, level: 1 } as const;

/** Those who may review a post hear that it waits: leaders of its school, else the bureau where the county reads it. */
export async function tellReviewers(ctx: Context, { id, org, author, version, readers }: PostRow): Promise<void> {
  const others = async (roles: string[], of: { org?: string }): Promise<string[]> =>
    (await staffOf(ctx, { roles, ...of })).filter((one) => one !== author);
  const leaders = org === null ? [] : await others(['school_leader'], { org });
  const role = leaders.length > 0 ? 'school_leader' : 'official';
  const officials = leaders.length === 0 && isOfCounty(readers) ? await others(['official'], {}) : [];
  await tell(ctx, {
    ...told,
    persons: leaders.length > 0 ? leaders : officials,
    about: id,
    event: idFrom(`post ${id} ${version} asked ${ctx.request}`),
    textKey: 'messages.tell.post_asked',
    link: `/posts/${id}/writing`,
    roles: [role],
  });
}

/** Whoever wrote it hears what became of it. */
export const tellAuthor = (
  ctx: Context,
  { id, author, role }: PostRow,
  what: 'approved' | 'returned' | 'withdrawn',
): Promise<void> =>
  tell(ctx, {
    ...told,
    persons: [author],
    event: idFrom(`post ${id} ${what} ${ctx.request}`),
    textKey: `messages.tell.post_${what}`,
    link: `/posts/${id}/writing`,
    roles: [role],
  });

/** Those who follow its column hear that something has appeared; what it says they read when they open it. */
export const tellFollowers = (ctx: Context, { id, author }: PostRow, persons: readonly string[]): Promise<void> =>
  tell(ctx, {
    ...told,
    persons: persons.filter((one) => one !== author),
    event: idFrom(`post ${id} appeared`),
    textKey: 'messages.tell.post_appeared',
    link: `/posts/${id}`,
  });

/** Whoever wrote a comment hears that it was removed, or his appeal answered; why, he reads where it stood. */
export const tellCommenter = (
  ctx: Context,
  { id, post, person, role }: CommentRow,
  what: 'removed' | 'answered',
): Promise<void> =>
  tell(ctx, {
    ...told,
    persons: [person],
    event: idFrom(`comment ${id} ${what} ${ctx.request}`),
    textKey: `messages.tell.comment_${what}`,
    link: `/posts/${post}`,
    roles: [role],
  });

/** Those who keep the children of a school from harm; of the bureau, which has none, nobody. */
export const leadsOf = (ctx: Context, org: string | null): Promise<string[]> =>
  org === null ? Promise.resolve([]) : staffOf(ctx, { roles: ['safeguard_lead'], org });

/** Whether what somebody wrote and took back is for one of these leads alone: for another than himself. */
export const isForLeads = (leads: readonly string[], { person }: Pick<CommentRow, 'person'>): boolean =>
  leads.some((one) => one !== person);

/** Who does not decide on a comment: who wrote it, and where it is not taken back who once reported it, or refused what he is asked about. Asked of the system. */
export async function untoldOf(ctx: Context, row: CommentRow): Promise<(string | null)[]> {
  const reports = row.state === 'withdrawn' ? [] : await reportsOn(ctx, [row.id]);
  return [row.person, ...reports.map(({ reporter }) => reporter), ...refusersOf(row, reports)];
}

/** In which roles those are who see to a comment. Asked of the system. */
async function rolesFor(ctx: Context, { org, person, state, is_urgent }: CommentRow): Promise<readonly string[]> {
  if (org === null) return ['official'];
  if (state === 'withdrawn' && isForLeads(await leadsOf(ctx, org), { person })) return ['safeguard_lead'];
  return is_urgent ? ['safeguard_lead', 'school_leader'] : ['school_leader'];
}

interface Telling {
  bureaus: readonly string[];
  event: string;
  isOverdue: boolean;
}

/**
 * Those who see to a comment hear that it is due: of harm to a child, those who keep children of the school from harm too, at any hour,
 * and they alone where its writer has taken it back and there are any but him; of one on a post of the bureau, the bureau. Where the
 * school has nobody but whoever wrote it, the bureau hears at which school; and decides in its stead, where one was reported or is
 * appealed about. Whoever wrote it never learns who. Asked of the system.
 */
export async function tellDeciders(ctx: Context, comment: CommentRow, telling: Telling): Promise<void> {
  const { id, org, is_urgent: isUrgent } = comment;
  const roles = await rolesFor(ctx, comment);
  const except = await untoldOf(ctx, comment);
  const among = async (some: readonly string[], at: string | null): Promise<string[]> =>
    (await staffOf(ctx, { roles: some, ...(at !== null && { org: at }) })).filter((one) => !except.includes(one));
  const persons = await among(roles, org);
  const { bureaus, event, isOverdue } = telling;
  const said = { event, about: id, isUrgent, isOverdue, link: '/comments' };
  const isAnew = comment.state !== 'withdrawn' && comment.decided_at !== null;
  const in_stead = isAnew && org !== null && (await among(['school_leader'], org)).length === 0;
  if (in_stead !== comment.in_stead) await changeCommentRow(ctx, id, { in_stead });
  if (in_stead)
    await tellJudges(
      ctx,
      { persons: [...persons, ...(await among(['official'], null))], roles: [...roles, 'official'] },
      said,
    );
  else if (persons.length === 0 && org !== null)
    await tellBureaus(ctx, { id, org, isUrgent, except }, { bureaus, event });
  else await tellJudges(ctx, { persons, roles }, said);
}
