import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** Of what waits, whether it was due and somebody is now to be told: as often again, of two steps, as so many hours have passed. */
export const isOverdue = ({ now }: Pick<Context, 'now'>, hours: RawBuilder<number>): RawBuilder<boolean> =>
  sql<boolean>`steps_told < 2 and due_at <= ${now} and due_at + steps_told * make_interval(hours => ${hours}) <= ${now}`;
