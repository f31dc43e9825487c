import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What takes everybody out at once is about each of them. */
const ofEverybody = ['county.export'];

/** A page of the recorded readings that showed somebody, but those of some roles and of what is sealed, with where the reader held his role. */
export async function pageOfLooks(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  subject: string,
  hidden: readonly string[],
  paging: Paging,
) {
  const query = db
    .selectFrom('platform.audit as audit')
    .where('audit.county', '=', actor.county)
    .where('audit.decision', '=', 'allowed')
    .where('audit.role', 'not in', hidden)
    .where(sql<boolean>`audit.class is distinct from 'C4'`)
    .where((eb) =>
      eb.or([
        eb('audit.action', 'in', ofEverybody),
        eb(
          'audit.id',
          'in',
          eb
            .selectFrom('platform.audit_subject')
            .select('audit')
            .where('county', '=', actor.county)
            .where('subject', '=', subject),
        ),
      ]),
    );
  return readPage(
    query,
    (all) =>
      all
        .select(['audit.at', 'audit.role', 'audit.action', 'audit.relation', 'audit.basis'])
        .select((eb) => heldAt(eb).as('orgName'))
        .orderBy('audit.at', 'desc')
        .orderBy('audit.id', 'desc'),
    paging,
  );
}

type Audited = ExpressionBuilder<Database & { audit: Database['platform.audit'] }, 'audit'>;

/** Where the reader held the role he read in. */
const heldAt = (eb: Audited) =>
  eb
    .selectFrom('people.role_grant as held')
    .innerJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .select('org.name')
    .whereRef('held.county', '=', 'audit.county')
    .whereRef('held.person', '=', 'audit.person')
    .whereRef('held.role', '=', 'audit.role')
    .orderBy('held.began', 'desc')
    .limit(1);
