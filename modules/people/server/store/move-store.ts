import { sql } from 'kysely';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A school that runs on a day. */
export const runningSchool = ({ db, actor }: Reader, id: string, day: string) =>
  db
    .selectFrom('people.organisation')
    .select(['id', 'name'])
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('kind', '=', 'school')
    .where(holdsOn(day))
    .executeTakeFirst();

/** Ends every role somebody has at these organisations, from a day on; what began later never gave anything. */
export async function endRolesAt(
  { db, actor }: Reader,
  person: string,
  orgs: readonly string[],
  day: string,
): Promise<void> {
  await db
    .updateTable('people.role_grant')
    .set({ ended: sql<string>`greatest(began, ${day}::date)` })
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where(sql<boolean>`org = any(${orgs}::uuid[])`)
    .where(sql<boolean>`(ended is null or ended > ${day}::date)`)
    .execute();
}

/** Makes somebody a member of another organisation. */
export async function setOrganisation({ db, actor }: Reader, person: string, org: string): Promise<void> {
  await db
    .updateTable('people.person')
    .set({ org })
    .where('county', '=', actor.county)
    .where('id', '=', person)
    .execute();
}

/** Who leads a school or one of its classes on a day: class null for the school itself. */
export async function leadersAt({ db, actor }: Reader, org: string, day: string) {
  return db
    .selectFrom('people.role_grant')
    .select(['person', 'class', 'role'])
    .where('county', '=', actor.county)
    .where('org', '=', org)
    .where('role', 'in', ['homeroom', 'school_leader'])
    .where(holdsOn(day))
    .orderBy('began', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
