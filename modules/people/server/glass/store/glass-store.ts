import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** The pupils somebody has open in a role at this moment. */
export async function openedBy({ db, actor, now }: Reader, person: string, acting: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.glass')
    .select('pupil')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('acting', '=', acting)
    .where('until', '>', now)
    .execute();
  return rows.map(({ pupil }) => pupil);
}

/** How often somebody has opened something since a moment; of one who opens two at once the second waits. */
export async function timesSince({ db, actor }: Reader, person: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`glass ${actor.county} ${person}`}, 0))`.execute(db);
  const { times } = await db
    .selectFrom('people.glass')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('opened_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(times);
}

export async function insertGlass(
  { db, actor, now }: Reader,
  glass: { id: string; pupil: string; org: string; acting: string; category: string; reason: string; until: Date },
): Promise<void> {
  await db
    .insertInto('people.glass')
    .values({ ...glass, county: actor.county, person: actor.person, opened_at: now })
    .execute();
}

function glasses({ db, actor }: Reader) {
  return db
    .selectFrom('people.glass as glass')
    .innerJoin('people.person as pupil', (join) =>
      join.onRef('pupil.county', '=', 'glass.county').onRef('pupil.id', '=', 'glass.pupil'),
    )
    .innerJoin('people.person as opener', (join) =>
      join.onRef('opener.county', '=', 'glass.county').onRef('opener.id', '=', 'glass.person'),
    )
    .innerJoin('people.role_grant as held', (join) =>
      join.onRef('held.county', '=', 'glass.county').onRef('held.id', '=', 'glass.acting'),
    )
    .where('glass.county', '=', actor.county);
}

const shaped = (query: ReturnType<typeof glasses>) =>
  query
    .selectAll('glass')
    .select(['pupil.name as pupilName', 'opener.name', 'held.role'])
    .orderBy((eb) => eb('glass.reviewed_at', 'is', null), 'desc')
    .orderBy('glass.id', 'desc');

export type GlassRow = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** A page of what was opened at an organisation; what nobody has reviewed stands first. */
export const pageOfGlass = (ctx: Reader, org: string, paging: Paging) =>
  readPage(glasses(ctx).where('glass.org', '=', org), shaped, paging);

/** One, kept as it is until the transaction ends. */
export const lockGlass = (ctx: Reader, id: string) =>
  shaped(glasses(ctx).where('glass.id', '=', id))
    .forUpdate('glass')
    .executeTakeFirst();

export async function keepReview({ db, actor, now }: Reader, id: string, verdict: string): Promise<void> {
  await db
    .updateTable('people.glass')
    .set({ verdict, reviewed_by: actor.person, reviewed_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

export async function keepDeferral({ db, actor }: Reader, id: string, until: string): Promise<void> {
  await db
    .updateTable('people.glass')
    .set({ deferred_until: until, deferred_by: actor.person })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Marks what nobody reviewed in time as told to the county, and gives what was not yet. */
export const escalateBefore = ({ db, actor, now }: Reader, before: Date) =>
  db
    .updateTable('people.glass')
    .set({ escalated_at: now })
    .where('county', '=', actor.county)
    .where('opened_at', '<', before)
    .where('reviewed_at', 'is', null)
    .where('escalated_at', 'is', null)
    .returning(['id', 'org'])
    .execute();
