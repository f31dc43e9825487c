import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { schoolFacts } from '#modules/people/server/public.ts';
import { holdBookings, resourceFacts } from '#modules/resources/server/public.ts';
import type { Brief } from '#modules/needs/contract/offer.ts';
import type { SkipReason } from '#modules/needs/contract/run.ts';
import { needFacts, supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import { findCandidates, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import { type Term, termsOf } from '#modules/needs/server/rules/cost.ts';
import type { Period } from '#modules/needs/server/rules/places.ts';
import { lockOpenNeeds, type NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** How long both sides have to answer. */
const answerDays = 7;

export type OfferDraft = Insertable<Database['needs.offer']>;

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

/** So many at a time, that others are answered in between. */
export const atOnce = 250;

/**
 * Offers for those pairs of a run that are still possible now, some at a time, each with a place held, and why the others
 * are not. The needs stay locked until the transaction ends: whoever withdraws one waits, and finds the offer.
 */
export async function* runOffers(
  ctx: Context,
  run: { id: string; category: string },
  pairs: readonly Pair[],
): AsyncGenerator<{ offers: OfferDraft[]; skipped: SkipReason[] }> {
  const { living, hindrances } = await stillPossible(ctx, run.category, pairs);
  yield { offers: [], skipped: hindrances.map((hindrance) => tellable(hindrance) ?? 'changed') };
  for (const some of someOf(inLockingOrder(await withFacts(ctx, living)))) {
    const wishes = some.map(({ pair: { need, resource, period } }) => {
      return { resource, org: need.org, units: need.units, ...period };
    });
    const bookings = await holdBookings(ctx, wishes);
    const drafts = some.map((known, at) => draft(ctx, run.id, known, bookings[at]));
    const offers = drafts.filter((one) => one !== undefined);
    yield { offers, skipped: Array.from({ length: some.length - offers.length }, () => 'full') };
  }
}

function* someOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}

/** Asks the hard rules again, of fresh facts. A need that does not wait any more has no hindrance to be named. */
async function stillPossible(
  ctx: Context,
  category: string,
  pairs: readonly Pair[],
): Promise<{ living: LivingPair[]; hindrances: (Hindrance | null)[] }> {
  const supply = new Map((await supplyFacts(ctx, [category])).map((one) => [one.id, one]));
  const living: LivingPair[] = [];
  const hindrances: (Hindrance | null)[] = [];
  // By id, as everybody locks needs.
  for (const some of someOf(pairs.toSorted((a, b) => (a.need < b.need ? -1 : 1)))) {
    const ids = some.map((pair) => pair.need);
    const rows = new Map((await lockOpenNeeds(ctx, ids)).map((need) => [need.id, need]));
    const facts = new Map((await needFacts(ctx, [...rows.values()])).map((need) => [need.id, need]));
    for (const { need, resource } of some) {
      const [row, fact, offer] = [rows.get(need), facts.get(need), supply.get(resource)];
      const { candidates, without } = findCandidates(fact ? [fact] : [], offer ? [offer] : []);
      const [meeting] = candidates;
      if (row && fact && meeting)
        living.push({ need: row, period: fact.period, resource, remote: meeting.remote, terms: termsOf(meeting) });
      else hindrances.push(without[0] ?? null);
    }
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

/** An offer of what is booked; nothing where others of this release or somebody else took the last place. */
function draft(
  ctx: Context,
  run: string,
  { pair, resource, school }: KnownPair,
  booking: string | undefined,
): OfferDraft | undefined {
  if (booking === undefined) return undefined;
  const { need, terms } = pair;
  return {
    county: ctx.actor.county,
    id: newId(),
    run,
    need: need.id,
    resource: resource.id,
    provider: resource.provider,
    org: need.org,
    class: need.class,
    subject: need.subject,
    opener: need.subject === null ? need.opener : null,
    booking,
    brief: JSON.stringify(briefOf(pair, resource, school)),
    why: JSON.stringify(terms),
    state: 'open',
    made_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + answerDays * 86_400_000),
  };
}
