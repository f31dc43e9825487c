import type { z } from 'zod';
import {
  consentsFor,
  isDecider,
  ownDecisions,
  type PupilFacts,
  pupilFacts,
  purposesOf,
} from '#modules/people/server/public.ts';
import { Brief, type Offer, type Side } from '#modules/needs/contract/offer.ts';
import { Term } from '#modules/needs/contract/run.ts';
import { subjectOfOffer } from '#modules/needs/server/load.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { sideOf } from '#modules/needs/server/side.ts';
import { engagementsOf } from '#modules/needs/server/store/engagement-store.ts';
import type { OfferRow } from '#modules/needs/server/store/offer-store.ts';
import { rowShowing } from '#platform/access/permit.ts';
import { only, opens, rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** Offers as the row of `action` shows each to the actor. */
export async function presentOffers(
  ctx: Context,
  action: string,
  rows: readonly OfferRow[],
): Promise<z.input<typeof Offer>[]> {
  const opened = rows.map((offer) => ({ offer, row: rowShowing(ctx, action, subjectOfOffer(ctx, offer)) }));
  const named = opened.flatMap(({ offer, row }) => (opens(row, 'pupilName') ? (offer.subject ?? []) : []));
  const pupils = new Map((await pupilFacts(ctx, [...new Set(named)])).map((pupil) => [pupil.id, pupil]));
  const engagements = await engagementsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const shown = opened.map(({ offer, row }) => ({
    row,
    one: presentOne(ctx, offer, offer.subject === null ? undefined : pupils.get(offer.subject)),
  }));
  const undecided = await undecidedPurposes(
    ctx,
    shown.map(({ one }) => one).filter((one) => one.mayAnswer && one.side === 'served'),
  );
  return shown.map(({ row, one }) => {
    const consentNeeded = undecided.get(one.id) ?? null;
    return only(row, { ...one, consentNeeded, engagement: engagements.get(one.id) ?? null });
  });
}

/** One offer, the same way. */
export async function presentOffer(ctx: Context, action: string, row: OfferRow): Promise<z.input<typeof Offer>> {
  const [offer] = await presentOffers(ctx, action, [row]);
  if (!offer) throw new Error('an offer was presented as nothing');
  return offer;
}

type Shown = Omit<z.input<typeof Offer>, 'consentNeeded' | 'engagement'>;

function presentOne(ctx: Context, row: OfferRow, pupil: PupilFacts | undefined): Shown {
  const side = sideOf(ctx, row);
  const answered = side === 'provider' ? row.provider_answer : row.served_answer;
  const isOwn = mayAnswerFor(ctx, row, pupil);
  const answer = isOwn ? (answered as Offer['answer']) : null;
  return {
    id: row.id,
    need: row.need,
    side,
    mayAnswer: row.state === 'open' && answered === null && isOwn,
    brief: briefTold(row, side),
    why: Term.array().parse(row.why),
    state: stateTold(row, answer),
    answer,
    pupil: row.subject,
    pupilName: pupil?.name ?? null,
    madeAt: row.made_at,
    expiresAt: row.state === 'open' ? row.expires_at : null,
  };
}

/** A school and a grade can be one child in a village: a provider learns them when both have accepted. */
function briefTold(row: OfferRow, side: Side): Offer['brief'] {
  const brief = Brief.parse(row.brief);
  const isHidden = side === 'provider' && row.subject !== null && row.state !== 'accepted';
  return isHidden ? { ...brief, schoolName: null, grade: null } : brief;
}

/**
 * How an offer stands, to one reader. Only whoever declined reads that it was declined: to everybody else a refusal, a
 * refused consent, a need taken back and a time that ran out are one and the same.
 */
function stateTold({ state }: OfferRow, answer: Offer['answer']): Offer['state'] {
  if (state === 'open' || state === 'accepted') return state;
  return answer === 'decline' ? 'declined' : 'ended';
}

/** Whether it is the actor's to answer: the policy lets him, and for a pupil it is he who decides. */
function mayAnswerFor(ctx: Context, row: OfferRow, pupil: PupilFacts | undefined): boolean {
  if (!rowAllowing(ctx.policy, ctx.actor, 'needs.answer_offer', subjectOfOffer(ctx, row))) return false;
  return row.subject === null || sideOf(ctx, row) === 'provider' || (pupil !== undefined && isDecider(ctx, pupil));
}

type Needed = NonNullable<z.input<typeof Offer>['consentNeeded']>;

/** By offer of a pupil, the purpose that has to be consented to first. */
async function undecidedPurposes(
  ctx: Context,
  offers: readonly Pick<Shown, 'id' | 'pupil' | 'brief'>[],
): Promise<Map<string, Needed>> {
  const found = new Map<string, Needed>();
  const purposes = offers.length === 0 ? undefined : await purposesOf(ctx);
  for (const [purpose, those] of Map.groupBy(offers, (offer) => purposeOf(offer.brief.category))) {
    const pupils = those.flatMap((offer) => offer.pupil ?? []);
    const standing = await consentsFor(ctx, [...new Set(pupils)], purpose);
    const current = purposes?.get(purpose)?.current;
    if (!current) throw new Error(`${purpose} is no purpose`);
    const asked = { purpose, version: current.version, text: current[`text_${ctx.language}`] };
    const own = await ownDecisions(ctx, [...new Set(pupils)], purpose);
    for (const { id, pupil } of those)
      if (pupil && standing.get(pupil) !== 'given') found.set(id, { ...asked, decidedAt: own.get(pupil) ?? null });
  }
  return found;
}
