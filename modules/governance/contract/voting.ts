import { z } from 'zod';

/** How many of those there have to agree; `none`: there is no voting. */
export const Voting = z.enum(['none', 'majority', 'two_thirds']);
export type Voting = z.infer<typeof Voting>;

/** The rules there are where there is a vote. */
export const VoteRule = Voting.exclude(['none']);
export type VoteRule = z.infer<typeof VoteRule>;
