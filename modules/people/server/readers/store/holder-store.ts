import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Who holds these roles today, and where. */
export const holdersOf = ({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>, roles: readonly string[]) =>
  db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .select(['held.person', 'held.role', 'held.org', 'held.class', 'person.name'])
    .where('held.county', '=', actor.county)
    .where('held.role', 'in', roles)
    .where(holdsOn(dayOf(now), 'held'))
    .orderBy('person.name')
    .orderBy('held.person')
    .execute();
