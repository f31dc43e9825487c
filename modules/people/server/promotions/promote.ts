import type * as contract from '#modules/people/contract/promotion.ts';
import { afterEnd } from '#modules/people/server/grants/give-role.ts';
import { tellFamily } from '#modules/people/server/leavings/tell-leaving.ts';
import { dividedBy, goOn } from '#modules/people/server/promotions/go-on.ts';
import { isDue, schoolFor } from '#modules/people/server/promotions/read-promotion.ts';
import { type Review, review, seenOf } from '#modules/people/server/promotions/review.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { answerAway } from '#modules/people/server/store/leaving-store.ts';
import * as store from '#modules/people/server/store/promotion-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Said = Received<typeof contract.promote>['body'];

/** Lets the classes of a school go that are through, as they were looked at; the same a second time changes nothing. */
export async function promote(ctx: Context, said: Said): Promise<Replied<typeof contract.promote>> {
  const org = await schoolFor(ctx, 'people.promote');
  await store.lockPromotion(ctx, org);
  return asSystem(ctx, async () => {
    const years = await readSchoolYears(ctx);
    const day = dayOf(ctx.now);
    const year = years.yearOf(day);
    const done = await store.standingPromotion(ctx, org, year);
    if (done?.seen === said.seen) return { year };
    const found = await review(ctx, years, org, day);
    if (!isDue(done, found) || seenOf(found) !== said.seen) throw new Refusal('people.promotion_changed');
    await letGo(ctx, { org, year, ...said }, found);
    return { year };
  });
}

async function letGo(ctx: Context, said: Said & { org: string; year: number }, found: Review): Promise<void> {
  const { org, year, seen } = said;
  const { county, person } = ctx.actor;
  const day = dayOf(ctx.now);
  const { going, leaving } = dividedBy(said.onward, found);
  const pupils = found.pupils.map(({ id }) => id);
  const roles = [...endingRoles(said, found), ...(await store.ownRolesOf(ctx, org, pupils, day))];
  const classes = found.over.map(({ id }) => id);
  const enrolments = found.pupils.map(({ enrolment }) => enrolment);
  await store.endAll(ctx, { classes, enrolments, roles: roles.map(({ id }) => id) }, day);
  const began = await goOn(ctx, org, going);
  const leavings = await graduate(
    ctx,
    org,
    leaving.map(({ id }) => id),
  );
  await store.insertPromotion(ctx, {
    county,
    id: newId(),
    org,
    year,
    seen,
    done_by: person,
    done_at: ctx.now,
    classes,
    enrolments,
    leavings,
    roles: JSON.stringify(roles),
    ...began,
    reopened: JSON.stringify(began.reopened),
  });
  for (const one of new Set(roles.map((role) => role.person))) await afterEnd(ctx, one);
  for (const one of leaving) await tellFamily(ctx, one, 'people.tell.graduated');
  for (const one of going.flatMap((some) => some.pupils)) await tellFamily(ctx, one, 'people.tell.went_on');
}

/** Pupils leave school today for good. */
async function graduate(ctx: Context, org: string, pupils: readonly string[]): Promise<string[]> {
  const { county, person } = ctx.actor;
  const asked = { asked_by: person, asked_at: ctx.now, day: dayOf(ctx.now) };
  const leavings = pupils.map((pupil) => ({ id: newId(), pupil }));
  await answerAway(ctx, pupils, { state: 'enrolled', answered_by: person, answered_at: ctx.now });
  await insertMany(
    ctx.db,
    'people.leaving',
    leavings.map((one) => ({ ...one, county, org, to_org: null, kind: 'graduated', state: 'away', ...asked })),
  );
  return leavings.map(({ id }) => id);
}

/** The roles of classes that are through, those named of the others, and what is lent of them. */
function endingRoles({ ended }: Said, { over, roles }: Review): store.EndedRole[] {
  if (ended.some((id) => !roles.some((role) => role.id === id))) throw new Refusal('people.promotion_changed');
  const through = new Set(over.map(({ id }) => id));
  const first = new Set(roles.filter((role) => through.has(role.class) || ended.includes(role.id)).map(({ id }) => id));
  return roles
    .filter(({ id, lentFrom }) => first.has(id) || (lentFrom !== null && first.has(lentFrom)))
    .map(({ id, person, ended: until }) => ({ id, person, ended: until }));
}
