import { sql } from 'kysely';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Leavings of pupils with a student number, from and to schools by their codes. */
export async function leavingsOfNumbered({ db, actor }: Reader) {
  const rows = await db
    .selectFrom('people.leaving as leaving')
    .innerJoin('people.pupil as pupil', (join) =>
      join.onRef('pupil.county', '=', 'leaving.county').onRef('pupil.person', '=', 'leaving.pupil'),
    )
    .innerJoin('people.organisation as left', (join) =>
      join.onRef('left.county', '=', 'leaving.county').onRef('left.id', '=', 'leaving.org'),
    )
    .leftJoin('people.organisation as taking', (join) =>
      join.onRef('taking.county', '=', 'leaving.county').onRef('taking.id', '=', 'leaving.to_org'),
    )
    .select(['leaving.id', 'leaving.kind', 'leaving.day', 'pupil.student_no as studentNo'])
    .select(['left.code as from', 'taking.code as to'])
    .where('leaving.county', '=', actor.county)
    .where('pupil.student_no', 'is not', null)
    .orderBy('leaving.asked_at')
    .execute();
  return rows.map(({ studentNo, from, ...row }) => ({ ...row, studentNo: studentNo ?? '', from: from ?? '' }));
}

/** Since when a pupil is in his class, and when he last left one. */
export interface Spell {
  since: string | null;
  left: string | null;
}

/** Where a pupil is at school, and whether another one is asked to take him. */
export interface Schooling extends Spell {
  org: string;
  isAsked: boolean;
}

const spell = [
  sql<string | null>`(select max(e.began) from people.enrolment e where e.county = pupil.county
    and e.pupil = pupil.person and e.ended is null)`.as('since'),
  sql<string | null>`(select max(e.ended) from people.enrolment e where e.county = pupil.county
    and e.pupil = pupil.person)`.as('left'),
];

export const spellOf = ({ db, actor }: Reader, pupil: string): Promise<Spell> =>
  db
    .selectFrom('people.pupil as pupil')
    .select(spell)
    .where('pupil.county', '=', actor.county)
    .where('pupil.person', '=', pupil)
    .executeTakeFirstOrThrow();

/** The schooling of pupils with a student number, and the schools that are closed. */
export async function schoolingOfNumbered({ db, actor }: Reader, day: string) {
  const pupils = await db
    .selectFrom('people.pupil as pupil')
    .select(['pupil.person', 'pupil.org'])
    .select(spell)
    .select(
      sql<boolean>`exists (select from people.leaving l where l.county = pupil.county and l.pupil = pupil.person
        and l.state = 'waiting')`.as('isAsked'),
    )
    .where('pupil.county', '=', actor.county)
    .where('pupil.student_no', 'is not', null)
    .execute();
  const closed = await db
    .selectFrom('people.organisation')
    .select('id')
    .where('county', '=', actor.county)
    .where((eb) => eb.or([eb('kind', '<>', 'school'), eb.not(holdsOn(day))]))
    .execute();
  return {
    pupils: new Map<string, Schooling>(pupils.map(({ person, ...schooling }) => [person, schooling])),
    closed: new Set(closed.map(({ id }) => id)),
  };
}
