import type { z } from 'zod';
import type * as contract from '#modules/people/contract/school-year.ts';
import { usualSystem } from '#modules/people/contract/school-system.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { entranceOf, ever, type Schooling } from '#modules/people/server/school-years/school-years.ts';
import { runningSchool } from '#modules/people/server/store/move-store.ts';
import { organisationsById, pageOfOrganisations } from '#modules/people/server/store/place-store.ts';
import { promotedSchools } from '#modules/people/server/store/promotion-store.ts';
import {
  followSchool,
  forgetSchooling,
  keepSchoolings,
  ownClasses,
  schoolings,
} from '#modules/people/server/store/school-year-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type School = z.input<typeof contract.School>;

/** The schools of the county, what their classes follow, and whether they were promoted this school year. */
export async function listSchools(
  ctx: Context,
  { unpromoted, ...query }: Received<typeof contract.listSchools>['query'],
): Promise<Replied<typeof contract.listSchools>> {
  await permit(ctx, 'people.list_schools', { kind: 'organisation', id: '', holders: {} });
  const day = dayOf(ctx.now);
  const [said, promoted] = [await schoolings(ctx), await promotedNow(ctx)];
  const without = [...promoted];
  const wanted = { ...query, kind: 'school', ...(unpromoted ? { without } : {}) };
  const { rows, total } = await pageOfOrganisations(ctx, wanted, day);
  const left = await pageOfOrganisations(ctx, { kind: 'school', without, page: 1, size: 1 }, day);
  const items = rows.map((row) => present(row, said, promoted));
  return { items, total, page: query.page, size: query.size, unpromoted: left.total };
}

const promotedNow = async (ctx: Context): Promise<Set<string>> =>
  asSystem(ctx, async () => promotedSchools(ctx, (await readSchoolYears(ctx)).yearOf(dayOf(ctx.now))));

/** Says what the classes of a school follow. */
export async function setSystem(
  ctx: Context,
  id: string,
  { system, from }: Received<typeof contract.setSystem>['body'],
): Promise<Replied<typeof contract.setSystem>> {
  const day = dayOf(ctx.now);
  const school = await runningSchool(ctx, id, day);
  await permit(ctx, 'people.set_system', school && { kind: 'organisation', id, holders: {} });
  const [kept] = await organisationsById(ctx, [id], day);
  const stages = kept?.stages ?? [];
  if (from === null) await forgetSchooling(ctx, id);
  await keepSchoolings(ctx, [{ org: id, stage: entranceOf(stages), entryYear: from ?? ever, system }]);
  await settleClasses(ctx, id, from === null);
  return present({ id, name: kept?.name ?? '', stages }, await schoolings(ctx), await promotedNow(ctx));
}

/** No class is said to follow by itself what its school follows: all of them, or those that now do. Two of one number stay two. */
async function settleClasses(ctx: Context, org: string, isAll: boolean): Promise<void> {
  const [years, own] = [await readSchoolYears(ctx), await ownClasses(ctx, org)];
  const same = own.filter(({ system, ...row }) => isAll || years.systemOfClass(row) === system).map(({ id }) => id);
  if ((await followSchool(ctx, same)) < same.length) throw new Refusal('people.classes_of_both');
}

function present(
  { id, name, stages }: Pick<School, 'id' | 'name' | 'stages'>,
  all: readonly Schooling[],
  promoted: ReadonlySet<string>,
): School {
  const said = all.filter(({ org }) => org === id).toSorted((a, b) => a.entryYear - b.entryYear);
  const isWhole = said[0]?.entryYear === ever;
  const told = said.map(({ entryYear, system }) => ({ from: entryYear === ever ? null : entryYear, system }));
  const systems = isWhole ? told : [{ from: null, system: usualSystem }, ...told];
  return { id, name, stages, systems, isPromoted: promoted.has(id) };
}
