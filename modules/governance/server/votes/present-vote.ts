import type { z } from 'zod';
import { Choice, type Vote, VoteAct, type VoteResult } from '#modules/governance/contract/vote.ts';
import { VoteRule } from '#modules/governance/contract/voting.ts';
import { subjectOfVote } from '#modules/governance/server/load-conference.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { itemsOf } from '#modules/governance/server/store/agenda-store.ts';
import { type ConferenceRow, lastPresenceOf, seatsOf } from '#modules/governance/server/store/conference-store.ts';
import { castsOf, choicesOf, type VoteRow } from '#modules/governance/server/store/vote-store.ts';
import { ownOrgIn } from '#modules/governance/server/conferences/present-conference.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** What came of a vote that is closed. */
export const resultOf = ({ yes, no, abstain, is_carried }: VoteRow): z.input<typeof VoteResult> => ({
  yes,
  no,
  abstain,
  isCarried: is_carried === true,
});

/** Why somebody has no vote, or for which organisation he has one. */
export type Entitled = { org: string } | { why: 'observer_has_no_vote' | 'not_there_to_vote' };

/** For which of the organisations called somebody votes: for his own, where it is a member and there, and he is who scanned the code, unless the clerk noted it. */
export async function entitledIn(ctx: Context, conference: ConferenceRow): Promise<Entitled> {
  const org = ownOrgIn(ctx, conference);
  const seat = (await seatsOf(ctx, conference.id)).find((one) => one.org === org);
  if (seat?.is_observer) return { why: 'observer_has_no_vote' };
  if (!seat?.is_present) return { why: 'not_there_to_vote' };
  const came = await lastPresenceOf(ctx, conference.id, seat.org);
  const isHere = came?.how === 'clerk' || came?.done_by === ctx.actor.person;
  return isHere ? { org: seat.org } : { why: 'not_there_to_vote' };
}

/** Some votes of a conference, to somebody the gate has let at them: how it stands nobody is told before it is closed. */
export async function presentVotes(
  ctx: Context,
  conference: ConferenceRow,
  rows: readonly VoteRow[],
): Promise<z.input<typeof Vote>[]> {
  const ids = rows.map(({ id }) => id);
  const casts = Map.groupBy(await castsOf(ctx, ids), ({ vote }) => vote);
  const choices = Map.groupBy(await choicesOf(ctx, ids), ({ vote }) => vote);
  const titles = new Map((await itemsOf(ctx, conference.id)).map(({ id, title }) => [id, title]));
  const { org } = await namesFor(ctx, conference.orgs);
  const entitled = await entitledIn(ctx, conference);
  return rows.map((row) => {
    const voted = (casts.get(row.id) ?? []).map((cast) => cast.org);
    const isOver = row.closed_at !== null;
    return {
      id: row.id,
      item: { id: row.item, title: titles.get(row.item) ?? '' },
      question: row.question,
      isSecret: row.is_secret,
      rule: VoteRule.parse(row.rule),
      voters: row.voters.map(org),
      needed: row.needed,
      voted: voted.map(org),
      openedAt: row.opened_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
      result: isOver ? resultOf(row) : null,
      choices: isOver
        ? (choices.get(row.id) ?? []).map((one) => ({ org: org(one.org), choice: Choice.parse(one.choice) }))
        : [],
      may: isOver ? [] : VoteAct.options.filter((act) => mayDo(ctx, row, { act, entitled, voted })),
    };
  });
}

const actions = { cast: 'governance.cast_vote', close: 'governance.hold_vote' } as const;

function mayDo(
  ctx: Context,
  row: VoteRow,
  of: { act: VoteAct; entitled: Entitled; voted: readonly string[] },
): boolean {
  const { act, entitled, voted } = of;
  if (rowAllowing(ctx.policy, ctx.actor, actions[act], subjectOfVote(row)) === undefined) return false;
  if (act === 'close') return true;
  return 'org' in entitled && row.voters.includes(entitled.org) && !voted.includes(entitled.org);
}
