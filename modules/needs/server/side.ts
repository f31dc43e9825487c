import type { Side } from '#modules/needs/contract/offer.ts';
import type { Context } from '#platform/context.ts';

/** On which side of an offer or engagement the actor stands. */
export const sideOf = (ctx: Pick<Context, 'actor'>, pair: { provider: string }): Side =>
  ctx.actor.holds['provider']?.includes(pair.provider) ? 'provider' : 'served';
