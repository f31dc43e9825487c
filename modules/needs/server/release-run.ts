import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { schoolFacts } from '#modules/people/server/public.ts';
import { holdBooking, resourceFacts } from '#modules/resources/server/public.ts';
import { offerMade } from '#modules/needs/contract/events.ts';
import type { Brief } from '#modules/needs/contract/offer.ts';
import type * as contract from '#modules/needs/contract/run.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import type { Decision, Option, RunResult } from '#modules/needs/server/rules/decide-run.ts';
import { type Period, servicePeriod } from '#modules/needs/server/rules/places.ts';
import { moveNeeds, type NeedRow, needsInState } from '#modules/needs/server/store/need-store.ts';
import { insertOffers } from '#modules/needs/server/store/offer-store.ts';
import { moveRun } from '#modules/needs/server/store/run-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** How long both sides have to answer. */
const answerDays = 7;

/** Turns the pairs of a run into offers. A pair whose need or place has gone meanwhile is skipped, and counted. */
export async function releaseRun(ctx: Context, id: string): Promise<Replied<typeof contract.releaseRun>> {
  await loadRun(ctx, id, 'needs.release');
  const released = await moveRun(ctx, id, ['ready'], {
    state: 'released',
    released_by: ctx.actor.person,
    released_at: ctx.now,
  });
  if (!released) throw new Refusal('needs.run_not_ready');
  const served = (released.result as RunResult).decisions.filter((decision) => decision.chosen !== null);
  const offers = await makeOffers(ctx, id, served);
  if (served.length > 0 && offers.length === 0) throw new Refusal('needs.run_outdated');
  await insertOffers(ctx, offers);
  await moveNeeds(
    ctx,
    offers.map((offer) => offer.need),
    ['open'],
    { state: 'offered' },
  );
  for (const offer of offers) await announce(ctx, offerMade, { offer: offer.id });
  return { run: presentRun(released), offers: offers.length, skipped: served.length - offers.length };
}

/** Puts a run aside. */
export async function discardRun(ctx: Context, id: string): Promise<Replied<typeof contract.discardRun>> {
  await loadRun(ctx, id, 'needs.release');
  const discarded = await moveRun(ctx, id, ['waiting', 'ready', 'failed'], { state: 'discarded' });
  if (!discarded) throw new Refusal('needs.run_not_ready');
  return presentRun(discarded);
}

type OfferDraft = Insertable<Database['needs.offer']>;

async function makeOffers(ctx: Context, run: string, served: readonly Decision[]): Promise<OfferDraft[]> {
  const open = new Map((await needsInState(ctx, ['open'])).map((need) => [need.id, need]));
  const schools = new Map(
    (await schoolFacts(ctx, [...new Set([...open.values()].map((need) => need.org))])).map((one) => [one.id, one]),
  );
  const chosen = [...new Set(served.flatMap(({ chosen: option }) => option?.resource ?? []))];
  const resources = new Map((await resourceFacts(ctx, chosen)).map((one) => [one.id, one]));
  const offers: OfferDraft[] = [];
  for (const { need: needId, chosen: option } of served) {
    const need = open.get(needId);
    const resource = option && resources.get(option.resource);
    const school = need && schools.get(need.org);
    const period = need && servicePeriod({ from: need.wanted_from, to: need.wanted_to }, dayOf(ctx.now));
    if (!need || !period || need.consent === 'refused' || !option || !resource || !school) continue;
    const booking = await holdPlace(ctx, need, resource.id, period);
    if (booking)
      offers.push(
        draft(ctx, {
          run,
          need,
          option,
          booking,
          provider: resource.provider,
          brief: briefOf(need, option, resource, school, period),
        }),
      );
  }
  return offers;
}

/** A place for every week of the period, or nothing when it has been taken since the run was computed. */
async function holdPlace(ctx: Context, need: NeedRow, resource: string, period: Period): Promise<string | undefined> {
  try {
    return await holdBooking(ctx, { resource, org: need.org, units: need.units, ...period });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'resources.full') return undefined;
    throw error;
  }
}

function briefOf(
  need: NeedRow,
  option: Option,
  resource: { title: string; providerName: string; schedule: string },
  school: { name: string; townName: string },
  period: Period,
): Brief {
  return {
    category: need.category,
    scope: need.scope as Brief['scope'],
    schoolName: school.name,
    townName: school.townName,
    stage: need.stage,
    grade: need.grade,
    resourceTitle: resource.title,
    providerName: resource.providerName,
    remote: option.remote,
    schedule: resource.schedule,
    ...period,
  };
}

function draft(
  ctx: Context,
  from: { run: string; need: NeedRow; option: Option; booking: string; provider: string; brief: Brief },
): OfferDraft {
  const { run, need, option, booking, provider, brief } = from;
  return {
    county: ctx.actor.county,
    id: newId(),
    run,
    need: need.id,
    resource: option.resource,
    provider,
    org: need.org,
    class: need.class,
    subject: need.subject,
    opener: need.subject === null ? need.opener : null,
    booking,
    brief: JSON.stringify(brief),
    why: JSON.stringify(option.terms),
    state: 'open',
    made_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + answerDays * 86_400_000),
  };
}
