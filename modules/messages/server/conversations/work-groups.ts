import type * as contract from '#modules/messages/contract/work-group.ts';
import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { mostOpenGroups } from '#modules/messages/server/conversations/limits.ts';
import { keeperIn, successorOf } from '#modules/messages/server/conversations/keepers.ts';
import { loadWorkGroup } from '#modules/messages/server/conversations/load-conversation.ts';
import { presentWorkGroup } from '#modules/messages/server/conversations/present-work-groups.ts';
import {
  changeConversation,
  countKeptBy,
  insertWorkGroup,
  openGroupsKeptAt,
  pageOfWorkGroups,
  type WorkGroupRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { standingsIn } from '#modules/messages/server/conversations/standing.ts';
import { putMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { tellTalkChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';
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
    if ((await countKeptBy(ctx, person)) >= mostOpenGroups)
      throw new Refusal('messages.too_many_groups', { most: mostOpenGroups });
    const by = { opened_by: person, kept_by: person };
    const at = { opened_at: ctx.now, last_at: ctx.now, kept_since: ctx.now };
    const opened = await insertWorkGroup(ctx, { county, id: newId(), org, kind, title, ...by, ...at });
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

/** The groups of staff of the county; to whoever is not of the bureau, those that nobody keeps and he may take. */
export async function listWorkGroups(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listWorkGroups>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_work_groups', 'conversation');
  if (everything) {
    const { rows, total } = await pageOfWorkGroups(ctx, paging);
    return { items: await presentListed(ctx, rows), total, ...paging };
  }
  const left = await asSystem(ctx, () => openGroupsKeptAt(ctx, holds['org'] ?? []));
  const taken = (await presentListed(ctx, left)).filter(({ mayTake }) => mayTake);
  const { limit, offset } = windowOf(paging);
  return { items: taken.slice(offset, offset + limit), total: taken.length, ...paging };
}

type Listed = Replied<typeof contract.listWorkGroups>['items'][number];

/** Groups as whoever need not be in them sees them. */
async function presentListed(ctx: Context, rows: readonly WorkGroupRow[]): Promise<Listed[]> {
  const persons = rows.flatMap(({ opened_by, kept_by }) => [opened_by, kept_by]);
  const orgs = rows.map(({ org }) => org);
  const [names, orgName] = [await personNames(ctx, persons), await namesOfOrgs(ctx, orgs)];
  const [standingOf, successor] = [await standingsIn(ctx, rows), await successorOf(ctx, rows)];
  return rows.map((row) => {
    const { id, kind, title, org, opened_by, opened_at, closed_at } = row;
    const keeper = keeperIn(row, standingOf(row));
    const subject = { kind: 'conversation', id, holders: { successor: keeper === null ? successor(row) : null } };
    return {
      id,
      kind: kind satisfies WorkGroup['kind'],
      title,
      openedBy: names.get(opened_by) ?? '',
      organisation: orgName(org),
      openedAt: opened_at,
      isClosed: closed_at !== null,
      keptBy: keeper === null ? null : (names.get(keeper) ?? ''),
      mayTake: !!rowAllowing(ctx.policy, ctx.actor, 'messages.take_work_group', subject),
    };
  });
}
