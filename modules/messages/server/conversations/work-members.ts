import { type Colleague, type inviteMember as inviting, WorkRole } from '#modules/messages/contract/work-group.ts';
import type * as contract from '#modules/messages/contract/work-group.ts';
import { mostMembers } from '#modules/messages/server/conversations/limits.ts';
import { loadWorkGroup, permitLeaving } from '#modules/messages/server/conversations/load-conversation.ts';
import { presentWorkGroup } from '#modules/messages/server/conversations/present-work-groups.ts';
import { standingIn } from '#modules/messages/server/conversations/standing.ts';
import { conversationById, isPupilTalk } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { leave, putMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { leaveTalk } from '#modules/messages/server/pupil-talks/leave-talk.ts';
import { tellTalkChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { tell } from '#modules/notify/server/public.ts';
import { colleaguesAt, roleName, stillServing } from '#modules/people/server/public.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Who of an organisation may be invited into a group. */
export async function listColleagues(
  ctx: Context,
  id: string,
  { org, words, ...paging }: Received<typeof contract.listColleagues>['query'],
): Promise<Replied<typeof contract.listColleagues>> {
  await loadWorkGroup(ctx, id, 'messages.list_colleagues');
  const { rows, total } = await asSystem(ctx, () => colleaguesAt(ctx, { org, roles: WorkRole.options, words }, paging));
  showed(
    ctx,
    'messages.list_colleagues',
    rows.map(({ person }) => person),
  );
  const items = rows.map(({ person, name, role }) => ({
    person,
    name,
    role: role as Colleague['role'],
    roleName: roleName(ctx, role),
  }));
  return { items, total, ...paging };
}

/** Invites somebody into a group; who is in it stays in it as what he is. */
export async function inviteMember(
  ctx: Context,
  id: string,
  asked: Received<typeof inviting>['body'],
): Promise<Replied<typeof inviting>> {
  const row = await loadWorkGroup(ctx, id, 'messages.invite_member');
  if (row.closed_at !== null) throw new Refusal('messages.talk_over');
  await asSystem(ctx, async () => {
    // Held, so that two who are invited at once are counted one after the other.
    await conversationById(ctx, id, true);
    const [found] = await stillServing(ctx, [asked]);
    if (!found) throw new Refusal('messages.no_colleague', { field: 'person' });
    const { members } = await standingIn(ctx, row);
    if (members.has(found.person)) return;
    if (members.size >= mostMembers) throw new Refusal('messages.too_many_members', { most: mostMembers });
    const { county, person: invited_by } = ctx.actor;
    await putMember(ctx, { county, conversation: id, ...found, invited_by, since: ctx.now });
    await tell(ctx, {
      persons: [found.person],
      event: newId(),
      topic: 'messages',
      textKey: 'messages.tell.invited',
      data: {},
      link: `/talks/${id}`,
      roles: [found.role],
      level: 2,
    });
    await tellTalkChanged(ctx, row);
  });
  return presentWorkGroup(ctx, row);
}

/** Has the actor, or whom he has invited, be in a group or a pupil's talk no more. */
export async function endMember(ctx: Context, id: string, person: string): Promise<Replied<typeof contract.endMember>> {
  const row = await permitLeaving(ctx, id, person);
  await asSystem(ctx, async () => {
    await (isPupilTalk(row) ? leaveTalk(ctx, row, person) : leave(ctx, id, person));
    await tellTalkChanged(ctx, row, [person]);
  });
  return { left: true };
}
