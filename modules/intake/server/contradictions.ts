import { columnOf, type ToldRow } from '#modules/intake/server/read-rows.ts';
import type { Fault, Value } from '#platform/intake/kind.ts';

/**
 * The rows that say different things of one and the same: of what they are about themselves, or of somebody they speak of,
 * in whatever table. Which of them is right only their owner knows, so each is at fault and names where the other stands.
 * O(cells).
 */
export function contradictions(rows: readonly ToldRow[]): Map<ToldRow, Fault> {
  const faults = new Map<ToldRow, Fault>();
  const firsts = new Map<string, { row: ToldRow; value: string }>();
  const blame = (row: ToldRow, name: string, other: ToldRow): void => {
    if (!faults.has(row)) faults.set(row, differs(row, name, other));
  };
  for (const row of rows) {
    for (const { thing, name, value } of sayings(row)) {
      const key = JSON.stringify([thing, name]);
      const first = firsts.get(key) ?? { row, value: JSON.stringify(value) };
      firsts.set(key, first);
      if (first.value === JSON.stringify(value)) continue;
      blame(first.row, name, row);
      blame(row, name, first.row);
    }
  }
  return faults;
}

/** All a row says, and of what. */
function sayings({ table, identity }: ToldRow): { thing: string[]; name: string; value: Value }[] {
  if (!identity) return [];
  const { key, values, refs = [] } = identity;
  const said = (thing: string[], names: readonly string[]) =>
    names.flatMap((name) => (values[name] === undefined ? [] : [{ thing, name, value: values[name] }]));
  return [
    ...said([table.kind.name, key], Object.keys(values)),
    ...refs.flatMap((ref) => said([ref.kind, ref.key], ref.tells ?? [])),
  ];
}

const differs = ({ identity }: ToldRow, name: string, { table, line }: ToldRow): Fault => ({
  column: identity ? columnOf(identity, name) : name,
  code: 'intake.rows_differ',
  data: { table: table.sheet, line },
});
