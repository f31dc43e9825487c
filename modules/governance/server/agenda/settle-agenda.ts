import type * as contract from '#modules/governance/contract/agenda.ts';
import { ConferenceState } from '#modules/governance/contract/conference.ts';
import { itemSettled } from '#modules/governance/contract/events.ts';
import { isPossible, presentItem } from '#modules/governance/server/agenda/present-item.ts';
import { actingOrg, bodiesOf } from '#modules/governance/server/bodies.ts';
import { mostItems, mostMaterials } from '#modules/governance/server/conferences/limits.ts';
import { readersOf } from '#modules/governance/server/conferences/who-is-called.ts';
import { loadItem, loadSeenConference, loadSeenItem } from '#modules/governance/server/load-conference.ts';
import { isAgendaOpen } from '#modules/governance/server/rules/conference-life.ts';
import {
  changeItem,
  insertMaterial,
  type ItemRow,
  itemsOf,
  materialsOf,
} from '#modules/governance/server/store/agenda-store.ts';
import {
  type ConferenceRow,
  conferenceById,
  updateConference,
} from '#modules/governance/server/store/conference-store.ts';
import { countResolutionsOf } from '#modules/governance/server/store/resolution-store.ts';
import { countVotesOf } from '#modules/governance/server/store/vote-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const settling = 'governance.settle_agenda';

/** Puts a proposal at the end of the agenda of a conference: from now on whoever is called to that reads it, unless it is confidential. */
export async function takeOnItem(
  ctx: Context,
  id: string,
  { seen, conference, minutes, voting }: Received<typeof contract.takeOnItem>['body'],
): Promise<Replied<typeof contract.takeOnItem>> {
  const row = await loadSeenItem(ctx, id, settling, seen);
  const held = await conferenceById(ctx, conference, true);
  if (!held || !isOpen(held)) throw new Refusal('governance.no_such_conference', { field: 'conference' });
  if (!isPossible('take_on', row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
  if (!row.named.every((org) => held.orgs.includes(org)))
    throw new Refusal('governance.named_not_called', { field: 'conference' });
  const others = await itemsOf(ctx, conference);
  if (others.length >= mostItems) throw new Refusal('governance.agenda_full', { most: mostItems });
  const position = Math.max(0, ...others.map((one) => one.position ?? 0)) + 1;
  const on = { conference, minutes, position, voting, state: 'on_agenda', reason: null };
  await changeItem(ctx, id, { ...on, readers: readersOf(row, held.orgs), version: row.version + 1 });
  await announce(ctx, itemSettled, { item: id, to: row.org, by: ctx.actor.person });
  return presentItem(ctx, id);
}

/** Puts a proposal off to the next conference: it waits again, with the reason. */
export async function putOffItem(
  ctx: Context,
  id: string,
  { seen, reason }: Received<typeof contract.putOffItem>['body'],
): Promise<Replied<typeof contract.putOffItem>> {
  const row = await loadSeenItem(ctx, id, settling, seen);
  await assertAgendaOpen(ctx, row);
  if (!isPossible('put_off', row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
  if ((await countResolutionsOf(ctx, id)) > 0) throw new Refusal('governance.has_resolutions');
  if ((await countVotesOf(ctx, id)) > 0) throw new Refusal('governance.has_votes');
  await changeItem(ctx, id, waitingAgain(row, reason));
  await announce(ctx, itemSettled, { item: id, to: row.org, by: ctx.actor.person });
  return presentItem(ctx, id);
}

/** What an item is that waits for the next conference. */
export const waitingAgain = (row: ItemRow, reason: string) => ({
  conference: null,
  position: null,
  voting: null,
  state: 'put_off',
  reason,
  readers: readersOf(row, row.is_confidential ? [] : [row.org]),
  version: row.version + 1,
});

/** Takes back what the actor’s organisation proposed. */
export async function withdrawItem(
  ctx: Context,
  id: string,
  { seen }: Received<typeof contract.withdrawItem>['body'],
): Promise<Replied<typeof contract.withdrawItem>> {
  const row = await loadSeenItem(ctx, id, 'governance.withdraw_item', seen);
  if (!isPossible('withdraw', row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
  await changeItem(ctx, id, { state: 'withdrawn', reason: null, version: row.version + 1 });
  return presentItem(ctx, id);
}

/** Lays something before the conference of an item, or whichever takes it on. */
export async function addMaterial(
  ctx: Context,
  id: string,
  { title, body, address }: Received<typeof contract.addMaterial>['body'],
): Promise<Replied<typeof contract.addMaterial>> {
  const row = await loadItem(ctx, id, 'governance.add_material', true);
  await assertAgendaOpen(ctx, row);
  if (!isPossible('add_material', row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
  if (body === null && address === null) throw new Refusal('governance.words_or_address', { field: 'body' });
  if ((await materialsOf(ctx, [id])).length >= mostMaterials)
    throw new Refusal('governance.too_many_materials', { most: mostMaterials });
  const { county, person } = ctx.actor;
  const org = actingOrg(ctx, await bodiesOf(ctx));
  const said = { title, body, address, org, added_by: person, added_at: ctx.now };
  await insertMaterial(ctx, { county, id: newId(), item: id, ...said, readers: row.readers });
  return presentItem(ctx, id);
}

/** What is on the agenda of a conference that is over stays there, as it is. */
async function assertAgendaOpen(ctx: Context, { conference }: ItemRow): Promise<void> {
  const row = conference === null ? undefined : await conferenceById(ctx, conference, true);
  if (row && !isOpen(row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
}

const isOpen = ({ state }: ConferenceRow): boolean => isAgendaOpen(ConferenceState.parse(state));

/** Puts all that is on the agenda of a conference in order. */
export async function orderAgenda(
  ctx: Context,
  id: string,
  { seen, items }: Received<typeof contract.orderAgenda>['body'],
): Promise<Replied<typeof contract.orderAgenda>> {
  const row = await loadSeenConference(ctx, id, settling, seen);
  if (!isOpen(row)) throw new Refusal('governance.not_in_this_state', { state: row.state });
  const there = new Map((await itemsOf(ctx, id)).map((one) => [one.id, one]));
  if (new Set(items).size !== there.size || !items.every((one) => there.has(one)))
    throw new Refusal('governance.not_the_agenda', { field: 'items' });
  for (const [at, item] of items.entries()) await changeItem(ctx, item, { position: at + 1 });
  const version = row.version + 1;
  await updateConference(ctx, id, { version });
  return { version };
}
