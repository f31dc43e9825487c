import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '#platform/access/permit.ts';

/** The SQL condition that a row is within reach: by relation, the column that names who holds the row. */
export function withinReach(reach: Reach, columns: Readonly<Record<string, string>>): RawBuilder<boolean> {
  if (reach.everything) return sql<boolean>`true`;
  const held = Object.entries(columns).flatMap(([relation, column]) => {
    const ids = reach.holds[relation] ?? [];
    return ids.length > 0 ? [sql`${sql.ref(column)} = any(${ids}::uuid[])`] : [];
  });
  return held.length > 0 ? sql<boolean>`(${sql.join(held, sql` or `)})` : sql<boolean>`false`;
}
