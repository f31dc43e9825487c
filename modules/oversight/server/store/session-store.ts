import type { Context } from '#platform/context.ts';

/** Sessions that have not ended or expired, by the role they act in. */
export const countLiveSessions = ({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>) =>
  db
    .selectFrom('platform.session as session')
    .innerJoin('people.role_grant as held', (join) =>
      join.onRef('held.county', '=', 'session.county').onRef('held.id', '=', 'session.acting'),
    )
    .select('held.role')
    .select((eb) => eb.fn.count('session.person').distinct().as('people'))
    .select((eb) => eb.fn.countAll().as('sessions'))
    .where('session.county', '=', actor.county)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .groupBy('held.role')
    .orderBy('held.role')
    .execute();
