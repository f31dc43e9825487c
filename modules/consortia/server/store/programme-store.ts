import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ProgrammeRow = Selectable<Database['consortia.programme']>;

const programmes = ({ db, actor }: Reader) =>
  db.selectFrom('consortia.programme as programme').where('programme.county', '=', actor.county);

/** A programme; held until the transaction ends where it is to be changed. */
export const programmeById = (reader: Reader, id: string, isHeld = false): Promise<ProgrammeRow | undefined> =>
  programmes(reader)
    .selectAll('programme')
    .where('programme.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('programme'))
    .executeTakeFirst();

/** What programmes are called. */
export async function programmeNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await programmes(reader)
    .select(['programme.id', 'programme.name'])
    .where(sql<boolean>`programme.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A page of the programmes of some consortia, or of all: those that run before those that are over, the longest first. */
export const pageOfProgrammes = (
  reader: Reader,
  { consortia, today }: { consortia: readonly string[] | 'all'; today: string },
  paging: Paging,
) =>
  readPage(
    programmes(reader).$if(consortia !== 'all', (query) =>
      query.where(sql<boolean>`programme.consortium = any(${consortia as readonly string[]}::uuid[])`),
    ),
    (query) =>
      query
        .selectAll('programme')
        .orderBy(sql`programme.is_over or programme.until < ${today}::date`)
        .orderBy('programme.until', 'desc')
        .orderBy('programme.id'),
    paging,
  );

export async function insertProgramme({ db }: Reader, row: Insertable<Database['consortia.programme']>): Promise<void> {
  await db.insertInto('consortia.programme').values(row).execute();
}

/** Changes a programme, which is a new version of it; by whom and when is written down. */
export async function updateProgramme(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { id, version }: Pick<ProgrammeRow, 'id' | 'version'>,
  change: Updateable<Database['consortia.programme']>,
): Promise<void> {
  await db
    .updateTable('consortia.programme')
    .set({ ...change, version: version + 1, changed_by: actor.person, changed_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** The schools that take part in programmes, in the order they came. */
export const schoolsIn = (
  { db, actor }: Reader,
  ids: readonly string[],
): Promise<{ programme: string; org: string }[]> =>
  db
    .selectFrom('consortia.programme_school')
    .select(['programme', 'org'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`programme = any(${ids}::uuid[])`)
    .orderBy('joined_at')
    .orderBy('org')
    .execute();

/** Adds a school to a programme; once is enough. */
export async function insertSchool(
  { db, actor: { county } }: Reader,
  row: { programme: string; org: string; consortium: string; joined_at: Date },
): Promise<void> {
  await db
    .insertInto('consortia.programme_school')
    .values({ ...row, county })
    .onConflict((conflict) => conflict.columns(['county', 'programme', 'org']).doNothing())
    .execute();
}

export async function deleteSchool({ db, actor }: Reader, programme: string, org: string): Promise<void> {
  await db
    .deleteFrom('consortia.programme_school')
    .where('county', '=', actor.county)
    .where('programme', '=', programme)
    .where('org', '=', org)
    .execute();
}
