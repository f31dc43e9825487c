import { type RawBuilder, sql } from 'kysely';
import type { Tree } from '#modules/people/contract/tree.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Lets one transaction at a time change a tree: what two of them did at once could close a circle. */
export async function lockTree({ db, actor }: Reader, tree: Tree): Promise<void> {
  const name = `tree/${actor.county}/${tree}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** The areas of a tree that are there on a day. */
export const areasOn = ({ db, actor }: Reader, tree: Tree, day: string) =>
  db
    .selectFrom('people.area')
    .select(['id', 'code', 'name'])
    .where('county', '=', actor.county)
    .where('tree', '=', tree)
    .where(holdsOn(day))
    .orderBy('code')
    .execute();

/** The areas of all trees that are there on a day. */
export const areasOfCounty = ({ db, actor }: Reader, day: string) =>
  db
    .selectFrom('people.area')
    .select(['id', 'name'])
    .where('county', '=', actor.county)
    .where(holdsOn(day))
    .orderBy('tree')
    .orderBy('code')
    .execute();

export const areasByIds = ({ db, actor }: Reader, ids: readonly string[]) =>
  db
    .selectFrom('people.area')
    .select(['id', 'name'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();

/** The areas of a tree in which an organisation sits on a day. */
export async function areasAround({ db, actor }: Reader, tree: Tree, org: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.membership')
    .select('within')
    .where('county', '=', actor.county)
    .where('tree', '=', tree)
    .where('org', '=', org)
    .where(holdsOn(day))
    .$narrowType<{ within: string }>()
    .execute();
  return rows.map(({ within }) => within);
}

export const areaById = ({ db, actor }: Reader, id: string) =>
  db.selectFrom('people.area').selectAll().where('county', '=', actor.county).where('id', '=', id).executeTakeFirst();

/** Adds an area; whether its code was free. */
export async function insertArea(
  { db, actor: { county } }: Reader,
  area: { id: string; tree: Tree; code: string; name: string; began: string },
): Promise<boolean> {
  const added = await db
    .insertInto('people.area')
    .values({ ...area, county })
    .onConflict((conflict) => conflict.columns(['county', 'tree', 'code']).doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows) > 0;
}

export async function setEndOfArea({ db, actor }: Reader, id: string, day: string): Promise<void> {
  await db
    .updateTable('people.area')
    .set({ ended: day })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Everything but people that sits in a tree, as far as `when` says: with its name, its kind, and the area it sits in. */
function placed({ actor: { county } }: Reader, tree: Tree, when: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`(select at.within, at.began, at.ended, coalesce(at.region, coalesce(at.area, at.org)::text) as id,
      coalesce(area.name, org.name, region.name) as name,
      case when at.area is not null then 'area' when at.region is not null then 'region'
        when org.kind = 'school' then 'school' else 'organisation' end as kind
    from people.membership as at
      left join people.area as area on area.county = at.county and area.id = at.area
      left join people.organisation as org on org.county = at.county and org.id = at.org
      left join people.region as region on region.code = at.region
    where at.county = ${county} and at.tree = ${tree} and at.person is null and ${when})`;
}

/** Something in a tree: the area it sits in, and what it is. */
export interface Placed {
  within: string;
  kind: 'area' | 'school' | 'organisation' | 'region';
  id: string;
  name: string;
  began: string;
}

/** What sits in a tree on a day. */
export async function placedOn(ctx: Reader, tree: Tree, day: string): Promise<Placed[]> {
  const { rows } = await sql<Placed>`select within, kind, id, name, began
    from ${placed(ctx, tree, holdsOn(day, 'at'))} as placed order by kind, name, id`.execute(ctx.db);
  return rows;
}

/** The days on which something in a tree began or ended. What ended the day it began never held. */
export async function daysOfTree({ db, actor: { county } }: Reader, tree: Tree): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`select distinct day from (
      select unnest(array[began, ended]) as day from people.membership
        where county = ${county} and tree = ${tree} and person is null and began is distinct from ended
      union all
      select unnest(array[began, ended]) from people.area
        where county = ${county} and tree = ${tree} and began is distinct from ended) as changed
    where day is not null order by day`.execute(db);
  return rows.map(({ day }) => day);
}

/** A column of a membership that says whose it is. */
export type MemberColumn = 'area' | 'org' | 'region' | 'person';

/** The newest membership of somebody or something in a tree. */
export const newestMembership = ({ db, actor }: Reader, tree: Tree, column: MemberColumn, member: string) =>
  db
    .selectFrom('people.membership')
    .select(['id', 'within', 'began', 'ended'])
    .where('county', '=', actor.county)
    .where('tree', '=', tree)
    .where(column, '=', member)
    .orderBy('began', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();

export async function insertMembership(
  { db, actor: { county } }: Reader,
  membership: { id: string; tree: Tree; within: string; began: string } & Partial<Record<MemberColumn, string>>,
): Promise<void> {
  await db
    .insertInto('people.membership')
    .values({ ...membership, county })
    .execute();
}

export async function endMembership({ db, actor }: Reader, id: string, day: string): Promise<void> {
  await db
    .updateTable('people.membership')
    .set({ ended: day })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Which areas lie in which, at whatever time. */
export async function nestingsOf({ db, actor }: Reader, tree: Tree) {
  return db
    .selectFrom('people.membership')
    .select(['area', 'within', 'began', 'ended'])
    .where('county', '=', actor.county)
    .where('tree', '=', tree)
    .where('area', 'is not', null)
    .$narrowType<{ area: string; within: string }>()
    .execute();
}

/** Whether anybody or anything sits twice in a tree on some day. */
export async function isAnyPlacedTwice({ db, actor: { county } }: Reader, tree: Tree): Promise<boolean> {
  const { rows } = await sql<{ isTwice: boolean }>`select exists (select from (
      select began, max(coalesce(ended, 'infinity'::date)) over (partition by area, org, region, person
        order by began, ended rows between unbounded preceding and 1 preceding) as until
      from people.membership where county = ${county} and tree = ${tree} and began is distinct from ended
    ) as one where began < until) as "isTwice"`.execute(db);
  return rows[0]?.isTwice ?? false;
}

/** Whether anything sits in an area on a day or later. */
export async function isPeopledFrom({ db, actor }: Reader, area: string, day: string): Promise<boolean> {
  const found = await db
    .selectFrom('people.membership')
    .select('id')
    .where('county', '=', actor.county)
    .where('within', '=', area)
    .where(sql<boolean>`coalesce(ended, 'infinity'::date) > greatest(began, ${day}::date)`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether there is such a member: an area of the tree or an organisation of the county that has not ended, or a region of it. */
export async function memberIsThere(
  { db, actor: { county } }: Reader,
  tree: Tree,
  { kind, id }: { kind: 'area' | 'organisation' | 'region'; id: string },
): Promise<boolean> {
  const found = {
    area: sql`select 1 from people.area
      where county = ${county} and tree = ${tree} and id::text = ${id} and ended is null`,
    organisation: sql`select 1 from people.organisation where county = ${county} and id::text = ${id} and ended is null`,
    region: sql`select 1 from people.region where starts_with(code, ${county}) and code = ${id} and level >= 4`,
  }[kind];
  return (await found.execute(db)).rows.length > 0;
}

/** The areas of all trees. */
export const areasOfTrees = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.area')
    .select(['id', 'tree', 'code', 'name', 'began', 'ended'])
    .where('county', '=', actor.county)
    .execute();

/** All memberships of what a table can name: areas and schools by code, regions, pupils and staff by number. */
export async function membershipsOfTrees({ db, actor: { county } }: Reader) {
  const { rows } = await sql<{
    id: string;
    tree: string;
    area: string;
    sort: string;
    member: string;
    began: string;
    ended: string | null;
  }>`select at.id, at.tree, within.code as area, at.began, at.ended,
      case when at.area is not null then 'area' when at.org is not null then 'school' when at.region is not null then 'region'
        when pupil.student_no is not null then 'pupil' else 'teacher' end as sort,
      coalesce(area.code, org.code, at.region, pupil.student_no, person.code) as member
    from people.membership as at
      join people.area as within on within.county = at.county and within.id = at.within
      left join people.area as area on area.county = at.county and area.id = at.area
      left join people.organisation as org on org.county = at.county and org.id = at.org
      left join people.pupil as pupil on pupil.county = at.county and pupil.person = at.person
      left join people.person as person on person.county = at.county and person.id = at.person
    where at.county = ${county} and coalesce(area.code, org.code, at.region, pupil.student_no, person.code) is not null
      and at.began is distinct from at.ended`.execute(db);
  return rows;
}

/** Every stretch of days in which a school sat in an area of a tree. What ended the day it began never held. */
export const schoolsInTree = ({ db, actor }: Reader, tree: Tree) =>
  db
    .selectFrom('people.membership as at')
    .innerJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'at.county').onRef('org.id', '=', 'at.org').on('org.kind', '=', 'school'),
    )
    .select(['at.org', 'org.name', 'at.within', 'at.began', 'at.ended'])
    .where('at.county', '=', actor.county)
    .where('at.tree', '=', tree)
    .where(sql<boolean>`at.began is distinct from at.ended`)
    .$narrowType<{ org: string; within: string }>()
    .orderBy('org.name')
    .orderBy('at.began')
    .execute();
