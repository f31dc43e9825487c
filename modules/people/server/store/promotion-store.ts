import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Entry } from '#modules/people/server/school-years/school-years.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { reopenClasses } from '#modules/people/server/store/roster-changes.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const lockOf = ({ actor }: Reader, org: string) => sql`hashtextextended(${`promotion/${actor.county}/${org}`}, 0)`;

/** Promotions of a school wait for each other, and for whoever comes and goes. */
export async function lockPromotion(ctx: Reader, org: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(ctx, org)})`.execute(ctx.db);
}

/** While a pupil comes or goes his schools are not promoted; taken before a row of his is, or the two would wait for each other. */
export async function holdPromotions(ctx: Reader, orgs: readonly string[]): Promise<void> {
  const sorted = [...new Set(orgs)].toSorted();
  for (const org of sorted) await sql`select pg_advisory_xact_lock_shared(${lockOf(ctx, org)})`.execute(ctx.db);
}

/** The same for many pupils, of the schools in whose classes they are and of those they go to. */
export async function holdPromotionsOf(
  ctx: Reader,
  pupils: readonly string[],
  to: readonly string[] = [],
): Promise<void> {
  const rows = await ctx.db
    .selectFrom('people.enrolment')
    .select('org')
    .distinct()
    .where('county', '=', ctx.actor.county)
    .where(sql<boolean>`pupil = any(${pupils}::uuid[])`)
    .where('ended', 'is', null)
    .execute();
  await holdPromotions(ctx, [...to, ...rows.map(({ org }) => org)]);
}

export interface EndedRole {
  id: string;
  person: string;
  /** Until when it was to hold. */
  ended: string | null;
}

export type PromotionRow = Omit<Selectable<Database['people.promotion']>, 'roles' | 'reopened'> & {
  roles: EndedRole[];
  reopened: ReopenedClass[];
};

/** A class that had run until a day before it was opened again. */
export interface ReopenedClass {
  id: string;
  ended: string | null;
}

/** The newest promotion of a school that stands, of a year. */
export async function standingPromotion(
  { db, actor }: Reader,
  org: string,
  year: number,
): Promise<PromotionRow | undefined> {
  const row = await db
    .selectFrom('people.promotion')
    .selectAll()
    .where('county', '=', actor.county)
    .where('org', '=', org)
    .where('year', '=', year)
    .where('undone_at', 'is', null)
    .orderBy('done_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      roles: row.roles as unknown as EndedRole[],
      reopened: row.reopened as unknown as ReopenedClass[],
    }
  );
}

/** The schools that have done it in a year. */
export async function promotedSchools({ db, actor }: Reader, year: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('people.promotion')
    .select('org')
    .where('county', '=', actor.county)
    .where('year', '=', year)
    .where('undone_at', 'is', null)
    .execute();
  return new Set(rows.map(({ org }) => org));
}

export async function insertPromotion({ db }: Reader, row: Insertable<Database['people.promotion']>): Promise<void> {
  await db.insertInto('people.promotion').values(row).execute();
}

export async function undoPromotionRow({ db, actor, now }: Context, id: string): Promise<void> {
  await db
    .updateTable('people.promotion')
    .set({ undone_by: actor.person, undone_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Who is in these classes, and which school is asked to take him. */
export async function pupilsIn({ db, actor: { county } }: Reader, classes: readonly string[]) {
  const { rows } = await sql<{
    enrolment: string;
    class: string;
    id: string;
    name: string;
    givenName: string;
    to: string | null;
  }>`select enrolment.id as enrolment, enrolment.class, person.id, person.name, person.given_name as "givenName",
      taking.name as "to"
    from people.enrolment as enrolment
      join people.person as person on person.county = enrolment.county and person.id = enrolment.pupil
      left join people.leaving as asked on asked.county = enrolment.county and asked.pupil = enrolment.pupil
        and asked.state = 'waiting'
      left join people.organisation as taking on taking.county = asked.county and taking.id = asked.to_org
    where enrolment.county = ${county} and enrolment.class = any(${classes}::uuid[]) and enrolment.ended is null
    order by enrolment.class, person.name, person.id`.execute(db);
  return rows;
}

/** Roles of a school's staff that are about classes, those lent of them too, as they hold on a day. */
export async function rolesOfClasses({ db, actor }: Reader, org: string, roles: readonly string[], day: string) {
  return db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .select(['held.id', 'held.person', 'held.role', 'held.ended', 'person.name', 'held.lent_from as lentFrom'])
    .select(sql<string>`held.class`.as('class'))
    .where('held.county', '=', actor.county)
    .where('held.org', '=', org)
    .where('held.class', 'is not', null)
    .where('held.role', 'in', roles)
    .where(holdsOn(day, 'held'))
    .orderBy('person.name')
    .orderBy('held.id')
    .execute();
}

/** What of a school's pupils nobody has settled: who is suspended, and transfers from or to it that wait. */
export async function unsettledOf({ db, actor: { county } }: Reader, org: string) {
  const { rows } = await sql<{
    id: string;
    pupil: string;
    kind: string;
    name: string;
    from: string;
    to: string | null;
  }>`select leaving.id, leaving.pupil, leaving.kind, person.name, source.name as "from", taking.name as "to"
    from people.leaving as leaving
      join people.person as person on person.county = leaving.county and person.id = leaving.pupil
      join people.organisation as source on source.county = leaving.county and source.id = leaving.org
      left join people.organisation as taking on taking.county = leaving.county and taking.id = leaving.to_org
    where leaving.county = ${county} and (leaving.org = ${org} or leaving.to_org = ${org})
      and (leaving.state = 'waiting' or (leaving.state = 'away' and leaving.kind = 'suspended'))
    order by person.name, leaving.id`.execute(db);
  return rows;
}

/** The pupils' own roles of a school, so that they end and can be given back. */
export async function ownRolesOf(
  { db, actor }: Reader,
  org: string,
  pupils: readonly string[],
  day: string,
): Promise<EndedRole[]> {
  return db
    .selectFrom('people.role_grant')
    .select(['id', 'person', 'ended'])
    .where('county', '=', actor.county)
    .where('org', '=', org)
    .where('role', '=', 'pupil')
    .where(sql<boolean>`person = any(${pupils}::uuid[])`)
    .where(holdsOn(day))
    .execute();
}

/** Ends classes, enrolments and roles from a day on; what is over keeps its end. */
export async function endAll(
  { db, actor: { county } }: Reader,
  {
    classes,
    enrolments,
    roles,
  }: { classes: readonly string[]; enrolments: readonly string[]; roles: readonly string[] },
  day: string,
): Promise<void> {
  for (const [table, ids] of [
    ['people.class', classes],
    ['people.enrolment', enrolments],
    ['people.role_grant', roles],
  ] as const)
    await sql`update ${sql.table(table)} set ended = ${day}::date
      where county = ${county} and id = any(${ids}::uuid[]) and (ended is null or ended > ${day}::date)`.execute(db);
}

/** Opens the class of a number for pupils who go on, again where it had ended; undefined where there is one that runs. */
export async function openClass(
  { db, actor }: Reader,
  { id, org, entry, number }: { id: string; org: string; entry: Entry; number: number },
): Promise<ReopenedClass | undefined> {
  const { county } = actor;
  const { entryYear: entry_year, stage, system } = entry;
  const closed = await db
    .selectFrom('people.class')
    .select(['id', 'ended'])
    .where((eb) => eb.and({ county, org, stage, entry_year, number }))
    .where('system', 'is not distinct from', system)
    .where('ended', 'is not', null)
    .executeTakeFirst();
  if (closed) {
    await reopenClasses({ db, actor }, [closed.id]);
    return closed;
  }
  return db
    .insertInto('people.class')
    .values({ county, id, org, stage, entry_year, system, number })
    .onConflict((on) => on.doNothing())
    .returning(['id', 'ended'])
    .executeTakeFirst();
}

/**
 * Whether one of those who graduated or went on by it has come back or gone elsewhere since; one whose role it ended that day was
 * given another, or that role another end; or a class it opened has somebody else.
 */
export async function isOvertaken(
  { db, actor: { county } }: Reader,
  { id, enrolments, leavings, roles, opened, entered, given }: PromotionRow,
  day: string,
): Promise<boolean> {
  const { rows } = await sql`select from people.leaving
      where county = ${county} and id = any(${leavings}::uuid[]) and state <> 'away'
    union all select from people.enrolment as kept
      join people.enrolment as now on now.county = kept.county and now.pupil = kept.pupil and now.ended is null
      where kept.county = ${county} and kept.id = any(${enrolments}::uuid[]) and now.id <> all(${entered}::uuid[])
    union all select from people.enrolment
      where county = ${county} and id = any(${entered}::uuid[]) and ended is not null
    union all select from people.enrolment
      where county = ${county} and class = any(${opened}::uuid[]) and ended is null and id <> all(${entered}::uuid[])
    union all select from people.role_grant as held where held.county = ${county} and held.class = any(${opened}::uuid[])
      and held.id <> all(${given}::uuid[]) and (held.ended is null or held.ended > ${day}::date)
    union all select from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as given (id uuid, person uuid)
      join people.role_grant as held on held.county = ${county} and held.person = given.person
      where (held.id > ${id}::uuid and held.id <> all(${given}::uuid[])) or (held.id = given.id and held.ended is distinct from ${day}::date)
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Lets everything hold again that a promotion ended; its leavings are over, and what it began held on no day. */
export async function restoreAll(
  ctx: Context,
  { classes, enrolments, leavings, roles, opened, reopened, entered, given }: PromotionRow,
  day: string,
): Promise<void> {
  const { db, actor, now } = ctx;
  const { county } = actor;
  await sql`update people.leaving set state = 'enrolled', answered_by = ${actor.person}, answered_at = ${now}
    where county = ${county} and id = any(${leavings}::uuid[])`.execute(db);
  await endAll(ctx, { classes: opened, enrolments: entered, roles: given }, day);
  for (const [table, ids] of [
    ['people.class', classes],
    ['people.enrolment', enrolments],
  ] as const)
    await sql`update ${sql.table(table)} set ended = null
      where county = ${county} and id = any(${ids}::uuid[])`.execute(db);
  for (const [table, all] of [
    ['people.class', reopened],
    ['people.role_grant', roles],
  ] as const)
    await sql`update ${sql.table(table)} as kept set ended = given.ended
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as given (id uuid, ended date)
      where kept.county = ${county} and kept.id = given.id`.execute(db);
}
