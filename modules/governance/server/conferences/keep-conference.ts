import type * as contract from '#modules/governance/contract/conference.ts';
import { ConferenceState } from '#modules/governance/contract/conference.ts';
import { conferenceMoved } from '#modules/governance/contract/events.ts';
import { newCodeKey } from '#modules/governance/server/attendance/attend.ts';
import { waitingAgain } from '#modules/governance/server/agenda/settle-agenda.ts';
import { present, presentConference } from '#modules/governance/server/conferences/present-conference.ts';
import { assertRunning, readersOf } from '#modules/governance/server/conferences/who-is-called.ts';
import { loadConference, loadSeenConference } from '#modules/governance/server/load-conference.ts';
import { afterAct } from '#modules/governance/server/rules/conference-life.ts';
import { changeItem, itemsOf } from '#modules/governance/server/store/agenda-store.ts';
import {
  type ConferenceRow,
  insertConference,
  pageOfConferences,
  setSeats,
  updateConference,
} from '#modules/governance/server/store/conference-store.ts';
import { countOpenVotesIn } from '#modules/governance/server/store/vote-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Plan = Received<typeof contract.convene>['body'];
type InFull = Replied<typeof contract.readConference>;

const changing = 'governance.change_conference';

/** Begins to prepare a conference: nobody who is to be called knows of it yet. */
export async function convene(ctx: Context, plan: Plan): Promise<InFull> {
  const id = newId();
  await permit(ctx, 'governance.convene', { kind: 'conference', id, holders: {} });
  await assertSound(ctx, plan);
  const { county, person } = ctx.actor;
  await insertConference(ctx, { county, id, ...columnsOf(plan), convened_by: person, convened_at: ctx.now });
  await setSeats(ctx, id, seatsIn(plan));
  return presentConference(ctx, id);
}

const columnsOf = ({ title, place, startsAt, endsAt, quorum, voting, members, observers }: Plan) => ({
  title,
  place,
  quorum,
  voting,
  starts_at: new Date(startsAt),
  ends_at: new Date(endsAt),
  orgs: [...members, ...observers],
});

const seatsIn = ({ members, observers }: Plan): { org: string; isObserver: boolean }[] => [
  ...members.map((org) => ({ org, isObserver: false })),
  ...observers.map((org) => ({ org, isObserver: true })),
];

async function assertSound(ctx: Context, { startsAt, endsAt, members, observers }: Plan): Promise<void> {
  if (new Date(endsAt) <= new Date(startsAt))
    throw new Refusal('governance.ends_before_it_starts', { field: 'endsAt' });
  if (new Date(startsAt) <= ctx.now) throw new Refusal('governance.starts_past', { field: 'startsAt' });
  if (members.length === 0) throw new Refusal('governance.nobody_to_call', { field: 'members' });
  const all = [...members, ...observers];
  if (new Set(all).size < all.length) throw new Refusal('governance.twice_in_a_conference', { field: 'observers' });
  await assertRunning(ctx, members, 'members');
  await assertRunning(ctx, observers, 'observers');
}

/** The conferences within reach, a page at a time. */
export async function listConferences(
  ctx: Context,
  { when, ...paging }: Received<typeof contract.listConferences>['query'],
): Promise<Replied<typeof contract.listConferences>> {
  const reach = await reachOf(ctx, 'governance.list_conferences', 'conference');
  const { rows, total } = await pageOfConferences(ctx, reach, { when, now: ctx.now }, paging);
  return { items: rows.map(present), total, ...paging };
}

/** One conference with its agenda. */
export async function readConference(ctx: Context, id: string): Promise<InFull> {
  await loadConference(ctx, id, 'governance.read_conference');
  return presentConference(ctx, id);
}

/** Changes what a conference is to be; once it was convoked, whoever is called, or was, hears of that. */
export async function changeConference(
  ctx: Context,
  id: string,
  { seen, ...plan }: Received<typeof contract.changeConference>['body'],
): Promise<InFull> {
  const row = await loadSeenConference(ctx, id, changing, seen);
  assertPossible(row, 'change');
  await assertSound(ctx, plan);
  const columns = columnsOf(plan);
  await setSeats(ctx, id, seatsIn(plan));
  for (const item of await itemsOf(ctx, id)) await changeItem(ctx, item.id, { readers: readersOf(item, columns.orgs) });
  const isTold = row.sequence > 0;
  await updateConference(ctx, id, {
    ...columns,
    version: row.version + 1,
    ...(isTold && { sequence: row.sequence + 1 }),
  });
  if (isTold) await tellAll(ctx, id, [...row.orgs, ...columns.orgs], 'changed');
  return presentConference(ctx, id);
}

/** Calls everybody named: from now on they read the conference, and answer. */
export const convoke = (ctx: Context, id: string, { seen }: { seen: number }): Promise<InFull> =>
  move(ctx, id, seen, 'convoke');

/** A conference begins. */
export const openConference = (ctx: Context, id: string, { seen }: { seen: number }): Promise<InFull> =>
  move(ctx, id, seen, 'open');

/** A conference is over. */
export const endConference = (ctx: Context, id: string, { seen }: { seen: number }): Promise<InFull> =>
  move(ctx, id, seen, 'end');

async function move(ctx: Context, id: string, seen: number, act: 'convoke' | 'open' | 'end'): Promise<InFull> {
  const row = await loadSeenConference(ctx, id, changing, seen);
  const state = assertPossible(row, act);
  if (act === 'end' && (await countOpenVotesIn(ctx, id)) > 0) throw new Refusal('governance.vote_open');
  const isCalling = act === 'convoke';
  const with_it = { ...(isCalling && { sequence: 1 }), ...(act === 'open' && { code_key: newCodeKey(ctx, id) }) };
  await updateConference(ctx, id, { state, version: row.version + 1, ...with_it });
  if (isCalling) await tellAll(ctx, id, row.orgs, 'convoked');
  return presentConference(ctx, id);
}

/** Calls a conference off: what was on its agenda waits for the next one. */
export async function callOff(
  ctx: Context,
  id: string,
  { seen, reason }: Received<typeof contract.callOff>['body'],
): Promise<InFull> {
  const row = await loadSeenConference(ctx, id, changing, seen);
  const state = assertPossible(row, 'call_off');
  for (const item of await itemsOf(ctx, id)) await changeItem(ctx, item.id, waitingAgain(item, reason));
  const isTold = row.sequence > 0;
  const change = { state, called_off_why: reason, version: row.version + 1 };
  await updateConference(ctx, id, { ...change, ...(isTold && { sequence: row.sequence + 1 }) });
  if (isTold) await tellAll(ctx, id, row.orgs, 'called_off');
  return presentConference(ctx, id);
}

/** What the conference is after the act; refused where it cannot be done now. */
function assertPossible({ state }: ConferenceRow, act: Parameters<typeof afterAct>[1]): ConferenceState {
  const next = afterAct(ConferenceState.parse(state), act);
  if (!next) throw new Refusal('governance.not_in_this_state', { state });
  return next;
}

async function tellAll(
  ctx: Context,
  conference: string,
  orgs: readonly string[],
  what: 'convoked' | 'changed' | 'called_off',
): Promise<void> {
  for (const to of new Set(orgs)) await announce(ctx, conferenceMoved, { conference, to, by: ctx.actor.person, what });
}
