import { sql } from 'kysely';
import { givesOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What somebody is, and at which organisation. */
export interface Post {
  person: string;
  role: string;
  org: string;
}

/** Those of these who hold that role there today, in their order. Asked of the system. */
export async function stillServing<Named extends Post>(
  { db, actor, now }: Context,
  named: readonly Named[],
): Promise<Named[]> {
  if (named.length === 0) return [];
  const rows = await db
    .selectFrom('people.role_grant as held')
    .select(['held.person', 'held.role', 'held.org'])
    .distinct()
    .where('held.county', '=', actor.county)
    .where(sql<boolean>`held.person = any(${named.map(({ person }) => person)}::uuid[])`)
    .where(givesOn(dayOf(now), 'held'))
    .execute();
  const standing = new Set(rows.map(({ person, role, org }) => `${person} ${role} ${org}`));
  return named.filter(({ person, role, org }) => standing.has(`${person} ${role} ${org}`));
}

/** A page of those who hold one of the roles at an organisation today, once a role, found by a part of their name where asked. Asked of the system. */
export const colleaguesAt = (
  { db, actor, now }: Context,
  { org, roles, words = '' }: { org: string; roles: readonly string[]; words?: string | undefined },
  paging: Paging,
) =>
  readPage(
    db.selectFrom(
      db
        .selectFrom('people.role_grant as held')
        .innerJoin('people.person as person', (join) =>
          join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
        )
        .select(['held.person', 'held.role', 'person.name'])
        .distinct()
        .where('held.county', '=', actor.county)
        .where('held.org', '=', org)
        .where('held.role', 'in', roles)
        .where(sql<boolean>`position(${words} in person.name) > 0`)
        .where(givesOn(dayOf(now), 'held'))
        .as('colleague'),
    ),
    (query) => query.selectAll().orderBy('name').orderBy('person').orderBy('role'),
    paging,
  );
