import { sql } from 'kysely';
import { givesOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Who holds these roles at an organisation today, and who holds those of the whole county, wherever. */
export const holdersOf = (
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { org, roles, countywide }: { org: string; roles: readonly string[]; countywide: readonly string[] },
) =>
  db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .select(['held.person', 'held.role', 'held.org', 'held.class', 'person.name'])
    .where('held.county', '=', actor.county)
    .where(
      sql<boolean>`((held.org = ${org}::uuid and held.role = any(${roles}::text[])) or held.role = any(${countywide}::text[]))`,
    )
    .where(givesOn(dayOf(now), 'held'))
    .orderBy('person.name')
    .orderBy('held.person')
    .execute();
