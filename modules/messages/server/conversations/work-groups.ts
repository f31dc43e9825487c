import type * as contract from '#modules/messages/contract/work-group.ts';
import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { mostOpenGroups } from '#modules/messages/server/conversations/limits.ts';
import { loadWorkGroup } from '#modules/messages/server/conversations/load-conversation.ts';
import { presentWorkGroup } from '#modules/messages/server/conversations/present-work-groups.ts';
import {
  changeConversation,
  countOpenedBy,
  insertWorkGroup,
  pageOfWorkGroups,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { putMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { tellTalkChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** Opens a group of staff, for the organisation the actor acts for. */
export async function openWorkGroup(
  ctx: Context,
  { kind, title }: Received<typeof contract.openWorkGroup>['body'],
): Promise<Replied<typeof contract.openWorkGroup>> {
  const { county, person, role, holds } = ctx.actor;
  const [org = ''] = holds['org'] ?? [];
  await permit(ctx, 'messages.open_work_group', { kind: 'organisation', id: org, holders: { org } });
  if (judge(title, await ownWords(ctx, org)).cause !== null)
    throw new Refusal('messages.would_be_held', { field: 'title' });
  const row = await asSystem(ctx, async () => {
    if ((await countOpenedBy(ctx, person)) >= mostOpenGroups)
      throw new Refusal('messages.too_many_groups', { most: mostOpenGroups });
    const at = { opened_at: ctx.now, last_at: ctx.now };
    const opened = await insertWorkGroup(ctx, { county, id: newId(), org, kind, title, opened_by: person, ...at });
    const since = { invited_by: person, since: ctx.now };
    await putMember(ctx, { county, conversation: opened.id, person, role, org, ...since });
    return opened;
  });
  return presentWorkGroup(ctx, row);
}

/** Closes a group of staff, or opens it again. */
export async function closeWorkGroup(
  ctx: Context,
  id: string,
  isClosed: boolean,
): Promise<Replied<typeof contract.closeWorkGroup>> {
  const row = await loadWorkGroup(ctx, id, 'messages.close_work_group');
  await changeConversation(ctx, id, { closed_at: isClosed ? (row.closed_at ?? ctx.now) : null });
  await tellTalkChanged(ctx, row);
  return { isClosed };
}

/** The groups of staff of the county. */
export async function listWorkGroups(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listWorkGroups>> {
  await reachOf(ctx, 'messages.list_work_groups', 'conversation');
  const { rows, total } = await pageOfWorkGroups(ctx, paging);
  const names = await personNames(
    ctx,
    rows.map(({ opened_by }) => opened_by),
  );
  const orgName = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  const items = rows.map(({ id, kind, title, org, opened_by, opened_at, closed_at }) => ({
    id,
    kind: kind satisfies WorkGroup['kind'],
    title,
    openedBy: names.get(opened_by) ?? '',
    organisation: orgName(org),
    openedAt: opened_at,
    isClosed: closed_at !== null,
  }));
  return { items, total, ...paging };
}
