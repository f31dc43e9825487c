import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** Asked first in a transaction: all it reads is of one moment, however many queries it takes. */
export const readOneMoment = async ({ db }: Pick<Context, 'db'>): Promise<void> =>
  void (await sql`set transaction isolation level repeatable read`.execute(db));
