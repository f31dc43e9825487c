import type * as contract from '#modules/messages/contract/work-group.ts';
import { keeperIn, mayKeep } from '#modules/messages/server/conversations/keepers.ts';
import { loadWorkGroup, loadWorkGroupToTake } from '#modules/messages/server/conversations/load-conversation.ts';
import { nameWith, titlesIn } from '#modules/messages/server/conversations/names-of-writers.ts';
import { type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import {
  changeConversation,
  conversationById,
  type WorkGroupRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { putMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { tellTalkChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { tell } from '#modules/notify/server/public.ts';
import { personNames } from '#modules/people/server/public.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Who of a group may keep it instead of whoever does. */
export async function listKeepers(ctx: Context, id: string): Promise<Replied<typeof contract.listKeepers>> {
  const row = await loadWorkGroup(ctx, id, 'messages.list_keepers');
  const standing = await standingIn(ctx, row);
  const keeper = freeKeeperOf(ctx, row, standing);
  const persons = [...standing.members].flatMap(([person, role]) =>
    mayKeep(role) && person !== keeper ? [person] : [],
  );
  showed(ctx, 'messages.list_keepers', persons);
  const [names, titleOf] = [await personNames(ctx, persons), await titlesIn(ctx, standing)];
  const named = (person: string): string => nameWith(ctx, names.get(person) ?? '', titleOf(person));
  return { items: persons.map((person) => ({ person, name: named(person) })) };
}

/** Has somebody who is in a group keep it. */
export async function giveWorkGroup(
  ctx: Context,
  id: string,
  person: string,
): Promise<Replied<typeof contract.giveWorkGroup>> {
  const row = await loadWorkGroup(ctx, id, 'messages.give_work_group');
  await asSystem(ctx, async () => {
    const [held, standing] = await heldGroup(ctx, row);
    if (freeKeeperOf(ctx, held, standing) === person) return;
    const role = standing.members.get(person);
    if (role === undefined || !mayKeep(role)) throw new Refusal('messages.cannot_keep', { field: 'person' });
    await keepFromNow(ctx, held, person);
    await tell(ctx, {
      persons: [person],
      event: newId(),
      topic: 'messages',
      textKey: 'messages.tell.given',
      data: {},
      link: `/talks/${id}`,
      roles: [role],
      level: 2,
    });
  });
  return keptBy(ctx, person);
}

/** Takes the place of whoever kept a group and is in it no more; again it changes nothing. */
export async function takeWorkGroup(ctx: Context, id: string): Promise<Replied<typeof contract.takeWorkGroup>> {
  const { row, org } = await loadWorkGroupToTake(ctx, id);
  const { county, person, role } = ctx.actor;
  await asSystem(ctx, async () => {
    const [held, standing] = await heldGroup(ctx, row);
    if (freeKeeperOf(ctx, held, standing) === person) return;
    if (standing.members.get(person) !== role || standing.orgs.get(person) !== org)
      await putMember(ctx, { county, conversation: id, person, role, org, invited_by: person, since: ctx.now });
    await keepFromNow(ctx, held, person);
  });
  return keptBy(ctx, person);
}

/** The group as it is now, held until the transaction ends, so that of two who would keep it one comes after the other. */
async function heldGroup(ctx: Context, { id }: WorkGroupRow): Promise<[WorkGroupRow, Standing]> {
  const row = (await conversationById(ctx, id, true)) as WorkGroupRow;
  return [row, await standingIn(ctx, row)];
}

/** Who keeps it, where that is the actor, or nobody: of another’s nobody disposes. */
function freeKeeperOf(ctx: Context, row: WorkGroupRow, standing: Standing): string | null {
  const keeper = keeperIn(row, standing);
  if (keeper !== null && keeper !== ctx.actor.person) throw new Refusal('messages.is_kept');
  return keeper;
}

async function keepFromNow(ctx: Context, row: WorkGroupRow, person: string): Promise<void> {
  await changeConversation(ctx, row.id, { kept_by: person, kept_since: ctx.now });
  await tellTalkChanged(ctx, row);
}

const keptBy = async (ctx: Context, person: string): Promise<{ keptBy: string }> => ({
  keptBy: (await personNames(ctx, [person])).get(person) ?? '',
});
