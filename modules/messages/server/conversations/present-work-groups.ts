import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import type * as contract from '#modules/messages/contract/work-group.ts';
import { keeperIn, successorOf } from '#modules/messages/server/conversations/keepers.ts';
import { standingsIn } from '#modules/messages/server/conversations/standing.ts';
import type { WorkGroupRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { unreadIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { personNames } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Told = Replied<typeof contract.openWorkGroup>;

/** Groups of staff as one who is in them sees them. */
export async function presentWorkGroups(ctx: Context, rows: readonly WorkGroupRow[]): Promise<Told[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [standingOf, unread] = await asSystem(ctx, () => Promise.all([standingsIn(ctx, rows), unreadIn(ctx, ids)]));
  const orgName = await namesOfOrgs(
    ctx,
    rows.flatMap((row) => [...standingOf(row).orgs.values()]),
  );
  const successor = await successorOf(ctx, rows);
  const names = await personNames(
    ctx,
    rows.map(({ kept_by }) => kept_by),
  );
  return rows.map((row) => {
    const { orgs, isOpen } = standingOf(row);
    const keeper = keeperIn(row, standingOf(row));
    const holders = { keeper, successor: keeper === null ? successor(row) : null };
    const subject = { kind: 'conversation', id: row.id, holders };
    const may = (action: string): boolean => !!rowAllowing(ctx.policy, ctx.actor, action, subject);
    return {
      kind: row.kind satisfies WorkGroup['kind'],
      id: row.id,
      title: row.title,
      isOpen,
      isClosed: row.closed_at !== null,
      organisations: [...new Set(orgs.values())].map(orgName),
      keeper: keeper === null ? null : { name: names.get(keeper) ?? '', since: row.kept_since },
      mayInvite: may('messages.invite_member'),
      mayClose: may('messages.close_work_group'),
      mayTake: may('messages.take_work_group'),
      lastAt: row.last_at,
      unread: unread.get(row.id) ?? 0,
    };
  });
}

/** One of them. */
export async function presentWorkGroup(ctx: Context, row: WorkGroupRow): Promise<Told> {
  const [told] = await presentWorkGroups(ctx, [row]);
  if (!told) throw new Error('a group was presented as nothing');
  return told;
}
