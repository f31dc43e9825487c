import type * as contract from '#modules/messages/contract/group.ts';
import { staffOnlyDays } from '#modules/messages/server/conversations/limits.ts';
import { loadAnyGroup, loadGroup } from '#modules/messages/server/conversations/load-conversation.ts';
import { guardianNames, nameWith, titlesIn } from '#modules/messages/server/conversations/names-of-writers.ts';
import { presentGroup } from '#modules/messages/server/conversations/present-groups.ts';
import { standingIn } from '#modules/messages/server/conversations/standing.ts';
import { ensureAlias } from '#modules/messages/server/conversations/store/alias-store.ts';
import {
  changeConversation,
  conversationById,
  ensureGroup,
  isWorkGroup,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { tellTalkChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { classFacts, personNames, roleName } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** Opens the group of a class of the actor's. */
export async function openGroup(ctx: Context, id: string): Promise<Replied<typeof contract.openGroup>> {
  const [group] = await asSystem(ctx, () => classFacts(ctx, [id]));
  await permit(ctx, 'messages.open_group', group && { kind: 'class', id, holders: { class: id } });
  const { county, person: opened_by } = ctx.actor;
  const at = { opened_at: ctx.now, last_at: ctx.now };
  const row = await ensureGroup(ctx, { county, id: newId(), org: group?.org ?? '', class: id, opened_by, ...at });
  return presentGroup(ctx, row);
}

type Rules = Received<typeof contract.keepGroup>['body'];

/** Says who writes in a group, and whether it is closed. */
export async function keepGroup(
  ctx: Context,
  id: string,
  { isClosed, staffOnlyUntil }: Rules,
): Promise<Replied<typeof contract.keepGroup>> {
  const row = await loadGroup(ctx, id, 'messages.keep_group');
  const staff_only_until = staffOnlyUntil === null ? null : new Date(staffOnlyUntil);
  if (staff_only_until && staff_only_until.getTime() > ctx.now.getTime() + staffOnlyDays * 86_400_000)
    throw new Refusal('messages.staff_only_too_long', { field: 'staffOnlyUntil', days: staffOnlyDays });
  const change = { staff_only_until, closed_at: isClosed ? (row.closed_at ?? ctx.now) : null };
  await changeConversation(ctx, id, change);
  await tellTalkChanged(ctx, row);
  return presentGroup(ctx, { ...row, ...change });
}

/** Says as whose guardian the other families know the actor, or that they do not. */
export async function nameOneself(
  ctx: Context,
  id: string,
  child: string | null,
): Promise<Replied<typeof contract.nameOneself>> {
  const row = await loadGroup(ctx, id, 'messages.name_oneself');
  const own = (await standingIn(ctx, row)).children.get(ctx.actor.person) ?? [];
  if (child !== null && !own.includes(child)) throw new Refusal('messages.not_your_child', { field: 'child' });
  await asSystem(ctx, async () => {
    await conversationById(ctx, id, true);
    await ensureAlias(ctx, id, child);
  });
  return presentGroup(ctx, row);
}

/** Who is in a group today, its staff first: to a guardian these alone, to staff of several organisations as what and where from. */
export async function listGroupMembers(
  ctx: Context,
  id: string,
  paging: Paging,
): Promise<Replied<typeof contract.listGroupMembers>> {
  const row = await loadAnyGroup(ctx, id, 'messages.list_members');
  const standing = await standingIn(ctx, row);
  const [staff, guardians] = [false, true].map((isGuardian) =>
    [...standing.members].filter(([, role]) => (role === 'guardian') === isGuardian),
  );
  const shown = [...(staff ?? []), ...(sideOf(ctx) === 'guardian' ? [] : (guardians ?? []))];
  const { limit, offset } = windowOf(paging);
  const page = shown.slice(offset, offset + limit);
  const ofPage = page.map(([person]) => person);
  if (sideOf(ctx) !== 'guardian')
    showed(
      ctx,
      'messages.list_members',
      ofPage.flatMap((person) => standing.children.get(person) ?? []),
    );
  const [names, ofChild] = [await personNames(ctx, ofPage), await guardianNames(ctx, standing)];
  const ofStaff = isWorkGroup(row) ? await titlesIn(ctx, standing) : undefined;
  const items = page.map(([person, role]) => {
    const what = role === 'guardian' ? ofChild(person) : (ofStaff?.(person) ?? roleName(ctx, role));
    return { person, name: nameWith(ctx, names.get(person) ?? '', what) };
  });
  return { items, total: shown.length, guardians: guardians?.length ?? 0, ...paging };
}
