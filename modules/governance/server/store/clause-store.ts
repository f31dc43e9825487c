import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Clause } from '#modules/governance/server/rules/policies/clauses.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';
import { searchTerms } from '#platform/text/bigrams.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Row = Selectable<Database['governance.policy_clause']>;

export type ClauseRow = Clause & Pick<Row, 'version'>;

const clauses = ({ db, actor }: Reader) =>
  db.selectFrom('governance.policy_clause as clause').where('clause.county', '=', actor.county);

const shown = ['clause.version', 'clause.anchor', 'clause.rank', 'clause.label', 'clause.body'] as const;

/** A page of the clauses of a version, in their order. */
export const pageOfClauses = (reader: Reader, version: string, paging: Paging) =>
  readPage(
    clauses(reader).where('clause.version', '=', version),
    (query) => query.select(shown).orderBy('clause.position'),
    paging,
  ) as Promise<{ rows: ClauseRow[]; total: number }>;

/** All clauses of a version, in their order. */
export const clausesOfVersion = (reader: Reader, version: string): Promise<ClauseRow[]> =>
  clauses(reader).select(shown).where('clause.version', '=', version).orderBy('clause.position').execute() as Promise<
    ClauseRow[]
  >;

/** The clauses of some versions that have one of some names. */
export const clausesNamed = (
  reader: Reader,
  versions: readonly string[],
  anchors: readonly string[],
): Promise<ClauseRow[]> =>
  clauses(reader)
    .select(shown)
    .where(sql<boolean>`clause.version = any(${versions}::uuid[])`)
    .where(sql<boolean>`clause.anchor = any(${anchors}::text[])`)
    .execute() as Promise<ClauseRow[]>;

/** The clauses of some versions that may cite the number of a document. */
export const clausesCiting = (reader: Reader, versions: readonly string[]): Promise<ClauseRow[]> =>
  clauses(reader)
    .select(shown)
    .where(sql<boolean>`clause.version = any(${versions}::uuid[])`)
    .where('clause.body', 'like', '%号%')
    .orderBy('clause.version')
    .orderBy('clause.position')
    .execute() as Promise<ClauseRow[]>;

/** Puts clauses in the place of those a version has. */
export async function keepClauses(
  { db, actor: { county } }: Reader,
  version: string,
  those: readonly Clause[],
): Promise<void> {
  await db.deleteFrom('governance.policy_clause').where('county', '=', county).where('version', '=', version).execute();
  if (those.length === 0) return;
  const rows = those.map((one, position) => ({ ...one, position, terms: searchTerms(`${one.label} ${one.body}`) }));
  await sql`insert into governance.policy_clause (county, version, position, anchor, rank, label, body, search)
    select ${county}, ${version}, position, anchor, rank, label, body, to_tsvector('simple', terms)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (position int, anchor text, rank text, label text, body text, terms text)`.execute(db);
}

/** What is found: a clause, or the version by its title and number, which has no anchor. */
export interface FoundRow {
  version: string;
  anchor: string | null;
  label: string;
  body: string;
}

/**
 * A page of what a query finds in some versions, the best first: by how often the words stand there, a title before a clause. County and
 * versions bound it; no index answers `@@` under row security, which is not leakproof.
 */
export async function findClauses(
  { db, actor }: Reader,
  versions: readonly string[],
  query: string,
  paging: Paging,
): Promise<{ rows: FoundRow[]; total: number }> {
  const { limit, offset } = windowOf(paging);
  const { rows } = await sql<FoundRow & { total: number }>`
    with found as (${found(actor.county, versions, query)})
    select version, anchor, label, body, count(*) over ()::int as total from found
    order by rank desc, version, position limit ${limit} offset ${offset}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

const found = (county: string, versions: readonly string[], query: string): RawBuilder<unknown> => sql`
  select id as version, null as anchor, '' as label, concat_ws(' ', document_number, title) as body, -1 as position,
    1 + ts_rank(search, to_tsquery('simple', ${query})) as rank
  from governance.policy_version
  where county = ${county} and id = any(${versions}::uuid[]) and search @@ to_tsquery('simple', ${query})
  union all
  select version, anchor, label, body, position, ts_rank(search, to_tsquery('simple', ${query})) as rank
  from governance.policy_clause
  where county = ${county} and version = any(${versions}::uuid[]) and search @@ to_tsquery('simple', ${query})`;
