import { type RawBuilder, sql } from 'kysely';
import type { OwnState, Standing } from '#modules/people/server/guardians/states.ts';

const columnOf =
  (table: string) =>
  (name: string): RawBuilder<unknown> =>
    sql.ref(`${table}.${name}`);

/** How a guardianship stands on a day but for orders: what the school at large knows of it. */
export function ownStateOn(day: string, table = 'guardianship'): RawBuilder<OwnState | 'ended'> {
  const column = columnOf(table);
  return sql<OwnState | 'ended'>`case
    when ${column('began')} > ${day}::date or ${column('ended')} <= ${day}::date then 'ended'
    when ${column('probation_until')} <= ${day}::date then 'active'
    else ${column('state')} end`;
}

/**
 * The one rule of who is whose guardian: how a guardianship stands on a day, of the row or of the table named. Whoever asks
 * for guardians asks by it (`hasStanding`).
 */
export function standingOn(day: string, table = 'guardianship'): RawBuilder<Standing> {
  const own = ownStateOn(day, table);
  return sql<Standing>`case
    when ${own} in ('ended', 'claimed') then ${own}
    when ${columnOf(table)('restrained')} @> ${day}::date then 'restrained'
    else ${own} end`;
}

/** Whether it stands in one of these ways on a day. */
export const hasStanding = (day: string, wanted: readonly Standing[], table?: string): RawBuilder<boolean> =>
  sql<boolean>`${standingOn(day, table)} = any(${wanted}::text[])`;
