import type * as contract from '#modules/governance/contract/duty-list.ts';
import { presentedDuties, presentMatter } from '#modules/governance/server/present-matter.ts';
import { holdsFor } from '#modules/governance/server/rules/coverage.ts';
import { listOn } from '#modules/governance/server/store/duty-list-store.ts';
import { matterByCode } from '#modules/governance/server/store/duty-store.ts';
import { regionsOf } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { addWorkingDays } from '#platform/working-days.ts';

/** Who answers today for a matter at a place; of a matter about a child, for one of that age and circumstance. */
export async function findWhoAnswers(
  ctx: Context,
  { matter: code, place, age, circumstance }: Received<typeof contract.findWhoAnswers>['query'],
): Promise<Replied<typeof contract.findWhoAnswers>> {
  await permit(ctx, 'governance.find_who_answers', { kind: 'duty_list', id: '', holders: {} });
  const today = dayOf(ctx.now);
  const list = await listOn(ctx, today);
  const matter = list && (await matterByCode(ctx, list.id, code));
  if (!matter) throw new Refusal('governance.no_such_matter', { field: 'matter' });
  if (!(await regionsOf(ctx)).some((region) => region.code === place))
    throw new Refusal('governance.no_such_place', { field: 'place' });
  if (matter.is_about_child && (age === undefined || circumstance === undefined))
    throw new Refusal('governance.age_needed', { field: age === undefined ? 'age' : 'circumstance' });
  const duties = (await presentedDuties(ctx, list.id, [code])).get(code) ?? [];
  const duty = duties.find((one) => holdsFor(one, { place, age: age ?? 0, circumstance: circumstance ?? 'none' }));
  // A region that was set up after the list came into force, or a place wider than any one duty.
  if (!duty) throw new Refusal('governance.nobody_answers', { field: 'place' });
  return { matter: presentMatter(matter), duty, dueBy: addWorkingDays(today, duty.limitDays) };
}
