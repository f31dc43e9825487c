import { idsOf } from '#modules/people/server/store/outside-store.ts';
import {
  type PeriodName,
  type PeriodRow,
  periodsById,
  periodsTold,
  type PeriodTold,
} from '#modules/people/server/store/outside-periods.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isId } from '#platform/id.ts';
import type { Spoken } from '#platform/intake/outside.ts';

/** A period another system's row speaks of. `isOver`: it has ended here, whoever ended it. */
export interface FoundPeriod extends PeriodRow {
  key: string;
  isLinked: boolean;
  isOver: boolean;
}

/**
 * The periods rows speak of: by their system's id; else by an id that is ours, since a roster of ours may come back; else the
 * one that holds and is of just the same.
 */
export async function findPeriods(
  ctx: Context,
  name: PeriodName,
  source: string,
  rows: readonly Spoken[],
): Promise<FoundPeriod[]> {
  const day = dayOf(ctx.now);
  const linked = await idsOf(
    ctx,
    source,
    name,
    rows.map((row) => row.key),
  );
  const own = rows.flatMap(({ key }) => (!linked.has(key) && isId(key) ? [key] : []));
  const byId = new Map((await periodsById(ctx, name, [...linked.values(), ...own])).map((row) => [row.id, row]));
  // What was taken back before it began is over too.
  const isOver = ({ began, ended }: PeriodRow): boolean => ended !== null && (ended <= day || ended === began);
  const found = rows.flatMap(({ key }): FoundPeriod[] => {
    const row = byId.get(linked.get(key) ?? key);
    return row ? [{ ...row, key, isLinked: linked.has(key), isOver: isOver(row) }] : [];
  });
  const known = new Set(found.map((row) => row.key));
  const told = rows.filter(({ key }) => !known.has(key)).map(toldOf);
  const alike = told.length === 0 ? [] : await periodsTold(ctx, name, told, day);
  return [...found, ...alike.map((row) => ({ ...row, isLinked: false, isOver: false }))];
}

/** What a row speaks of, to find it by. */
export const toldOf = ({ key, values, refs }: Spoken): PeriodTold => ({
  key,
  person: refs['person'],
  pupil: refs['pupil'],
  org: refs['org'],
  class: refs['class'],
  role: typeof values['role'] === 'string' ? values['role'] : undefined,
});

/** When a period ends of which a row tells an earlier day than it began here: it holds for no day. */
export const endFrom = (began: string, ended: string | null): string | null =>
  ended !== null && ended < began ? began : ended;
