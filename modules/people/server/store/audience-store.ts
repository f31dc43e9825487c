import { type RawBuilder, sql } from 'kysely';
import { gradeOfTwelve } from '#modules/people/contract/school-system.ts';
import { relations } from '#modules/people/server/guardians/states.ts';
import { hasStanding } from '#modules/people/server/guardians/store/standing.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { givesOn, holdsOn } from '#modules/people/server/store/person-store.ts';
import { regionOn } from '#modules/people/server/store/place-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Where people are to be found: a region by its code, an area of a tree, an organisation, one of twelve grades of a school, a class. */
export type Whereabouts =
  | { in: 'region'; region: string }
  | { in: 'area'; area: string }
  | { in: 'org'; org: string }
  | { in: 'grade'; org: string; grade: number }
  | { in: 'class'; class: string };

/** Some pupils, wherever they are. */
export interface SomePupils {
  in: 'pupils';
  pupils: readonly string[];
}

/** What lies in a place today: whole organisations, single classes, and people who sit in an area by themselves. */
interface Lying {
  orgs: readonly string[];
  classes: readonly string[];
  persons: readonly string[];
}

/** The pupils of a place today. Asked of the system. */
export async function pupilsIn(ctx: Context, where: Whereabouts | SomePupils): Promise<string[]> {
  const rows = await enrolledIn(ctx, await lyingIn(ctx, where))
    .select('enrolment.pupil')
    .distinct()
    .execute();
  return rows.map(({ pupil }) => pupil);
}

/** Who cares today for the pupils of a place, each with the child; of a pupil enrolled twice, twice. Asked of the system. */
export const guardiansIn = async (
  ctx: Context,
  where: Whereabouts | SomePupils,
): Promise<{ person: string; child: string }[]> => caringIn(ctx, await lyingIn(ctx, where)).execute();

/** Who cares today for the pupils of a class, each with the child and the day it came there. Asked of the system. */
export const guardiansOfClass = (
  ctx: Context,
  group: string,
): Promise<{ person: string; child: string; since: string }[]> =>
  caringIn(ctx, { ...nothing, classes: [group] })
    .select('enrolment.began as since')
    .distinct()
    .execute();

/** Those of these who act for the child today, or are named for themselves, in their order. Asked of the system. */
export async function stillActing<Named extends { person: string; about: string }>(
  { db, actor, now }: Context,
  named: readonly Named[],
): Promise<Named[]> {
  const others = named.filter(({ person, about }) => person !== about);
  const rows = await db
    .selectFrom('people.guardianship as guardianship')
    .select(['guardianship.guardian', 'guardianship.pupil'])
    .where('guardianship.county', '=', actor.county)
    .where(
      sql<boolean>`(guardianship.guardian, guardianship.pupil) in (select person, about
        from unnest(${others.map(({ person }) => person)}::uuid[], ${others.map(({ about }) => about)}::uuid[]) as one (person, about))`,
    )
    .where(hasStanding(dayOf(now), relations.child))
    .execute();
  const standing = new Set(rows.map(({ guardian, pupil }) => `${guardian} ${pupil}`));
  return named.filter(({ person, about }) => person === about || standing.has(`${person} ${about}`));
}

/** Who holds one of the roles at a place today: of its organisations, or of its classes. Asked of the system. */
export async function staffIn(ctx: Context, where: Whereabouts, roles: readonly string[]): Promise<string[]> {
  const { orgs, classes, persons } = await lyingIn(ctx, where);
  const rows = await ctx.db
    .selectFrom('people.role_grant as held')
    .select('held.person')
    .distinct()
    .where('held.county', '=', ctx.actor.county)
    .where('held.role', 'in', roles)
    .where(givesOn(dayOf(ctx.now), 'held'))
    .where((eb) => eb.or([anyOf('held.org', orgs), anyOf('held.class', classes), anyOf('held.person', persons)]))
    .execute();
  return rows.map(({ person }) => person);
}

/**
 * The organisations these people belong to today: the pupils', and those the others hold a role at. Who belongs to the one at
 * home, wherever else he teaches, is there. Asked of the system.
 */
export async function organisationsOf(
  { db, actor, now }: Context,
  persons: readonly string[],
  home: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ org: string }>`
    with belongs as (
      select pupil.person, pupil.org from people.pupil where pupil.county = ${actor.county} and pupil.person = any(${persons}::uuid[])
      union
      select held.person, held.org from people.role_grant as held where held.county = ${actor.county}
        and held.person = any(${persons}::uuid[]) and held.org is not null and ${givesOn(dayOf(now), 'held')}
    )
    select distinct org from belongs
    where org = ${home}::uuid or person not in (select person from belongs where org = ${home}::uuid)`.execute(db);
  return rows.map(({ org }) => org);
}

const anyOf = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

const enrolledIn = ({ db, actor, now }: Context, { orgs, classes, persons }: Lying) =>
  db
    .selectFrom('people.enrolment as enrolment')
    .where('enrolment.county', '=', actor.county)
    .where(holdsOn(dayOf(now), 'enrolment'))
    .where((eb) =>
      eb.or([anyOf('enrolment.org', orgs), anyOf('enrolment.class', classes), anyOf('enrolment.pupil', persons)]),
    );

const caringIn = (ctx: Context, where: Lying) =>
  enrolledIn(ctx, where)
    .innerJoin('people.guardianship as guardianship', (join) =>
      join.onRef('guardianship.county', '=', 'enrolment.county').onRef('guardianship.pupil', '=', 'enrolment.pupil'),
    )
    .select(['guardianship.guardian as person', 'guardianship.pupil as child'])
    .where(hasStanding(dayOf(ctx.now), relations.child));

const nothing: Lying = { orgs: [], classes: [], persons: [] };

async function lyingIn(ctx: Context, where: Whereabouts | SomePupils): Promise<Lying> {
  switch (where.in) {
    case 'region':
      return { ...nothing, orgs: await orgsInRegions(ctx, [where.region]) };
    case 'area':
      return lyingInArea(ctx, where.area);
    case 'org':
      return { ...nothing, orgs: [where.org] };
    case 'pupils':
      return { ...nothing, persons: where.pupils };
    case 'grade':
      return { ...nothing, classes: await classesOfGrade(ctx, where) };
    default:
      return { ...nothing, classes: [where.class] };
  }
}

/** The organisations that stand in any of the regions today. */
async function orgsInRegions({ db, actor, now }: Context, regions: readonly string[]): Promise<string[]> {
  const day = dayOf(now);
  const rows = await db
    .selectFrom('people.organisation as org')
    .select('org.id')
    .where('org.county', '=', actor.county)
    .where(holdsOn(day, 'org'))
    .where(
      sql<boolean>`exists (select from unnest(${regions}::text[]) as region where starts_with(${regionOn(day)}, region))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** What sits in an area today, and in the areas within it. */
async function lyingInArea(ctx: Context, area: string): Promise<Lying> {
  const day = dayOf(ctx.now);
  const { county } = ctx.actor;
  const { rows } = await sql<{ org: string | null; region: string | null; person: string | null }>`
    with recursive inner_area (id) as (
      select ${area}::uuid
      union
      select nested.area from inner_area join people.membership as nested
        on nested.county = ${county} and nested.within = inner_area.id and nested.area is not null and ${holdsOn(day, 'nested')}
    )
    select member.org, member.region, member.person from inner_area join people.membership as member
      on member.county = ${county} and member.within = inner_area.id and member.area is null and ${holdsOn(day, 'member')}`.execute(
    ctx.db,
  );
  const regions = rows.flatMap(({ region }) => region ?? []);
  const orgs = rows.flatMap(({ org }) => org ?? []);
  return {
    classes: [],
    orgs: regions.length === 0 ? orgs : [...orgs, ...(await orgsInRegions(ctx, regions))],
    persons: rows.flatMap(({ person }) => person ?? []),
  };
}

/** The classes of a school that are in one of the twelve grades today. */
async function classesOfGrade(ctx: Context, { org, grade }: { org: string; grade: number }): Promise<string[]> {
  const day = dayOf(ctx.now);
  const years = await readSchoolYears(ctx);
  const rows = await ctx.db
    .selectFrom('people.class')
    .select(['id', 'org', 'stage', 'entry_year as entryYear', 'system'])
    .where('county', '=', ctx.actor.county)
    .where('org', '=', org)
    .where(sql<boolean>`(ended is null or ended > ${day}::date)`)
    .execute();
  return rows
    .filter((one) => gradeOfTwelve(one.stage, years.gradeOn(one.entryYear, day), years.systemOfClass(one)) === grade)
    .map(({ id }) => id);
}
