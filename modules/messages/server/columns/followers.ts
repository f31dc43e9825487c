import { StaffRole } from '#modules/messages/contract/audience.ts';
import { subjectOf } from '#modules/messages/server/columns/present-column.ts';
import { isOfCounty } from '#modules/messages/server/columns/rules/answers.ts';
import { columnById, type ColumnRow, followersIn } from '#modules/messages/server/columns/store/column-store.ts';
import { guardiansIn, pupilsIn, staffIn } from '#modules/people/server/public.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** A column as the gate knows it of whoever writes to those who follow it; undefined of a closed one. */
export async function followedColumn(ctx: Context, id: string): Promise<Subject | undefined> {
  const row = await columnById(ctx, id);
  const subject = row?.is_open ? subjectOf(ctx, row) : undefined;
  return subject && { ...subject, holders: { ...subject.holders, class: row?.class } };
}

/** Who follows a column and reads it today: who has left its school or class since does not. Asked of the system. */
export async function followersOf(ctx: Context, id: string): Promise<string[]> {
  const row = await columnById(ctx, id);
  if (!row?.is_open) return [];
  const persons = await followersIn(ctx, id);
  if (isOfCounty(row.readers)) return persons;
  const reading = await readersOf(ctx, row);
  return persons.filter((person) => reading.has(person));
}

/** The people of a class or a school today. */
async function readersOf(ctx: Context, { class: group, org }: ColumnRow): Promise<Set<string>> {
  const place = group === null ? { in: 'org' as const, org: org ?? '' } : { in: 'class' as const, class: group };
  const guardians = await guardiansIn(ctx, place);
  const others = [...(await pupilsIn(ctx, place)), ...(await staffIn(ctx, place, StaffRole.options))];
  return new Set([...guardians.map(({ person }) => person), ...others]);
}
