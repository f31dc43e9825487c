import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { schoolFacts } from '#modules/people/server/public.ts';
import { holdBooking, resourceFacts } from '#modules/resources/server/public.ts';
import type { Brief } from '#modules/needs/contract/offer.ts';
import type { SkipReason } from '#modules/needs/contract/run.ts';
import { needFacts, supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import { findCandidates, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import { type Term, termsOf } from '#modules/needs/server/rules/cost.ts';
import type { Period } from '#modules/needs/server/rules/places.ts';
import { lockOpenNeeds, type NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/** How long both sides have to answer. */
const answerDays = 7;

type OfferDraft = Insertable<Database['needs.offer']>;

interface Pair {
  need: string;
  resource: string;
}

/** A pair that still passes every hard rule, and how the two would meet. */
interface LivingPair {
  need: NeedRow;
  /** When it would be served. */
  period: Period;
  resource: string;
  remote: boolean;
  terms: Term[];
}

/**
 * Offers for those pairs of a run that are still possible now, each with a place held, and why the others are not. The
 * needs stay locked until the transaction ends: whoever withdraws one waits, and finds the offer.
 */
export async function runOffers(
  ctx: Context,
  run: { id: string; category: string },
  pairs: readonly Pair[],
): Promise<{ offers: OfferDraft[]; skipped: SkipReason[] }> {
  const { living, hindrances } = await stillPossible(ctx, run.category, pairs);
  const skipped: SkipReason[] = hindrances.map((hindrance) => tellable(hindrance) ?? 'changed');
  const offers: OfferDraft[] = [];
  for (const { pair, resource, school } of inLockingOrder(await withFacts(ctx, living))) {
    const booking = await holdPlace(ctx, pair);
    if (!booking) skipped.push('full');
    else
      offers.push(
        draft(ctx, {
          run: run.id,
          pair,
          booking,
          provider: resource.provider,
          brief: briefOf(pair, resource, school),
        }),
      );
  }
  return { offers, skipped };
}

/** Asks the hard rules again, of fresh facts. A need that does not wait any more has no hindrance to be named. */
async function stillPossible(
  ctx: Context,
  category: string,
  pairs: readonly Pair[],
): Promise<{ living: LivingPair[]; hindrances: (Hindrance | null)[] }> {
  const open = await lockOpenNeeds(
    ctx,
    pairs.map((pair) => pair.need),
  );
  const rows = new Map(open.map((need) => [need.id, need]));
  const facts = new Map((await needFacts(ctx, open)).map((need) => [need.id, need]));
  const supply = new Map((await supplyFacts(ctx, [category])).map((one) => [one.id, one]));
  const living: LivingPair[] = [];
  const hindrances: (Hindrance | null)[] = [];
  for (const { need, resource } of pairs) {
    const [row, fact, offer] = [rows.get(need), facts.get(need), supply.get(resource)];
    const { candidates, without } = findCandidates(fact ? [fact] : [], offer ? [offer] : []);
    const [meeting] = candidates;
    if (row && fact && meeting)
      living.push({ need: row, period: fact.period, resource, remote: meeting.remote, terms: termsOf(meeting) });
    else hindrances.push(without[0] ?? null);
  }
  return { living, hindrances };
}

type Resource = Awaited<ReturnType<typeof resourceFacts>>[number];
type School = Awaited<ReturnType<typeof schoolFacts>>[number];

interface KnownPair {
  pair: LivingPair;
  resource: Resource;
  school: School;
}

async function withFacts(ctx: Context, pairs: readonly LivingPair[]): Promise<KnownPair[]> {
  const resources = await resourceFacts(ctx, [...new Set(pairs.map((pair) => pair.resource))]);
  const schools = await schoolFacts(ctx, [...new Set(pairs.map((pair) => pair.need.org))]);
  const resourceOf = new Map(resources.map((one) => [one.id, one]));
  const schoolOf = new Map(schools.map((one) => [one.id, one]));
  return pairs.map((pair) => {
    const [resource, school] = [resourceOf.get(pair.resource), schoolOf.get(pair.need.org)];
    if (!resource || !school) throw new Error('a living pair has no resource or no school');
    return { pair, resource, school };
  });
}

/** By providers, which a hold locks first, then by resources: two releases wait for each other, never crosswise. */
function inLockingOrder(pairs: readonly KnownPair[]): KnownPair[] {
  const key = ({ resource }: KnownPair): string => `${resource.provider} ${resource.id}`;
  return pairs.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** A place for every week of the period, or nothing when others of this release or somebody else took the last one. */
async function holdPlace(ctx: Context, { need, resource, period }: LivingPair): Promise<string | undefined> {
  try {
    return await holdBooking(ctx, { resource, org: need.org, units: need.units, ...period });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'resources.full') return undefined;
    throw error;
  }
}

function briefOf({ need, remote, period }: LivingPair, resource: Resource, school: School): Brief {
  return {
    category: need.category,
    scope: need.scope as Brief['scope'],
    schoolName: school.name,
    townName: school.townName,
    stage: need.stage,
    grade: need.grade,
    resourceTitle: resource.title,
    providerName: resource.providerName,
    remote,
    schedule: resource.schedule,
    ...period,
  };
}

function draft(
  ctx: Context,
  from: { run: string; pair: LivingPair; booking: string; provider: string; brief: Brief },
): OfferDraft {
  const { run, pair, booking, provider, brief } = from;
  const { need, resource, terms } = pair;
  return {
    county: ctx.actor.county,
    id: newId(),
    run,
    need: need.id,
    resource,
    provider,
    org: need.org,
    class: need.class,
    subject: need.subject,
    opener: need.subject === null ? need.opener : null,
    booking,
    brief: JSON.stringify(brief),
    why: JSON.stringify(terms),
    state: 'open',
    made_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + answerDays * 86_400_000),
  };
}
