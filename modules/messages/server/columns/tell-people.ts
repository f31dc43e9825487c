import { isOfCounty } from '#modules/messages/server/columns/rules/answers.ts';
import type { CommentRow } from '#modules/messages/server/columns/store/comment-store.ts';
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

/** Those who keep the children of a school from harm; of the bureau, which has none, nobody. */
export const leadsOf = (ctx: Context, org: string | null): Promise<string[]> =>
  org === null ? Promise.resolve([]) : staffOf(ctx, { roles: ['safeguard_lead'], org });

/** Whether what somebody wrote and took back is for one of these leads alone: for another than himself. */
export const isForLeads = (leads: readonly string[], { person }: Pick<CommentRow, 'person'>): boolean =>
  leads.some((one) => one !== person);

/**
 * Those who keep children of the school from harm, and its leaders, hear at any hour of a comment that speaks of harm to one; of one
 * on a post of the bureau, the bureau. Where the school has nobody but whoever wrote it, the bureau hears at which school. Whoever
 * wrote it never learns of that. What he has taken back is for the leads alone, where there are any but him.
 */
export async function tellOfHarm(
  ctx: Context,
  { id, org, person, state }: CommentRow,
  { bureaus, event, isOverdue }: { bureaus: readonly string[]; event: string; isOverdue: boolean },
): Promise<void> {
  const isOfLeads = state === 'withdrawn' && isForLeads(await leadsOf(ctx, org), { person });
  const roles = org === null ? ['official'] : isOfLeads ? ['safeguard_lead'] : ['safeguard_lead', 'school_leader'];
  const holders = await staffOf(ctx, { roles, ...(org !== null && { org }) });
  const persons = holders.filter((one) => one !== person);
  if (persons.length === 0 && org !== null)
    await tellBureaus(ctx, { id, org, isUrgent: true, except: [person] }, { bureaus, event });
  else await tellJudges(ctx, { persons, roles }, { event, about: id, isUrgent: true, isOverdue, link: '/comments' });
}
