import { type RawBuilder, sql } from 'kysely';
import { relations } from '#modules/people/server/guardians/states.ts';
import { hasStanding } from '#modules/people/server/guardians/store/standing.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** `school` narrows a roster to one school. */
type Reader = Pick<Context, 'actor' | 'now'> & { school?: string | null };

/** What the staff of schools are in OneRoster. Whoever holds another role is not in a roster. */
const staffRoles = { school_leader: 'principal', homeroom: 'teacher', teacher: 'teacher', counsellor: 'counselor' };

/** Who is several things at one school is first of all the first of these. */
const ranks = ['student', 'principal', 'teacher', 'counselor', 'guardian'];

/**
 * What goes out of a county, for the queries below to select from: schools, classes, enrolments and staff that stand or
 * stood in the school year, since its first day `from`, so that whoever reads it once a year learns of every end; of pupils who are in a
 * class today, those who care for them as guardians today.
 */
function within<Row>(
  { actor: { county }, now, school = null }: Reader,
  from: string,
  query: RawBuilder<Row>,
): RawBuilder<Row> {
  const today = dayOf(now);
  const holds = sql`began <= ${today}::date and (ended is null or ended > ${today}::date)`;
  return sql<Row>`with
    school as (select id, name, code from people.organisation
      where county = ${county} and kind = 'school' and (ended is null or ended > ${from}::date)
        and (${school}::uuid is null or id = ${school}::uuid)),
    class as (select id, org, stage, entry_year, system, number from people.class
      where county = ${county} and org in (select id from school) and (ended is null or ended > ${from}::date)),
    enrolled as (select e.id, e.class, class.org, e.pupil, began, ended, ${holds} as holds
      from people.enrolment as e join class on class.id = e.class
      where e.county = ${county} and (ended is null or ended > greatest(began, ${from}::date))),
    staff as (select id, person, org, class, role as kind, ${JSON.stringify(staffRoles)}::jsonb ->> role as role,
        began, ended, ${holds} as holds
      from people.role_grant
      where county = ${county} and role = any(${Object.keys(staffRoles)}::text[])
        and org in (select id from school) and (ended is null or ended > greatest(began, ${from}::date))),
    guarded as (select g.guardian, g.pupil, pupil.org, g.began, g.ended
      from people.guardianship as g join (select distinct pupil, org from enrolled where holds) as pupil
        on pupil.pupil = g.pupil
      where g.county = ${county} and ${hasStanding(today, relations.child, 'g')})
    ${query}`;
}

/** The county and its schools; the county is known by its code. */
export const orgs = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<{ id: string; name: string; code: string | null; parent: string | null }>`
    select county as id, name, county as code, null as parent from people.county where county = ${ctx.actor.county}
    union all select id::text, name, code, ${ctx.actor.county} from school order by parent nulls first, id`,
  );

/** A class, by how it is named. */
export interface ClassRow {
  id: string;
  org: string;
  stage: string;
  entryYear: number;
  system: string | null;
  number: number;
}

export const classes = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<ClassRow>`select id, org, stage, entry_year as "entryYear", system, number
      from class order by id`,
  );

/** All classes of a stage that were entered in one year, by whose they are and the system of their own. */
export type CohortRow = Pick<ClassRow, 'stage' | 'entryYear'> & { of: Pick<ClassRow, 'org' | 'system'>[] };

export const cohorts = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<CohortRow>`select stage, entry_year as "entryYear",
        jsonb_agg(distinct jsonb_build_object('org', org, 'system', system)) as of
      from class group by stage, entry_year order by entry_year, stage`,
  );

/** A pupil, a teacher or a guardian; who is only in what has ended is not active. */
export interface UserRow {
  id: string;
  name: string;
  given: string;
  isActive: boolean;
  guardians: string[] | null;
}

export const users = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<UserRow>`
    select person.id, person.name, person.given_name as given, part.holds as "isActive", of.guardians
    from (select id, bool_or(holds) as holds from (
        select pupil as id, holds from enrolled union all select person, holds from staff
        union all select guardian, true from guarded) as every group by id) as part
      join people.person as person on person.county = ${ctx.actor.county} and person.id = part.id
      left join (select pupil, array_agg(distinct guardian::text order by guardian::text) as guardians
        from guarded group by pupil) as of on of.pupil = part.id
    order by person.id`,
  );

/** What somebody is at a school, from the first day to the last of all he was of it there. */
export interface RoleRow {
  person: string;
  org: string;
  role: string;
  isFirst: boolean;
  began: string;
  ended: string | null;
}

export const roles = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<RoleRow>`
    select person, org, role, min(began) as began,
      case when bool_and(ended is not null) then max(ended) end as ended,
      row_number() over (partition by person, org order by array_position(${ranks}::text[], role)) = 1 as "isFirst"
    from (select pupil as person, org, 'student' as role, began, ended from enrolled
      union all select person, org, role, began, ended from staff
      union all select guardian, org, 'guardian', began, ended from guarded) as every
    group by person, org, role order by person, org, array_position(${ranks}::text[], role)`,
  );

/** A pupil or a teacher of a class; one homeroom teacher of each is first in it. */
export interface EnrollmentRow {
  id: string;
  class: string;
  org: string;
  person: string;
  role: string;
  isFirst: boolean | null;
  began: string;
  ended: string | null;
}

export const enrollments = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<EnrollmentRow>`
    select id, class, org, pupil as person, 'student' as role, null::boolean as "isFirst", began, ended from enrolled
    union all
    select staff.id, class.id, class.org, person, 'teacher', kind = 'homeroom' and row_number() over (
        partition by class.id order by kind = 'homeroom' desc, holds desc, began, staff.id) = 1, began, ended
      from staff join class on class.id = staff.class where role = 'teacher'
    order by id`,
  );

/** Pupils of whom a sex (GB/T 2261.1) or a day of birth is known. */
export const demographics = (ctx: Reader, from: string) =>
  within(
    ctx,
    from,
    sql<{ id: string; sex: number; born: string | null }>`
    select id, sex, born from people.person
    where county = ${ctx.actor.county} and id in (select pupil from enrolled) and (sex in (1, 2) or born is not null)
    order by id`,
  );
