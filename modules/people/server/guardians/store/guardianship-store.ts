import { type Insertable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { type OwnState, relations, type Standing } from '#modules/people/server/guardians/states.ts';
import { hasStanding, ownStateOn, standingOn } from '#modules/people/server/guardians/store/standing.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { insertMany } from '#platform/db/many-rows.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Those who care for a pupil on a day, the one who really does first. */
export async function guardiansOn({ db, actor }: Reader, pupil: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.guardianship as guardianship')
    .select('guardian')
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where(hasStanding(day, relations.child))
    .orderBy('carer', 'desc')
    .orderBy('guardian')
    .execute();
  return rows.map((row) => row.guardian);
}

/** What guardians are, or were, to children, the latest where they were so more than once. */
export const relationsOf = (
  { db, actor }: Reader,
  pairs: readonly { guardian: string; pupil: string }[],
): Promise<{ guardian: string; pupil: string; relation: string }[]> =>
  db
    .selectFrom('people.guardianship as guardianship')
    .select(['guardian', 'pupil', 'relation'])
    .where('county', '=', actor.county)
    .where(
      sql<boolean>`(guardian, pupil) in (select guardian, pupil
        from unnest(${pairs.map((one) => one.guardian)}::uuid[], ${pairs.map((one) => one.pupil)}::uuid[]) as one (guardian, pupil))`,
    )
    .orderBy('began')
    .execute();

/** Who is family to whom: whoever is, was or claims to be a guardian of a pupil, whatever came of it. */
const families = ({ db, actor }: Reader) =>
  db.selectFrom('people.guardianship').select(['guardian', 'pupil']).distinct().where('county', '=', actor.county);

/** By pupil, who is family to him: none of them judges what is written by him, to him or about him. Asked of the system. */
export async function familyOf(
  ctx: Reader,
  pupils: readonly string[],
): Promise<(pupil: string | null) => readonly string[]> {
  const rows = await families(ctx).where(sql<boolean>`pupil = any(${pupils}::uuid[])`).execute();
  return (pupil) => rows.filter((one) => one.pupil === pupil).map(({ guardian }) => guardian);
}

/** The pupils somebody is family to. Asked of the system. */
export const pupilsInFamilyOf = async (ctx: Reader, guardian: string): Promise<string[]> =>
  (await families(ctx).where('guardian', '=', guardian).execute()).map(({ pupil }) => pupil);

/** The pupils somebody is, or was to be, a guardian of, by how that stands on a day. */
export async function childrenOn(
  { db, actor }: Reader,
  guardian: string,
  day: string,
): Promise<{ pupil: string; standing: Standing }[]> {
  return db
    .selectFrom('people.guardianship as guardianship')
    .select(['pupil', standingOn(day).as('standing')])
    .where('county', '=', actor.county)
    .where('guardian', '=', guardian)
    .where(sql<boolean>`(ended is null or ended > ${day}::date)`)
    .orderBy('pupil')
    .execute();
}

/** A guardianship, as the school knows it on a day; `standing` with what courts have ordered. */
interface GuardianshipRow {
  id: string;
  person: string;
  name: string;
  phone: string | null;
  relation: string;
  carer: boolean;
  entrustedSince: string | null;
  activeFrom: string | null;
  state: OwnState | 'ended';
  standing: Standing;
  /** Where the pupil is answered for today. */
  org: string;
  class: string | null;
}

const ofPupil = keptQuery<{ county: string; pupil: string; day: string }, GuardianshipRow>(
  (db, { county, pupil, day }) =>
    db
      .selectFrom('people.guardianship as guardianship')
      .innerJoin('people.person as person', (join) =>
        join.onRef('person.county', '=', 'guardianship.county').onRef('person.id', '=', 'guardianship.guardian'),
      )
      .innerJoin('people.pupil as pupil', (join) =>
        join.onRef('pupil.county', '=', 'guardianship.county').onRef('pupil.person', '=', 'guardianship.pupil'),
      )
      .leftJoin('people.enrolment as enrolment', (join) =>
        join
          .onRef('enrolment.county', '=', 'guardianship.county')
          .onRef('enrolment.pupil', '=', 'guardianship.pupil')
          .on('enrolment.ended', 'is', null),
      )
      .select(['guardianship.id', 'person.id as person', 'person.name', 'person.phone', 'relation', 'carer'])
      .select(['pupil.org', 'enrolment.class'])
      .select(['entrusted_since as entrustedSince', 'probation_until as activeFrom'])
      .select([ownStateOn(day).as('state'), standingOn(day).as('standing')])
      .where('guardianship.county', '=', county)
      .where('guardianship.pupil', '=', pupil)
      .orderBy('carer', 'desc')
      .orderBy('guardianship.began')
      .orderBy('guardianship.id'),
);

/** All who are, were, or claim to be guardians of a pupil, as the school knows it on a day. */
export const guardianshipsOf = ({ db, actor, now }: Reader & Pick<Context, 'now'>, pupil: string) =>
  ofPupil(db, { county: actor.county, pupil, day: dayOf(now) });

/** Whose guardianship it is, and how it stands but for orders, kept as it is until the transaction ends. */
export const guardianshipById = ({ db, actor, now }: Reader & Pick<Context, 'now'>, id: string) =>
  db
    .selectFrom('people.guardianship as guardianship')
    .select(['id', 'pupil', 'guardian', ownStateOn(dayOf(now)).as('state')])
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Writes what became of a guardianship (`move`). */
export async function changeGuardianship(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['people.guardianship']>,
): Promise<void> {
  await db
    .updateTable('people.guardianship')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Adds guardianships under what orders hold already; who is one of the child's already stays as he is. */
export async function addGuardianships(
  ctx: Reader,
  rows: readonly Insertable<Database['people.guardianship']>[],
): Promise<void> {
  await insertMany(ctx.db, 'people.guardianship', rows, { keepsTaken: true });
  await keepRestrained(
    ctx,
    rows.map((row) => row.pupil),
  );
}

/** Brings the days on which guardianships of these pupils are restrained in step with the orders. Asked of the system. */
export async function keepRestrained({ db, actor }: Reader, pupils: readonly string[]): Promise<void> {
  await sql`update people.guardianship as ship set restrained = ordered.days
    from (select pupil, guardian, range_agg(daterange(began, ended)) as days from people.court_order
      where county = ${actor.county} and pupil = any(${pupils}::uuid[]) group by pupil, guardian) as ordered
    where ship.county = ${actor.county} and ship.pupil = ordered.pupil and ship.guardian = ordered.guardian
      and ship.restrained <> ordered.days`.execute(db);
}
