import type { Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type CalendarKeyRow = Selectable<Database['governance.calendar_key']>;

const keys = ({ db, actor }: Reader) =>
  db.selectFrom('governance.calendar_key').selectAll().where('county', '=', actor.county);

export const calendarKeyOf = (reader: Reader, person: string): Promise<CalendarKeyRow | undefined> =>
  keys(reader).where('person', '=', person).executeTakeFirst();

export const calendarKeyByHash = (reader: Reader, hash: Buffer): Promise<CalendarKeyRow | undefined> =>
  keys(reader).where('token_hash', '=', hash).executeTakeFirst();

/** Keeps the one key of a person: an older one works no longer. */
export async function keepCalendarKey({ db }: Reader, row: CalendarKeyRow): Promise<void> {
  const { acting, token_hash, made_at } = row;
  await db
    .insertInto('governance.calendar_key')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'person']).doUpdateSet({ acting, token_hash, made_at }))
    .execute();
}

export async function deleteCalendarKey({ db, actor }: Reader, person: string): Promise<void> {
  await db
    .deleteFrom('governance.calendar_key')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .execute();
}
