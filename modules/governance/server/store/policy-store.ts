import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { searchTerms } from '#platform/text/bigrams.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Table = Database['governance.policy_version'];

export type VersionRow = Omit<Selectable<Table>, 'search'> & { clauses: number };
export type LinkRow = Selectable<Database['governance.policy_link']>;

const columns = [
  'id',
  'county',
  'policy',
  'number',
  'is_abolition',
  'document_number',
  'title',
  'title_en',
  'issuer',
  'issuer_name',
  'level',
  'kind',
  'is_public',
  'matters',
  'source',
  'is_confirmed',
  'note',
  'issued_on',
  'began',
  'expires',
  'review_by',
  'begun_by',
  'begun_at',
  'changed_by',
  'changed_at',
  'version',
  'decided_by',
  'decided_at',
] as const satisfies readonly (keyof Table)[];

/** Every version of every document of the county, the first first. */
export const allVersions = ({ db, actor }: Reader): Promise<VersionRow[]> =>
  db
    .selectFrom('governance.policy_version as version')
    .select(columns.map((column) => `version.${column}` as const))
    .select(
      sql<number>`(select count(*)::int from governance.policy_clause as clause
        where clause.county = version.county and clause.version = version.id)`.as('clauses'),
    )
    .where('version.county', '=', actor.county)
    .orderBy('version.number')
    .orderBy('version.id')
    .execute();

/** Every link of every version, in the order they stand in. */
export const allLinks = ({ db, actor }: Reader): Promise<LinkRow[]> =>
  db
    .selectFrom('governance.policy_link')
    .selectAll()
    .where('county', '=', actor.county)
    .orderBy('version')
    .orderBy('position')
    .execute();

/** Lets one transaction at a time change what ties the county’s documents together, until it ends. */
export async function lockRegistry({ db, actor }: Reader): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policies ${actor.county}`}, 0))`.execute(db);
}

export async function insertPolicy({ db, actor, now }: Reader & Pick<Context, 'now'>, id: string): Promise<void> {
  await db.insertInto('governance.policy').values({ county: actor.county, id, made_at: now }).execute();
}

/** What a version is found by, beside its clauses. */
const termsOf = ({ title, title_en, document_number }: Pick<VersionRow, 'title' | 'title_en' | 'document_number'>) =>
  sql<string>`to_tsvector('simple', ${searchTerms([title, title_en, document_number ?? ''].join(' '))})`;

type NewVersion = Omit<Insertable<Table>, 'search' | 'county'>;
type Named = Pick<VersionRow, 'title' | 'title_en' | 'document_number'>;

/** Puts the draft of a document’s next version, which has none. */
export async function insertVersion({ db, actor }: Reader, row: NewVersion & Named): Promise<void> {
  await db
    .insertInto('governance.policy_version')
    .values({ ...row, county: actor.county, search: termsOf(row) })
    .execute();
}

export async function changeVersion(
  { db, actor }: Reader,
  id: string,
  change: Omit<Updateable<Table>, 'search'>,
  named?: Named,
): Promise<void> {
  await db
    .updateTable('governance.policy_version')
    .set({ ...change, ...(named && { search: termsOf(named) }) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Takes a version out, with its clauses and links; of a document that has no other, the document. */
export async function deleteVersion({ db, actor: { county } }: Reader, id: string, policy: string): Promise<void> {
  await db.deleteFrom('governance.policy_version').where('county', '=', county).where('id', '=', id).execute();
  await sql`delete from governance.policy as policy where policy.county = ${county} and policy.id = ${policy}
    and not exists (select from governance.policy_version as other
      where other.county = policy.county and other.policy = policy.id)`.execute(db);
}

/** Puts links in the place of those a version has. */
export async function keepLinks(
  { db, actor: { county } }: Reader,
  version: string,
  links: readonly Omit<LinkRow, 'county' | 'version' | 'position'>[],
): Promise<void> {
  await db.deleteFrom('governance.policy_link').where('county', '=', county).where('version', '=', version).execute();
  const rows = links.map((link, position) => ({ ...link, county, version, position }));
  if (rows.length > 0) await db.insertInto('governance.policy_link').values(rows).execute();
}

/** Whether duties rest on a document. */
export async function isBasis({ db, actor }: Reader, policy: string): Promise<boolean> {
  const found = await db
    .selectFrom('governance.duty')
    .select('id')
    .where('county', '=', actor.county)
    .where('basis_policy', '=', policy)
    .limit(1)
    .execute();
  return found.length > 0;
}
