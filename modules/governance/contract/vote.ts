import { z } from 'zod';
import { Holder } from '#modules/governance/contract/duty-list.ts';
import { VoteRule } from '#modules/governance/contract/voting.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const Choice = z.enum(['yes', 'no', 'abstain']);
export type Choice = z.infer<typeof Choice>;

/** What came of a vote. */
export const VoteResult = z.object({
  yes: z.number().int(),
  no: z.number().int(),
  abstain: z.number().int(),
  isCarried: z.boolean(),
});
export type VoteResult = z.infer<typeof VoteResult>;

/** What can be done about a vote. */
export const VoteAct = z.enum(['cast', 'close']);
export type VoteAct = z.infer<typeof VoteAct>;

/** A question put to the vote. */
export const Vote = z.object({
  id: z.uuid(),
  item: z.object({ id: z.uuid(), title: z.string() }),
  question: z.string(),
  /** Nobody is told who voted how: it is written down nowhere. */
  isSecret: z.boolean(),
  rule: VoteRule,
  /** Who may vote: the members that were there when it was opened and read the item. */
  voters: z.array(Holder),
  /** How many of them have to agree; who is silent does not. */
  needed: z.number().int(),
  /** Who has voted; not how. */
  voted: z.array(Holder),
  openedAt: Moment,
  closedAt: Moment.nullable(),
  /** Once it is closed. */
  result: VoteResult.nullable(),
  /** Of an open vote that is closed, who voted how. */
  choices: z.array(z.object({ org: Holder, choice: Choice })),
  may: z.array(VoteAct),
});
export type Vote = z.infer<typeof Vote>;

const Id = z.object({ id: z.uuid() });

export const openVote = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/votes',
  access: 'governance.hold_vote',
  summary: 'The clerk puts a question to the vote, while the conference is in session and enough members are there.',
  params: Id,
  body: z.object({ question: z.string().trim().min(5).max(300), isSecret: z.boolean() }),
  reply: Vote,
  refuses: [
    'governance.not_in_this_state',
    'governance.no_vote_asked',
    'governance.no_quorum',
    'governance.vote_there',
    'governance.too_many_votes',
  ],
});

export const closeVote = endpoint({
  method: 'POST',
  path: '/api/votes/:id/closing',
  access: 'governance.hold_vote',
  summary: 'The clerk closes a vote: what came of it is told, and stays.',
  params: Id,
  body: z.object({}),
  reply: Vote,
  refuses: ['governance.vote_closed'],
});

export const castVote = endpoint({
  method: 'POST',
  path: '/api/votes/:id/ballots',
  access: 'governance.cast_vote',
  summary: 'A member organisation that is there votes, once; the same sent again, under its code, changes nothing.',
  params: Id,
  /** The code is 128 bits drawn at random; it says nothing of the choice. */
  body: z.object({ choice: Choice, code: z.string().regex(/^[\da-f]{32}$/) }),
  reply: Vote,
  // A kept request would tell what was chosen.
  isSecret: true,
  refuses: [
    'governance.vote_closed',
    'governance.observer_has_no_vote',
    'governance.not_there_to_vote',
    'governance.has_voted',
  ],
});

export const listVotes = endpoint({
  method: 'GET',
  path: '/api/conferences/:id/votes',
  access: 'governance.read_conference',
  summary: 'What was put to the vote at a conference, as far as the reader reads the items: in order.',
  params: Id,
  query: Paging,
  reply: pageOf(Vote),
});
