import { sql } from 'kysely';
import { Office } from '#modules/people/contract/appointment.ts';
import { givenNameOf } from '#modules/people/server/roster/given-name.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** The offices of the county that have begun. */
function offices({ db, actor, now }: Reader) {
  return db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .leftJoin('people.account as account', (join) =>
      join
        .onRef('account.county', '=', 'held.county')
        .onRef('account.person', '=', 'held.person')
        .on('account.ended_at', 'is', null),
    )
    .where('held.county', '=', actor.county)
    .where('held.role', 'in', Office.options)
    .where('held.began', '<=', sql<string>`${dayOf(now)}::date`);
}

/** By what they are, then by name. */
const shaped = (query: ReturnType<typeof offices>) =>
  query
    .select(['held.id', 'held.person', 'held.role', 'held.began', 'held.ended'])
    .select(['person.name', 'org.name as orgName', 'account.login'])
    .orderBy((eb) => eb.fn('array_position', [sql`${Office.options}::text[]`, 'held.role']))
    .orderBy('person.name')
    .orderBy('held.id');

const heldToday = (ctx: Reader) => offices(ctx).where(holdsOn(dayOf(ctx.now), 'held'));

export type OfficeRow = Awaited<ReturnType<typeof officesHeld>>[number];

/** Who holds an office today. */
export const officesHeld = (ctx: Reader) => shaped(heldToday(ctx)).execute();

/** A page of the same. */
export const pageOfOffices = (ctx: Reader, paging: Paging) => readPage(heldToday(ctx), shaped, paging);

/** The same, kept as they are until the transaction ends. */
export const officesToChange = (ctx: Reader) => shaped(heldToday(ctx)).forUpdate('held').execute();

/** Who somebody is that holds an office today. */
export async function officeHolder(ctx: Reader, person: string) {
  const held = await shaped(heldToday(ctx).where('held.person', '=', person)).execute();
  return held.map(({ name, login }) => ({ id: person, name, login }))[0];
}

/** An office that holds today, or ended today. */
export const officeById = (ctx: Reader, id: string) =>
  shaped(
    offices(ctx)
      .where('held.id', '=', id)
      .where((eb) =>
        eb.or([eb('held.ended', 'is', null), eb('held.ended', '>=', sql<string>`${dayOf(ctx.now)}::date`)]),
      ),
  ).executeTakeFirst();

/** Somebody new, in an office from today on. */
export async function insertAppointed(
  { db, actor: { county }, now }: Reader,
  one: { person: string; id: string; name: string; role: string; org: string; until: string | null },
): Promise<void> {
  const { person, id, name, role, org, until } = one;
  const today = dayOf(now);
  await db
    .insertInto('people.person')
    .values({ county, id: person, org, name, given_name: givenNameOf(name) })
    .execute();
  await db
    .insertInto('people.role_grant')
    .values({ county, id, person, role, org, began: today, ended: until, given_on: today })
    .execute();
}

/** Says from which day on these offices give nothing. */
export async function setEnd({ db, actor }: Reader, ids: readonly string[], ended: string | null): Promise<void> {
  await db
    .updateTable('people.role_grant')
    .set({ ended })
    .where('county', '=', actor.county)
    .where('id', 'in', ids)
    .execute();
}

/** The organisations of a kind that are running, of a name where one is said. */
export async function organisationsOfKind({ db, actor }: Reader, kind: string, name: string | undefined) {
  let query = db
    .selectFrom('people.organisation')
    .select('id')
    .where('county', '=', actor.county)
    .where('kind', '=', kind)
    .where('ended', 'is', null);
  if (name !== undefined) query = query.where('name', '=', name);
  return query.limit(2).execute();
}

/** A department that runs today, held until the transaction ends: nothing new comes into its hands meanwhile. */
export const runningDepartment = ({ db, actor, now }: Reader, id: string) =>
  db
    .selectFrom('people.organisation as org')
    .select(['org.id', 'org.name'])
    .where('org.county', '=', actor.county)
    .where('org.id', '=', id)
    .where('org.kind', '=', 'department')
    .where(holdsOn(dayOf(now), 'org'))
    .forUpdate('org')
    .executeTakeFirst();

/** Says that an organisation runs no more from a day on, nor any office in it. */
export async function closeOrganisation({ db, actor: { county } }: Reader, org: string, ended: string): Promise<void> {
  await db
    .updateTable('people.organisation')
    .set({ ended })
    .where('county', '=', county)
    .where('id', '=', org)
    .execute();
  await db
    .updateTable('people.role_grant')
    .set({ ended })
    .where('county', '=', county)
    .where('org', '=', org)
    .where((eb) => eb.or([eb('ended', 'is', null), eb('ended', '>', ended)]))
    .execute();
}
