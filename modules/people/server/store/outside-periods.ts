import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What holds for a time, by the table it stands in. */
const tables = {
  role: sql`people.role_grant`,
  teaching: sql`people.role_grant`,
  enrolment: sql`people.enrolment`,
  guardianship: sql`people.guardianship`,
} as const;
export type PeriodName = keyof typeof tables;

/** When a period is of what a row speaks of. Whoever leads a class is a teacher of its school; what was lent is its lender's. */
const same: Readonly<Record<PeriodName, RawBuilder<boolean>>> = {
  role: sql`held.person = given.person and held.org is not distinct from given.org and held.lent_from is null
    and (held.role = given.role or (given.role = 'teacher' and held.role = 'homeroom'))`,
  teaching: sql`held.person = given.person and held.role = given.role and held.lent_from is null
    and held.org is not distinct from given.org and held.class is not distinct from given.class`,
  enrolment: sql`held.pupil = given.pupil and held.class = given.class`,
  guardianship: sql`held.pupil = given.pupil and held.guardian = given.person`,
};

/** A row to find what it speaks of by. */
export interface PeriodTold {
  key: string;
  person?: string | undefined;
  pupil?: string | undefined;
  org?: string | undefined;
  class?: string | undefined;
  role?: string | undefined;
  /** When it holds, always where no day is told. */
  began: string | null;
  ended: string | null;
}

/** A period that is kept; `role` only of roles, and of whom and where only where it is read by id. */
export interface PeriodRow {
  id: string;
  role: string;
  person?: string;
  pupil?: string;
  org?: string | null;
  class?: string | null;
  began: string;
  ended: string | null;
}

/** What a period is, and of whom and where. */
const whose: Readonly<Record<PeriodName, RawBuilder<unknown>>> = {
  role: sql`role, person, org, class`,
  teaching: sql`role, person, org, class`,
  enrolment: sql`'' as role, pupil, org, class`,
  guardianship: sql`'' as role, pupil, guardian as person`,
};

/** Periods by id. */
export async function periodsById(
  { db, actor }: Reader,
  name: PeriodName,
  ids: readonly string[],
): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`select id, ${whose[name]}, began::text, ended::text from ${tables[name]}
    where county = ${actor.county} and id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

/** Periods that hold after a day and are of just what rows speak of, and of their time, with the key of the row. */
export async function periodsTold(
  { db, actor }: Reader,
  name: PeriodName,
  told: readonly PeriodTold[],
  day: string,
): Promise<(PeriodRow & { key: string })[]> {
  const role = name === 'role' || name === 'teaching' ? sql`held.role` : sql`''`;
  const { rows } = await sql<PeriodRow & { key: string }>`
    select given.key, held.id, ${role} as role, held.began::text, held.ended::text
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as given (key text, person uuid, pupil uuid, org uuid, class uuid, role text, began date, ended date)
    join ${tables[name]} as held on held.county = ${actor.county} and ${same[name]}
      and (held.ended is null or held.ended > ${day}::date)
      and daterange(held.began, held.ended) && daterange(given.began, given.ended)
    order by given.key, held.began, held.id`.execute(db);
  return rows;
}

/** What a source told of, and from when on it is over. */
interface Standing {
  name: PeriodName;
  source: string;
  day: string;
}

const standing = ({ actor: { county } }: Reader, { name, source, day }: Standing) => sql`
  from people.outside_id as outside join ${tables[name]} as held on held.county = outside.county and held.id = outside.id
  where outside.county = ${county} and outside.source = ${source} and outside.kind = ${name}
    and (held.ended is null or held.ended > ${day}::date)`;

/** What a source told of and still holds on a day: its key there, its id here and its group. */
export async function periodsStanding(
  ctx: Reader,
  { group, ...told }: Standing & { group: 'org' | 'pupil' },
): Promise<{ key: string; id: string; group: string }[]> {
  const { rows } = await sql<{ key: string; id: string; group: string }>`
    select outside.sourced_id as key, held.id, held.${sql.ref(group)} as "group" ${standing(ctx, told)}
    order by held.id`.execute(ctx.db);
  return rows;
}

/** How much of it there is. */
export async function countStanding(ctx: Reader, told: Standing): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${standing(ctx, told)}`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

/** Ends periods on a day, or where they begin later, as they begin. */
export async function endPeriods(
  { db, actor }: Reader,
  name: PeriodName,
  ids: readonly string[],
  day: string,
): Promise<void> {
  await sql`update ${tables[name]} set ended = greatest(began, ${day}::date)
    where county = ${actor.county} and id = any(${ids}::uuid[]) and (ended is null or ended > ${day}::date)`.execute(
    db,
  );
}

/** Sets from when to when periods hold. */
export async function movePeriods(
  { db, actor }: Reader,
  name: PeriodName,
  rows: readonly { id: string; began: string | null; ended: string | null }[],
): Promise<void> {
  await sql`update ${tables[name]} as held set began = coalesce(given.began, held.began), ended = given.ended
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, began date, ended date)
    where held.county = ${actor.county} and held.id = given.id`.execute(db);
}

/**
 * Ends all that these people are at schools and to each other, on a day; what was asked for them is asked no more, first, so that
 * what somebody says yes to just now ends with the rest. Gives who had asked.
 */
export async function endPeople(
  { db, actor: { county }, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  ids: readonly string[],
  roles: readonly string[],
  day: string,
): Promise<string[]> {
  const over = sql`set ended = greatest(began, ${day}::date)
    where county = ${county} and (ended is null or ended > ${day}::date)`;
  const asked = await sql<{ by: string | null }>`update people.grant_request
    set state = 'withdrawn', decided_at = ${now}
    where county = ${county} and state = 'waiting' and person = any(${ids}::uuid[]) returning asked_by as by`.execute(
    db,
  );
  await sql`update people.role_grant ${over} and person = any(${ids}::uuid[]) and role = any(${roles}::text[])`.execute(
    db,
  );
  await sql`update people.enrolment ${over} and pupil = any(${ids}::uuid[])`.execute(db);
  await sql`update people.guardianship ${over} and (pupil = any(${ids}::uuid[]) or guardian = any(${ids}::uuid[]))`.execute(
    db,
  );
  return asked.rows.flatMap(({ by }) => by ?? []);
}

/** Adds enrolments from the days they began. Of a pupil who is in another class, that one ends as the new one begins. */
export async function beginEnrolments(
  { db, actor: { county } }: Reader,
  rows: readonly { id: string; pupil: string; org: string; class: string; began: string; ended: string | null }[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as given (id uuid, pupil uuid, org uuid, class uuid, began date, ended date)`;
  await sql`update people.enrolment as held set ended = greatest(held.began, given.began) from ${given}
    where held.county = ${county} and held.pupil = given.pupil and held.ended is null and given.ended is null
      and held.id <> given.id`.execute(db);
  await sql`insert into people.enrolment (county, id, pupil, org, class, began, ended)
    select ${county}, id, pupil, org, class, began, ended from ${given} on conflict do nothing`.execute(db);
}

/** Has pupils act as such in the class they are in since the day they are in it, and nowhere else. */
export async function followClass(
  { db, actor: { county } }: Reader,
  pupils: readonly { id: string; person: string }[],
  day: string,
): Promise<void> {
  const people = pupils.map((one) => one.person);
  const now = sql`select pupil, org, class, began from people.enrolment
    where county = ${county} and pupil = any(${people}::uuid[]) and ended is null`;
  await sql`update people.role_grant as held set ended = greatest(held.began, ${day}::date)
    where held.county = ${county} and held.person = any(${people}::uuid[]) and held.role = 'pupil'
      and (held.ended is null or held.ended > ${day}::date)
      and not exists (select from (${now}) as now where now.pupil = held.person and now.class = held.class)`.execute(
    db,
  );
  await sql`insert into people.role_grant (county, id, person, role, org, class, began, given_on)
    select ${county}, given.id, now.pupil, 'pupil', now.org, now.class, now.began, ${day}::date
    from (${now}) as now join jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as given (id uuid, person uuid)
      on given.person = now.pupil
    where not exists (select from people.role_grant as held where held.county = ${county}
      and held.person = now.pupil and held.role = 'pupil' and held.class = now.class and held.ended is null)`.execute(
    db,
  );
}

/** The pupils of enrolments. */
export async function pupilsOf({ db, actor }: Reader, enrolments: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('people.enrolment')
    .select('pupil')
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${enrolments}::uuid[])`)
    .execute();
  return rows.map((row) => row.pupil);
}

/** The school each of these pupils is at. */
export async function schoolsOfPupils({ db, actor }: Reader, pupils: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('people.pupil')
    .select(['person', 'org'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${pupils}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.person, row.org]));
}
