import type { z } from 'zod';
import { basisHolds, isDecider, pupilFacts } from '#modules/people/server/public.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { confirmBooking } from '#modules/resources/server/public.ts';
import { Brief, type Offer, type Side } from '#modules/needs/contract/offer.ts';
import { endOffer } from '#modules/needs/server/end-offer.ts';
import { beginEngagement } from '#modules/needs/server/begin-engagement.ts';
import { loadOffer } from '#modules/needs/server/load.ts';
import { presentOffer } from '#modules/needs/server/present-offer.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { insertDecline, lockOffer, type OfferRow, updateOffer } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/** Accepts or declines for one side; nobody answers for both, in whatever roles. Both accepted: the engagement begins. One declined: the need returns to the pool. */
export async function answerOffer(
  ctx: Context,
  id: string,
  said: { answer: 'accept' | 'decline'; reason: string },
): Promise<z.input<typeof Offer>> {
  const offer = await loadOffer(ctx, id, 'needs.answer_offer', lockOffer);
  const side = sideOf(ctx, offer);
  if (side === 'served') await assertOwnAnswer(ctx, offer);
  if (offer.state !== 'open' || offer.expires_at <= ctx.now) throw new Refusal('needs.offer_not_open');
  if (answerOf(offer, side) !== null) throw new Refusal('needs.already_answered');
  await readAbout(ctx, id, [ctx.actor.person]);
  // From here on rows of the other side change too: the need, the booking, the engagement.
  const answered = await asSystem(ctx, async () => {
    if (said.answer === 'decline') return decline(ctx, offer, side, said.reason);
    if (side === 'served') await assertConsent(ctx, offer);
    return accept(ctx, offer, side);
  });
  return presentOffer(ctx, 'needs.answer_offer', answered);
}

const answerOf = (offer: OfferRow, side: Side): string | null =>
  side === 'provider' ? offer.provider_answer : offer.served_answer;

const answerColumns = (ctx: Context, side: Side, answer: 'accept' | 'decline'): Partial<OfferRow> =>
  side === 'provider'
    ? { provider_answer: answer, provider_answered_at: ctx.now, provider_answered_by: ctx.actor.person }
    : { served_answer: answer, served_answered_at: ctx.now, served_answered_by: ctx.actor.person };

async function decline(ctx: Context, offer: OfferRow, side: Side, reason: string): Promise<OfferRow> {
  await updateOffer(ctx, offer.id, answerColumns(ctx, side, 'decline'));
  await insertDecline(ctx, { offer: offer.id, side, need: offer.need, resource: offer.resource, words: reason });
  return endOffer(ctx, offer, 'declined');
}

async function accept(ctx: Context, offer: OfferRow, side: Side): Promise<OfferRow> {
  const answered = await updateOffer(ctx, offer.id, answerColumns(ctx, side, 'accept'));
  if (answered.provider_answer !== 'accept' || answered.served_answer !== 'accept') return answered;
  const accepted = await updateOffer(ctx, offer.id, { state: 'accepted' });
  await readAbout(ctx, offer.id);
  await confirmBooking(ctx, offer.booking);
  await beginEngagement(ctx, accepted);
  return accepted;
}

/** A pupil's offer is answered by whoever decides for him. */
async function assertOwnAnswer(ctx: Context, offer: OfferRow): Promise<void> {
  if (offer.subject === null) return;
  const [pupil] = await pupilFacts(ctx, [offer.subject]);
  if (!pupil || !isDecider(ctx, pupil)) throw new Refusal('needs.not_yours_to_answer');
}

async function assertConsent(ctx: Context, offer: OfferRow): Promise<void> {
  if (offer.subject === null) return;
  const { category } = Brief.parse(offer.brief);
  const basis = { purpose: purposeOf(category), about: offer.subject };
  if (!(await basisHolds(ctx, basis))) throw new Refusal('needs.consent_first');
}
