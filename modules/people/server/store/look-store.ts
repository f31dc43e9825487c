import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { reviewHours } from '#modules/people/server/glass/limits.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What takes everybody out at once is about each of them. */
const ofEverybody = ['county.export'];

/**
 * A look in an emergency is told to the family whoever did it, once it has been reviewed or should have been, and as soon as
 * the lead no longer keeps it from them.
 */
const isTold = (subject: string, now: Date): RawBuilder<boolean> =>
  sql<boolean>`(audit.relation = 'glass' and exists (select from people.glass as glass
    where glass.county = audit.county and glass.pupil = ${subject} and glass.person = audit.person
      and audit.at between glass.opened_at and glass.until
      and (glass.reviewed_at is not null or glass.opened_at <= ${new Date(now.getTime() - reviewHours * 3_600_000)})
      and (glass.deferred_until is null or glass.deferred_until <= ${dayOf(now)}::date)))`;

/** A page of the recorded readings that showed somebody, but those of some roles, some actions and of what is sealed, with where the reader held his role. */
export async function pageOfLooks(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  subject: string,
  hidden: { roles: readonly string[]; actions: readonly string[] },
  paging: Paging,
) {
  const query = db
    .selectFrom('platform.audit as audit')
    .where('audit.county', '=', actor.county)
    .where('audit.decision', '=', 'allowed')
    .where(sql<boolean>`(audit.role <> all(${hidden.roles}::text[]) or ${isTold(subject, now)})`)
    .where(sql<boolean>`audit.action <> all(${hidden.actions}::text[])`)
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
