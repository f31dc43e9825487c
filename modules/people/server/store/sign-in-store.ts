import type { Context } from '#platform/context.ts';

const shown = 20;

/** As long as sessions are kept, whose browsers are told. */
const keptMs = 180 * 24 * 3_600_000;

/** The last records of a person's sign-ins, the newest first; a password alone that was right is the beginning of one. */
export const signInsOf = ({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>, person: string) =>
  db
    .selectFrom('platform.audit as record')
    .leftJoin('platform.session as session', (join) =>
      join.onRef('session.county', '=', 'record.county').onRef('session.id', '=', 'record.session'),
    )
    .select(['record.id', 'record.at', 'record.action', 'record.decision', 'record.object_kind as kind'])
    .select('session.browser')
    .where('record.county', '=', actor.county)
    .where('record.person', '=', person)
    .where('record.action', 'in', ['people.sign_in', 'people.sign_out'])
    .where('record.decision', '<>', 'people.factor_needed')
    .where('record.at', '>=', new Date(now.getTime() - keptMs))
    .orderBy('record.at', 'desc')
    .orderBy('record.id', 'desc')
    .limit(shown)
    .execute();
