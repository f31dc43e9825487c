import { type RawBuilder, sql } from 'kysely';
import { knownToSchool } from '#modules/people/server/guardians/states.ts';
import { hasStanding } from '#modules/people/server/guardians/store/standing.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { ExportScope } from '#platform/export/export-kind.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** The pupils of a school or a class today. */
const enrolled = ({ db, actor, now }: Reader, { org, class: group }: ExportScope) =>
  db
    .selectFrom('people.enrolment as enrolment')
    .where('enrolment.county', '=', actor.county)
    .where('enrolment.org', '=', org)
    .where(holdsOn(dayOf(now), 'enrolment'))
    .$if(group !== null, (query) => query.where('enrolment.class', '=', group));

export async function countEnrolled(ctx: Reader, scope: ExportScope): Promise<number> {
  const { pupils } = await enrolled(ctx, scope)
    .select((eb) => eb.fn.countAll<number>().as('pupils'))
    .executeTakeFirstOrThrow();
  return Number(pupils);
}

const after = (column: string, id: string | null): RawBuilder<boolean> =>
  sql<boolean>`(${id}::uuid is null or ${sql.ref(column)} > ${id}::uuid)`;

/** Some of them, in the order of their ids. */
export const enrolledAfter = (ctx: Reader, scope: ExportScope, from: string | null, limit: number) =>
  enrolled(ctx, scope)
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'enrolment.county').onRef('pupil.person', '=', 'enrolment.pupil'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .innerJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'enrolment.county').onRef('class.id', '=', 'enrolment.class'),
    )
    .select(['person.id', 'person.name', 'person.sex', 'person.born', 'pupil.boarding'])
    .select([
      'pupil.left_behind as leftBehind',
      'class.stage',
      'class.entry_year as entryYear',
      'class.system',
      'class.number',
    ])
    .where(after('person.id', from))
    .orderBy('person.id')
    .limit(limit)
    .execute();

/** Those whom the school knows as family of these pupils; who is kept away looks like any other. */
export const familiesOf = ({ db, actor, now }: Reader, pupils: readonly string[]) =>
  db
    .selectFrom('people.guardianship as guardianship')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'guardianship.county').onRef('person.id', '=', 'guardianship.guardian'),
    )
    .select(['guardianship.pupil', 'guardianship.relation', 'guardianship.carer', 'person.name', 'person.phone'])
    .where('guardianship.county', '=', actor.county)
    .where(sql<boolean>`guardianship.pupil = any(${pupils}::uuid[])`)
    .where(hasStanding(dayOf(now), knownToSchool, 'guardianship'))
    .orderBy('guardianship.carer', 'desc')
    .orderBy('guardianship.id')
    .execute();

/** Roles of the staff of a school today, in the order of the ids of who holds them. */
export const staffAfter = (
  { db, actor, now }: Reader,
  { org, roles }: { org: string; roles: readonly string[] },
  from: string | null,
  limit: number,
) =>
  db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'held.county').onRef('class.id', '=', 'held.class'),
    )
    .select(['held.id', 'held.role', 'person.code', 'person.name', 'person.sex', 'person.phone'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .where('held.county', '=', actor.county)
    .where('held.org', '=', org)
    .where('held.role', 'in', roles)
    .where(holdsOn(dayOf(now), 'held'))
    .where(after('held.id', from))
    .orderBy('held.id')
    .limit(limit)
    .execute();
