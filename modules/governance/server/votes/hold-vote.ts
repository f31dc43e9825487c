import type * as contract from '#modules/governance/contract/vote.ts';
import { Quorum } from '#modules/governance/contract/conference.ts';
import { VoteRule } from '#modules/governance/contract/voting.ts';
import { mostVotes } from '#modules/governance/server/conferences/limits.ts';
import { loadConference, loadItem, loadVote } from '#modules/governance/server/load-conference.ts';
import { neededForQuorum, neededToPass } from '#modules/governance/server/rules/conference-life.ts';
import type { ItemRow } from '#modules/governance/server/store/agenda-store.ts';
import { type ConferenceRow, conferenceById, seatsOf } from '#modules/governance/server/store/conference-store.ts';
import { insertVote, pageOfVotes, updateVote, voteById, votesIn } from '#modules/governance/server/store/vote-store.ts';
import { presentVotes } from '#modules/governance/server/votes/present-vote.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Told = Replied<typeof contract.closeVote>;

/** Puts a question to the vote of the members that are there now: from here on neither who may vote nor how many have to agree changes. */
export async function openVote(
  ctx: Context,
  id: string,
  { question, isSecret }: Received<typeof contract.openVote>['body'],
): Promise<Told> {
  const item = await loadItem(ctx, id, 'governance.hold_vote', true);
  const conference = item.conference === null ? undefined : await conferenceById(ctx, item.conference, true);
  if (conference?.state !== 'in_session')
    throw new Refusal('governance.not_in_this_state', { state: conference?.state ?? item.state });
  const rule = ruleOf(item, conference);
  await assertFree(ctx, item, conference);
  const voters = await votersOf(ctx, item, conference);
  const [vote, { county, person }] = [newId(), ctx.actor];
  const put = { question, is_secret: isSecret, rule, voters, needed: neededToPass(rule, voters.length) };
  const of = { conference: conference.id, item: id, readers: item.readers };
  await insertVote(ctx, { county, id: vote, ...of, ...put, opened_by: person, opened_at: ctx.now });
  return presentVote(ctx, conference, vote);
}

/** The rule of an item, its own before its conference’s; without one there is no vote. */
function ruleOf({ voting }: ItemRow, conference: ConferenceRow): VoteRule {
  const rule = VoteRule.safeParse(voting ?? conference.voting);
  if (!rule.success) throw new Refusal('governance.no_vote_asked');
  return rule.data;
}

/** One question of an item is put to the vote at a time. */
async function assertFree(ctx: Context, item: ItemRow, conference: ConferenceRow): Promise<void> {
  const before = (await votesIn(ctx, conference.id)).filter((one) => one.item === item.id);
  if (before.some(({ closed_at }) => closed_at === null)) throw new Refusal('governance.vote_there');
  if (before.length >= mostVotes) throw new Refusal('governance.too_many_votes', { most: mostVotes });
}

/** The members that are there and read the item; refused where too few members are there. */
async function votersOf(ctx: Context, item: ItemRow, conference: ConferenceRow): Promise<string[]> {
  const members = (await seatsOf(ctx, conference.id)).filter(({ is_observer }) => !is_observer);
  const there = members.filter(({ is_present }) => is_present).map(({ org }) => org);
  const needed = neededForQuorum(Quorum.parse(conference.quorum), members.length);
  const voters = there.filter((org) => item.readers.includes(org));
  if (there.length < needed || voters.length === 0)
    throw new Refusal('governance.no_quorum', { present: there.length, needed: Math.max(needed, 1) });
  return voters;
}

/** Closes a vote: its result stands from then on. */
export async function closeVote(ctx: Context, id: string): Promise<Told> {
  const row = await loadVote(ctx, id, 'governance.hold_vote');
  if (row.closed_at !== null) throw new Refusal('governance.vote_closed');
  const by = { closed_by: ctx.actor.person, closed_at: ctx.now };
  await updateVote(ctx, id, { ...by, is_carried: row.yes >= row.needed });
  return presentVote(ctx, await conferenceOf(ctx, row.conference), id);
}

/** What was put to the vote at a conference, as far as the actor reads the items. */
export async function listVotes(
  ctx: Context,
  id: string,
  paging: Received<typeof contract.listVotes>['query'],
): Promise<Replied<typeof contract.listVotes>> {
  const conference = await loadConference(ctx, id, 'governance.read_conference');
  const reach = await reachOf(ctx, 'governance.list_items', 'vote');
  const { rows, total } = await pageOfVotes(ctx, reach, id, paging);
  return { items: await presentVotes(ctx, conference, rows), total, ...paging };
}

/** The conference a vote is of. */
export async function conferenceOf(ctx: Context, id: string): Promise<ConferenceRow> {
  const row = await conferenceById(ctx, id);
  if (!row) throw new Error('a vote is of a conference that is there');
  return row;
}

/** One vote, to somebody the gate has let at it. */
export async function presentVote(ctx: Context, conference: ConferenceRow, id: string): Promise<Told> {
  const row = await voteById(ctx, id);
  const [vote] = row ? await presentVotes(ctx, conference, [row]) : [];
  if (!vote) throw new Error('a vote that was let at is there');
  return vote;
}
