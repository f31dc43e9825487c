import type { z } from 'zod';
import type * as contract from '#modules/people/contract/school-year.ts';
import { usualSystem } from '#modules/people/contract/school-system.ts';
import { ever, type Schooling } from '#modules/people/server/school-years/school-years.ts';
import { runningSchool } from '#modules/people/server/store/move-store.ts';
import { organisationsById, pageOfOrganisations } from '#modules/people/server/store/place-store.ts';
import { keepSchoolings, schoolings } from '#modules/people/server/store/school-year-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type School = z.input<typeof contract.School>;

/** The schools of the county, and what their classes follow. */
export async function listSchools(
  ctx: Context,
  query: Received<typeof contract.listSchools>['query'],
): Promise<Replied<typeof contract.listSchools>> {
  await permit(ctx, 'people.list_schools', { kind: 'organisation', id: '', holders: {} });
  const { rows, total } = await pageOfOrganisations(ctx, { ...query, kind: 'school' }, dayOf(ctx.now));
  const said = await schoolings(ctx);
  return { items: rows.map((row) => present(row, said)), total, page: query.page, size: query.size };
}

/** Says what the classes of a school follow. */
export async function setSystem(
  ctx: Context,
  id: string,
  { system, from }: Received<typeof contract.setSystem>['body'],
): Promise<Replied<typeof contract.setSystem>> {
  const day = dayOf(ctx.now);
  const school = await runningSchool(ctx, id, day);
  await permit(ctx, 'people.set_system', school && { kind: 'organisation', id, holders: {} });
  await keepSchoolings(ctx, [{ org: id, entryYear: from ?? ever, system }]);
  const [kept] = await organisationsById(ctx, [id], day);
  return present({ id, name: kept?.name ?? '', stages: kept?.stages ?? [] }, await schoolings(ctx));
}

function present({ id, name, stages }: Pick<School, 'id' | 'name' | 'stages'>, all: readonly Schooling[]): School {
  const said = all.filter(({ org }) => org === id).toSorted((a, b) => a.entryYear - b.entryYear);
  const isWhole = said[0]?.entryYear === ever;
  const systems = said.map(({ entryYear, system }) => ({ from: entryYear === ever ? null : entryYear, system }));
  return { id, name, stages, systems: isWhole ? systems : [{ from: null, system: usualSystem }, ...systems] };
}
