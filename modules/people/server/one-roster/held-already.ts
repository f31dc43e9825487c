import { overlap, type Span, spanOf } from '#modules/people/server/one-roster/span.ts';
import { type RoleKnown, rolesKnown } from '#modules/people/server/store/outside-roles.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Fault } from '#platform/intake/kind.ts';
import type { Spoken } from '#platform/intake/outside.ts';

type Told = Span & Pick<RoleKnown, 'role'> & { [Ref in 'person' | 'org' | 'class']: string | null | undefined };

/**
 * Rows that tell of a role at a time another row tells it of: that one stands from before (in a whole file only what is in it does), was
 * known before, or comes first.
 */
export async function heldAlready(
  ctx: Context,
  { period, source, rows }: { period: 'role' | 'teaching'; source: string; rows: readonly Spoken[] },
  isWhole: boolean,
): Promise<Map<string, Fault>> {
  const standing = rows.filter((row) => !row.isEnd);
  const persons = new Set(standing.flatMap(({ refs }) => refs['person'] ?? []));
  const before = await rolesKnown(ctx, { period, source }, [...persons]);
  const known = new Map(before.map((one) => [one.key, one]));
  const keys = new Set(rows.map(({ key }) => key));
  const whatOf = period === 'role' ? roleOf : placeOf;
  const stays = isWhole ? [] : before.filter(({ key }) => !keys.has(key));
  const taken = Map.groupBy<string, Told>(stays, whatOf);
  const faults = new Map<string, Fault>();
  const isKnown = ({ key }: Spoken): boolean => known.has(key);
  for (const row of [...standing.filter(isKnown), ...standing.filter((one) => !isKnown(one))]) {
    const told = toldBy(row, known.get(row.key), dayOf(ctx.now));
    const same = taken.get(whatOf(told)) ?? [];
    if (same.some((one) => overlap(one, told)))
      faults.set(row.key, { column: 'beginDate', code: 'people.holds_it_already' });
    else taken.set(whatOf(told), [...same, told]);
  }
  return faults;
}

/** What a row tells; where that has ended here, until then. */
function toldBy(row: Spoken, known: RoleKnown | undefined, today: string): Told {
  const { values, refs } = row;
  const role = String(values['role']);
  const { began, ended: until } = spanOf(row);
  const over = known?.ended && known.ended <= today && known.role === role ? known.ended : null;
  const isSooner = over !== null && (began === null || began < over) && (until === null || over < until);
  const ended = isSooner ? over : until;
  return { person: refs['person'], org: refs['org'], class: refs['class'], role, began, ended };
}

/** Whoever leads a class is a teacher of its school. */
const roleOf = ({ person, org, role }: Told): string => [person, org, role === 'homeroom' ? 'teacher' : role].join('/');
const placeOf = ({ person, org, class: group, role }: Told): string => [person, org, group, role].join('/');
