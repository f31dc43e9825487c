import type * as contract from '#modules/governance/contract/vote.ts';
import { loadVote } from '#modules/governance/server/load-conference.ts';
import type { ConferenceRow } from '#modules/governance/server/store/conference-store.ts';
import {
  castsOf,
  insertCast,
  insertChoice,
  updateVote,
  type VoteRow,
} from '#modules/governance/server/store/vote-store.ts';
import { conferenceOf, presentVote } from '#modules/governance/server/votes/hold-vote.ts';
import { entitledIn } from '#modules/governance/server/votes/present-vote.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Votes in the name of the actor’s organisation, once. Of a secret vote the choice is counted and written down nowhere else. */
export async function castVote(
  ctx: Context,
  id: string,
  { choice, code }: Received<typeof contract.castVote>['body'],
): Promise<Replied<typeof contract.castVote>> {
  const row = await loadVote(ctx, id, 'governance.cast_vote');
  const conference = await conferenceOf(ctx, row.conference);
  const org = await votingOrg(ctx, row, conference);
  const before = (await castsOf(ctx, [id])).find((cast) => cast.org === org);
  if (before && before.code !== code) throw new Refusal('governance.has_voted');
  if (!before) {
    if (row.closed_at !== null) throw new Refusal('governance.vote_closed');
    const of = { county: ctx.actor.county, vote: id, org, readers: row.readers };
    await insertCast(ctx, { ...of, code });
    if (!row.is_secret) await insertChoice(ctx, { ...of, choice });
    await updateVote(ctx, id, { [choice]: row[choice] + 1 });
  }
  return presentVote(ctx, conference, id);
}

/** The organisation the actor votes for: one that was there when the vote was opened, and is still. */
async function votingOrg(ctx: Context, { voters }: VoteRow, conference: ConferenceRow): Promise<string> {
  const entitled = await entitledIn(ctx, conference);
  if ('why' in entitled) throw new Refusal(`governance.${entitled.why}`);
  if (!voters.includes(entitled.org)) throw new Refusal('governance.not_there_to_vote');
  return entitled.org;
}
