import type { z } from 'zod';
import { pupilFacts } from '#modules/people/server/public.ts';
import { Brief, type Offer, type Side } from '#modules/needs/contract/offer.ts';
import { Term } from '#modules/needs/contract/run.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { engagementsOf } from '#modules/needs/server/store/engagement-store.ts';
import { findNeed } from '#modules/needs/server/store/need-store.ts';
import type { OfferRow } from '#modules/needs/server/store/offer-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { holdersOfPair } from '#modules/needs/server/load.ts';
import type { Context } from '#platform/context.ts';

/** On which side of an offer or engagement the actor stands. */
export const sideOf = (ctx: Context, pair: { provider: string }): Side =>
  ctx.actor.holds['provider']?.includes(pair.provider) ? 'provider' : 'served';

/** Offers as the side the actor stands on may see them. */
export async function presentOffers(ctx: Context, rows: readonly OfferRow[]): Promise<z.input<typeof Offer>[]> {
  const served = rows.filter((row) => sideOf(ctx, row) === 'served');
  const pupils = new Map(
    (await pupilFacts(ctx, [...new Set(served.flatMap((row) => row.subject ?? []))])).map((pupil) => [pupil.id, pupil]),
  );
  const engagements = await engagementsOf(
    ctx,
    rows.map((row) => row.id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const side = sideOf(ctx, row);
      const brief = Brief.parse(row.brief);
      // Only whoever may answer sees what was answered: to the school a family that declined is a question still open.
      const answers = isAnswerer(ctx, row);
      const answered = side === 'provider' ? row.provider_answer : row.served_answer;
      const answer = answers ? answered : null;
      const mayAnswer = row.state === 'open' && answered === null && answers;
      return {
        id: row.id,
        need: row.need,
        side,
        mayAnswer,
        brief,
        why: Term.array().parse(row.why),
        // A refusal by the other side looks like an offer that ran out.
        state: row.state === 'declined' && answer !== 'decline' ? 'expired' : (row.state as Offer['state']),
        answer: answer as Offer['answer'],
        pupil: side === 'served' ? row.subject : null,
        pupilName: (side === 'served' && row.subject && pupils.get(row.subject)?.name) || null,
        consentNeeded: mayAnswer && side === 'served' ? await consentNeeded(ctx, row, brief.category) : null,
        engagement: engagements.get(row.id) ?? null,
        madeAt: row.made_at,
        expiresAt: row.expires_at,
      };
    }),
  );
}

/** One offer as the actor may see it. */
export async function presentOffer(ctx: Context, row: OfferRow): Promise<z.input<typeof Offer>> {
  const [offer] = await presentOffers(ctx, [row]);
  if (!offer) throw new Error('an offer was presented as nothing');
  return offer;
}

/** Whether the policy lets the actor answer, asked without leaving a trace. */
const isAnswerer = (ctx: Context, row: OfferRow): boolean =>
  rowAllowing(ctx.policy, ctx.actor, 'needs.answer_offer', {
    kind: 'offer',
    id: row.id,
    holders: holdersOfPair(row),
  }) !== undefined;

async function consentNeeded(ctx: Context, row: OfferRow, category: string): Promise<{ purpose: string } | null> {
  const need = await findNeed(ctx, row.need);
  const decided = need?.consent === 'given' || need?.consent === 'not_needed';
  return decided ? null : { purpose: purposeOf(category) };
}
