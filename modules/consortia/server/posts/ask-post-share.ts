import { teachingRoles } from '#modules/consortia/access.ts';
import { postShareMoved } from '#modules/consortia/contract/events.ts';
import type * as contract from '#modules/consortia/contract/post-share.ts';
import { knownConsortia } from '#modules/consortia/server/known-consortia.ts';
import { subjectOfPostShare } from '#modules/consortia/server/load.ts';
import { presentPostShare } from '#modules/consortia/server/posts/present-post-share.ts';
import { faultOfHours, termOf } from '#modules/consortia/server/rules/post-hours.ts';
import { insertPostShare, livingSharesOf, lockTeacher } from '#modules/consortia/server/store/post-share-store.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { categoryExists } from '#modules/resources/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Plan = Received<typeof contract.askPostShare>['body'];

/** A school asks a teacher of its own for hours of his post: he decides, and until then nobody else hears of it. */
export async function askPostShare(ctx: Context, plan: Plan): Promise<Replied<typeof contract.askPostShare>> {
  const { county, person, holds } = ctx.actor;
  const [school = ''] = holds['org'] ?? [];
  const id = newId();
  const { teacher } = plan;
  await permit(ctx, 'consortia.ask_post_share', subjectOfPostShare({ id, school, teacher }));
  await assertOfTheSchool(ctx, plan, school);
  if (!(await categoryExists(ctx, plan.category)))
    throw new Refusal('consortia.no_such_category', { field: 'category' });
  const term = termOf(plan.schedule);
  if (!term) throw new Refusal('consortia.no_term', { field: 'schedule' });
  if (term.until < dayOf(ctx.now)) throw new Refusal('consortia.period_past', { field: 'schedule' });
  await lockTeacher(ctx, teacher);
  const others = await livingSharesOf(ctx, teacher, term.began);
  const fault = faultOfHours({ ...plan, ...term }, plan.postHours, others);
  if (fault) throw new Refusal(fault, { field: fault === 'consortia.times_overlap' ? 'schedule' : 'hours' });
  const { postHours: post_hours, travelKm: travel_km, ...said } = plan;
  const asked = { asked_by: person, asked_at: ctx.now };
  await insertPostShare(ctx, { county, id, school, ...said, post_hours, travel_km, ...term, ...asked });
  await announce(ctx, postShareMoved, { share: id, persons: [teacher], what: 'asked' });
  return presentPostShare(ctx, id);
}

async function assertOfTheSchool(ctx: Context, { consortium, teacher }: Plan, school: string): Promise<void> {
  const found = (await knownConsortia(ctx)).find((one) => one.id === consortium);
  if (!found?.schools.some(({ id }) => id === school))
    throw new Refusal('consortia.no_such_consortium', { field: 'consortium' });
  if (!(await staffOf(ctx, { roles: teachingRoles, org: school })).includes(teacher))
    throw new Refusal('consortia.no_such_teacher', { field: 'teacher' });
}
