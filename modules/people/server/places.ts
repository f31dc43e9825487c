import type * as contract from '#modules/people/contract/place.ts';
import type { OrganisationKind } from '#modules/people/contract/place.ts';
import { nowhere } from '#engines/geography/nowhere.ts';
import { className, isRural } from '#modules/people/server/facts.ts';
import { placesOf } from '#modules/people/server/region-places.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import {
  classesById,
  classesWithPupils,
  organisationsByKind,
  pageOfOrganisations,
  townsOfCounty,
} from '#modules/people/server/store/place-store.ts';
import { pupilsOfClass } from '#modules/people/server/store/person-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The towns of the county, for maps and filters. */
export async function listTowns(ctx: Context): Promise<Replied<typeof contract.listTowns>> {
  await reachOf(ctx, 'people.list_towns', 'region');
  return { items: await townsOf(ctx) };
}

type Towns = Replied<typeof contract.listTowns>['items'];

/** The towns of the county. */
export async function townsOf(ctx: Context): Promise<Towns> {
  const rows = await townsOfCounty(ctx);
  const places = await placesOf(
    ctx,
    rows.map((row) => row.code),
  );
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    lon: places.get(row.code)?.lon ?? nowhere.lon,
    lat: places.get(row.code)?.lat ?? nowhere.lat,
    population: row.population,
    rural: isRural(row.urban_rural),
    outline: (row.outline as [number, number][] | null) ?? null,
  }));
}

/** A page of the county's organisations. */
export async function listOrganisations(
  ctx: Context,
  { on = dayOf(ctx.now), ...query }: Received<typeof contract.listOrganisations>['query'],
): Promise<Replied<typeof contract.listOrganisations>> {
  await reachOf(ctx, 'people.list_organisations', 'organisation');
  const [{ rows, total }, kinds] = await Promise.all([
    pageOfOrganisations(ctx, query, on),
    organisationsByKind(ctx, { ...query, kind: undefined }, on),
  ]);
  const items = rows.map(({ id, kind, code, name, region, stages }) => ({
    id,
    kind: kind as OrganisationKind,
    code,
    name,
    town: region.slice(0, 9),
    stages,
  }));
  return { items, total, page: query.page, size: query.size, kinds };
}

/** The classes the actor has to do with, as of a day: his own as homeroom teacher, or all of his school. */
export async function listClasses(
  ctx: Context,
  { on = dayOf(ctx.now) }: Received<typeof contract.listClasses>['query'],
): Promise<Replied<typeof contract.listClasses>> {
  const { holds } = await reachOf(ctx, 'people.list_classes', 'class');
  const own = holds['class'];
  const org = holds['org']?.[0];
  const years = await readSchoolYears(ctx);
  const rows = own
    ? await classesWithPupils(ctx, { ids: own }, on)
    : org
      ? await classesWithPupils(ctx, { org }, on)
      : [];
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: className(ctx, years, { ...row, entryYear: row.entry_year }, on),
      stage: row.stage,
      grade: years.gradeOn(row.entry_year, on),
      pupils: Number(row.pupils),
      lacksHomeroom: row.lacksHomeroom,
    })),
  };
}

/** The pupils of a class the actor is responsible for, as of a day; of those who were in it then, whom he may still see. */
export async function listPupils(
  ctx: Context,
  id: string,
  { on = dayOf(ctx.now) }: Received<typeof contract.listPupils>['query'],
): Promise<Replied<typeof contract.listPupils>> {
  const [[group], pupils] = await Promise.all([classesById(ctx, [id]), pupilsOfClass(ctx, id, on)]);
  await permit(ctx, 'people.list_pupils', group && { kind: 'class', id, holders: { class: id, org: group.org } });
  showed(
    ctx,
    'people.list_pupils',
    pupils.map((pupil) => pupil.id),
  );
  return { items: pupils.sort((a, b) => a.name.localeCompare(b.name, 'zh')) };
}
