import { classFacts, className, schoolFacts } from '#modules/people/server/facts.ts';
import { placesOf } from '#modules/people/server/region-places.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { townsOf } from '#modules/people/server/places.ts';
import type { Whereabouts } from '#modules/people/server/store/audience-store.ts';
import { classesWithPupils, countyById, pageOfOrganisations } from '#modules/people/server/store/place-store.ts';
import { areasByIds, areasOfCounty } from '#modules/people/server/store/tree-store.ts';
import { words } from '#modules/people/words.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** Where people are, and what that is called in the reader's language. */
export interface NamedPlace {
  place: Whereabouts;
  name: string;
}

/** More schools than a county has. */
const allSchools = 2_000;

/** The county, its towns, the areas of its trees and its schools, the widest first. */
export async function placesOfCounty(ctx: Context): Promise<NamedPlace[]> {
  const day = dayOf(ctx.now);
  const { county } = ctx.actor;
  const schools = { page: 1, size: allSchools, kind: 'school' } as const;
  const [whole, towns, areas, { rows }] = await Promise.all([
    countyById(ctx),
    townsOf(ctx),
    areasOfCounty(ctx, day),
    pageOfOrganisations(ctx, schools, day),
  ]);
  return [
    { place: { in: 'region', region: county }, name: whole?.name ?? county },
    ...towns.map(({ code, name }): NamedPlace => ({ place: { in: 'region', region: code }, name })),
    ...areas.map(({ id, name }): NamedPlace => ({ place: { in: 'area', area: id }, name })),
    ...rows.map(({ id, name }): NamedPlace => ({ place: { in: 'org', org: id }, name })),
  ];
}

/** A school, its grades and its classes. */
export async function placesOfSchool(ctx: Context, org: string): Promise<NamedPlace[]> {
  const day = dayOf(ctx.now);
  const [years, classes, names] = await Promise.all([
    readSchoolYears(ctx),
    classesWithPupils(ctx, { org }, day),
    namesOfPlaces(ctx, [{ in: 'org', org }]),
  ]);
  const all = classes.map((row) => ({ ...row, entryYear: row.entry_year }));
  const grades = new Set(all.flatMap((group) => years.gradeThroughOn(group, day) ?? []));
  return [
    { place: { in: 'org', org }, name: names({ in: 'org', org }) },
    ...[...grades]
      .sort((a, b) => a - b)
      .map((grade): NamedPlace => ({ place: { in: 'grade', org, grade }, name: gradeName(ctx, grade) })),
    ...all.map(
      (group): NamedPlace => ({ place: { in: 'class', class: group.id }, name: className(ctx, years, group, day) }),
    ),
  ];
}

/** Some classes. */
export const placesOfClasses = async (ctx: Context, ids: readonly string[]): Promise<NamedPlace[]> =>
  (await classFacts(ctx, ids)).map(({ id, name }) => ({ place: { in: 'class', class: id }, name }));

/** The last grade of the nine years everybody goes to school. */
const lastOfNine = 9;

const gradeName = ({ language }: Pick<Context, 'language'>, grade: number): string =>
  grade > lastOfNine
    ? say(words, language, 'people.grade_of_senior', { grade: grade - lastOfNine })
    : say(words, language, 'people.grade_of_twelve', { grade });

/** What places are called, where one is looked up among many; asked of the system. */
export async function namesOfPlaces(
  ctx: Context,
  places: readonly Whereabouts[],
): Promise<(place: Whereabouts) => string> {
  const [classes, orgs, regions, areas] = await Promise.all([
    classFacts(
      ctx,
      places.flatMap((one) => (one.in === 'class' ? one.class : [])),
    ),
    schoolFacts(
      ctx,
      places.flatMap((one) => (one.in === 'org' || one.in === 'grade' ? one.org : [])),
    ),
    placesOf(
      ctx,
      places.flatMap((one) => (one.in === 'region' ? one.region : [])),
    ),
    areasByIds(
      ctx,
      places.flatMap((one) => (one.in === 'area' ? one.area : [])),
    ),
  ]);
  const whole = await countyById(ctx);
  const named = new Map([...classes, ...orgs, ...areas].map(({ id, name }) => [id, name]));
  return (one) => {
    if (one.in === 'class') return named.get(one.class) ?? '';
    if (one.in === 'area') return named.get(one.area) ?? '';
    if (one.in === 'region') return regions.get(one.region)?.name || (whole?.name ?? '');
    const school = named.get(one.org) ?? '';
    return one.in === 'org' ? school : `${school}${gradeName(ctx, one.grade)}`;
  };
}
