import { afterEnd, afterLeaving } from '#modules/people/server/grants/give-role.ts';
import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { holdsWithin, holdStaff, insertGrant } from '#modules/people/server/grants/store/grant-store.ts';
import { classColumns, classKey, keyOfClassIn, schoolCode } from '#modules/people/server/roster/class-columns.ts';
import { classRef, schoolRef } from '#modules/people/server/roster/classes.ts';
import { setGrantEnds } from '#modules/people/server/store/roster-changes.ts';
import { rolesOfCoded } from '#modules/people/server/store/roster-store.ts';
import { periodColumns, periodFault } from '#modules/people/server/trees/areas-kind.ts';
import { holds, isOver } from '#modules/people/server/trees/soundness.ts';
import { dayOf } from '#platform/clock.ts';
import { choice, text } from '#platform/intake/columns.ts';
import type { Books, Fault, IntakeKind, Values, Written } from '#platform/intake/kind.ts';

type RoleValues = {
  staffNo: string;
  school: string;
  role: string;
  class: string | null;
  began: string;
  ended: string | null;
};

/** What staff may be. Which of it takes two people to give, and no table gives, `needsSecond` says. */
const roles = [
  ['teacher', '教师', '任课教师', 'teacher'],
  ['homeroom', '班主任', 'homeroom teacher'],
  ['school_leader', '校长', '学校负责人', 'head'],
  ['counsellor', '心理教师', '心理健康教师', 'counsellor'],
  ['safeguard_lead', '学生保护专员', 'safeguarding lead'],
] as const;

const keyOf = ({ staffNo, role, school, class: group, began }: Omit<RoleValues, 'ended'>): string =>
  [staffNo, role, school, group ?? '', began].join('/');

/** What somebody of the staff is besides, at which school, from when until when. Nothing ends but by its last column. */
export const staffRoles: IntakeKind<RoleValues> = {
  name: 'roles',
  title: { zh: '教师任职', en: 'Roles of staff' },
  note: {
    zh: '一行写一位教师的一项任职，可以在几所学校。心理教师、学生保护专员要两个人核准，请校长在“角色”页面提出。',
    en: 'One row is one role of one person; there may be several, at several schools. Counsellors and safeguarding leads take two people: the head asks on the page “Roles”.',
  },
  columns: [
    text('staffNo', { zh: '教职工编号', en: 'Staff number' }, 'T0001', { isRequired: true, most: 40, also: ['工号'] }),
    schoolCode(),
    choice('role', { zh: '职务', en: 'Task' }, roles, { isRequired: true }),
    ...classColumns({ isRequired: false }),
    ...periodColumns(),
  ],
  identify: (values, day, books) => {
    if (needsSecond(String(values['role']))) return { column: 'role', code: 'people.grant_needs_second' };
    const group = classTold(values, day, books);
    if (group && 'code' in group) return group;
    const { stage: _, grade: __, number: ___, ...rest } = values;
    const said = { ...rest, class: group?.key ?? null } as RoleValues;
    const teacher = { name: 'person', kind: 'teachers', key: said.staffNo, column: 'staffNo' };
    const refs = [teacher, schoolRef(values), ...(group ? [classRef(group.key)] : [])];
    return periodFault(values) ?? { key: keyOf(said), values: said, refs };
  },
  book: async (ctx) => {
    const today = dayOf(ctx.now);
    const rows = await rolesOfCoded(
      ctx,
      roles.map(([role]) => role),
    );
    const kept = new Map(
      rows.map(({ id, stage, entryYear, system, number, ...row }) => {
        const values = { ...row, class: keyOfClassIn(row.school, { stage, entryYear, system, number }) };
        return [keyOf(values), { id, isOver: isOver(values, today), values }];
      }),
    );
    const held = Map.groupBy(
      [...kept.values()].map(({ values }) => values),
      whatOf,
    );
    return { kept, check: (row) => roleFault(held, kept.get(keyOf(row.values))?.values, row, today) };
  },
  write: async (ctx, rows) => {
    await holdStaff(
      ctx,
      rows.flatMap(({ refs }) => refs['person'] ?? []),
    );
    for (const { id, isNew, values, refs } of rows) {
      const { role, began, ended } = values;
      const grant = {
        person: refs['person'] ?? '',
        role,
        org: refs['org'] ?? '',
        class: refs['class'] ?? null,
        began,
        ended,
      };
      if (!isNew) await setGrantEnds(ctx, id, ended);
      // A table before this one may have given it just now.
      else if (!(await holdsWithin(ctx, grant))) await insertGrant(ctx, { ...grant, id, lent_from: null });
      await afterEnd(ctx, grant.person);
      if (!isNew) await afterLeaving(ctx, [grant]);
    }
  },
};

const whatOf = ({ staffNo, role, school, class: group }: RoleValues): string =>
  [staffNo, role, school, group].join('/');

/** The class a role is about: a homeroom teacher leads one, another may be named one. */
function classTold(values: Values, day: string, books: Books): { key: string } | Fault | undefined {
  const missing = ['stage', 'grade', 'number'].filter((column) => values[column] === undefined);
  if (missing[0] === undefined) return classKey(values, day, books);
  const isNeeded = values['role'] === 'homeroom' || missing.length < 3;
  return isNeeded ? { column: missing[0], code: 'people.homeroom_of_no_class' } : undefined;
}

/** What is wrong with a row besides what is held: one role once a day, nothing brought back, nothing that is over already. */
function roleFault(
  held: Map<string, RoleValues[]>,
  before: RoleValues | undefined,
  { values }: Written<RoleValues>,
  today: string,
): Fault | undefined {
  if (before?.ended && before.ended <= today) return { column: 'ended', code: 'people.role_over' };
  if (!before && values.ended !== null && values.ended <= today) return { column: 'ended', code: 'people.until_past' };
  const others = (held.get(whatOf(values)) ?? []).filter(({ began }) => began !== values.began);
  if (others.some((one) => holds(one, values.began) || holds(values, one.began)))
    return { column: 'began', code: 'people.holds_it_already' };
  held.set(whatOf(values), [...others, values]);
  return undefined;
}
