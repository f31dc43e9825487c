import type { z } from 'zod';
import type { DutyList } from '#modules/governance/contract/duty-list.ts';
import type { ListRow } from '#modules/governance/server/store/duty-list-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** A list as everybody reads it: what it is today, and until when it held. */
export function presentList({ now }: Pick<Context, 'now'>, row: ListRow): z.input<typeof DutyList> {
  const { id, number, note, began, next, version, matters, duties } = row;
  return {
    id,
    number,
    note,
    began,
    version,
    matters,
    duties,
    state: stateOf(row, dayOf(now)),
    ended: next === null ? null : addDays(next, -1),
    changedAt: row.changed_at.toISOString(),
  };
}

function stateOf({ began, next }: ListRow, today: string): DutyList['state'] {
  if (began === null) return 'draft';
  if (began > today) return 'planned';
  return next !== null && next <= today ? 'earlier' : 'in_force';
}
