import { afterLeaving, staffRoles } from '#modules/people/server/grants/give-role.ts';
import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import { givenByOne, grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { classColumns, classKey, keyOfClassIn, schoolCode } from '#modules/people/server/roster/class-columns.ts';
import { classRef, schoolRef } from '#modules/people/server/roster/classes.ts';
import {
  keepPersons,
  languagesColumn,
  nameColumn,
  personRef,
  phoneColumn,
  sexColumn,
} from '#modules/people/server/roster/persons.ts';
import { endPosts, giveCodes } from '#modules/people/server/store/roster-changes.ts';
import { codedStaff, type RoleOf, rolesOfCoded } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { choice, text } from '#platform/intake/columns.ts';
import type { Books, Fault, IntakeKind, Values, Written } from '#platform/intake/kind.ts';

type TeacherValues = {
  staffNo: string;
  name: string;
  sex: number;
  phone: string;
  school: string;
  role: string;
  class: string | null;
  languages: readonly string[];
};

const roles = [
  ['teacher', '教师', '任课教师', 'teacher'],
  ['homeroom', '班主任', 'homeroom teacher'],
  ['counsellor', '心理教师', '心理健康教师', 'counsellor'],
  ['school_leader', '校长', '学校负责人', 'head'],
] as const;
const roleNames = roles.map(([role]) => role);

/** The staff of schools, by staff number. A school that is in a table is there with all its staff. */
export const teachers: IntakeKind<TeacherValues> = {
  name: 'teachers',
  title: { zh: '教师', en: 'Teachers' },
  idOf: 'person',
  note: {
    zh: '班主任要写清所带的班。表里出现的学校，请写全它的教师。心理教师要两个人核准，请校长在“角色”页面提出。',
    en: 'A homeroom teacher’s class must be named. Please list all staff of a school that is in the table. Counsellors take two people: the head asks on the page “Roles”.',
  },
  columns: [
    text('staffNo', { zh: '教职工编号', en: 'Staff number' }, 'T0001', { isRequired: true, most: 40, also: ['工号'] }),
    { ...nameColumn(), example: '何老师' },
    sexColumn(),
    phoneColumn(),
    schoolCode(),
    choice('role', { zh: '职务', en: 'Task' }, roles, { isRequired: true }),
    ...classColumns({ isRequired: false }),
    languagesColumn(),
  ],
  identify: (values, day, books) => {
    const group = homeroomClass(values, day, books);
    if (group && 'code' in group) return group;
    const { stage: _, grade: __, number: ___, ...rest } = values;
    const key = String(values['staffNo']);
    const refs = [schoolRef(values), personRef(values), ...(group ? [classRef(group.key)] : [])];
    return { key, group: String(values['school']), values: { ...rest, class: group?.key ?? null }, refs };
  },
  book: async (ctx) => {
    const today = dayOf(ctx.now);
    const kept = new Map(
      (await codedStaff(ctx, roleNames, today)).map((one) => {
        const { id, code, school, stage, entryYear, system, number, phone, role, org: _, class: __, ...row } = one;
        const values = {
          ...row,
          staffNo: code ?? '',
          school: school ?? '',
          role: role ?? '',
          phone: phone ?? '',
          languages: [...row.languages].sort(),
          class: keyOfClassIn(school, { stage, entryYear, system, number }),
        };
        return [values.staffNo, { id, group: school ?? undefined, isOver: role === null, values }];
      }),
    );
    const numbers = new Map([...kept].map(([staffNo, { id }]) => [id, staffNo]));
    const given = await rolesOfCoded(ctx, roleNames);
    const held = new Set(
      given.filter(({ began, ended }) => began <= today && (ended === null || ended > today)).map(roleOf),
    );
    const check = ({ id, values }: Written<TeacherValues>): Fault | undefined => {
      const first = numbers.get(id) ?? values.staffNo;
      numbers.set(id, first);
      if (first !== values.staffNo) return { column: 'staffNo', code: 'people.staff_twice' };
      const isGiven = needsSecond(values.role) && !held.has(roleOf(values));
      return isGiven ? { column: 'role', code: 'people.grant_needs_second' } : undefined;
    };
    return { kept, check };
  },
  write: async (ctx, rows) => {
    const people = rows.map(({ id }) => id);
    await holdStaff(ctx, people);
    // Before anything is kept: a person's own school says which of his roles is the one the table spoke of.
    const posts = await postsOf(ctx, people);
    await keepPersons(
      ctx,
      // Whoever is new as staff may be known as a guardian, or at the bureau: he stays there.
      rows.map((row) => ({
        ...staff(row),
        isNew: row.isNew,
        said: row.isNew ? row.said : [...row.said, 'org', 'code'],
      })),
    );
    // He is one person, and gets his staff number now.
    await giveCodes(ctx, rows.filter((row) => row.isNew).map(staff));
    // What takes two people may have been ended since the table was looked at: then nothing changes of what he is.
    const grants = await givenByOne(
      ctx,
      rows.map((row) => ({
        person: row.id,
        role: row.values.role,
        org: row.refs['org'] ?? null,
        class: row.refs['class'] ?? null,
      })),
    );
    const told = new Map(grants.map((grant) => [grant.person, grant]));
    const left = posts.flatMap((post) => {
      const { role, org, class: group } = told.get(post.person) ?? post;
      const isSame = role === post.role && org === post.org && group === post.class;
      return isSame ? [] : [{ ...post, leaves: org !== post.org }];
    });
    await leave(ctx, left);
    await grantRoles(ctx, grants);
  },
  end: async (ctx, ids) => {
    await holdStaff(ctx, ids);
    const posts = await postsOf(ctx, ids);
    await leave(
      ctx,
      posts.map((post) => ({ ...post, leaves: true })),
    );
  },
};

async function leave(ctx: Context, posts: readonly (RoleOf & { leaves: boolean })[]): Promise<void> {
  await endPosts(ctx, posts, staffRoles, dayOf(ctx.now));
  await afterLeaving(ctx, posts);
}

/** The role of each of these people that the table speaks of. */
async function postsOf(ctx: Context, people: readonly string[]): Promise<RoleOf[]> {
  const rows = await codedStaff(ctx, roleNames, dayOf(ctx.now), people);
  return rows.flatMap(({ id, role, org, class: group }) =>
    role === null ? [] : [{ person: id, role, org, class: group }],
  );
}

const roleOf = ({ staffNo, role, school }: Pick<TeacherValues, 'staffNo' | 'role' | 'school'>): string =>
  [staffNo, role, school].join('/');

/** The class a homeroom teacher leads; nobody else is given one. */
function homeroomClass(values: Values, day: string, books: Books): { key: string } | Fault | undefined {
  if (values['role'] !== 'homeroom') return undefined;
  const missing = ['stage', 'grade', 'number'].find((column) => values[column] === undefined);
  return missing === undefined
    ? classKey(values, day, books)
    : { column: missing, code: 'people.homeroom_of_no_class' };
}

const staff = ({ id, values, refs }: Written<TeacherValues>) => ({
  id,
  name: values.name,
  sex: values.sex,
  phone: values.phone,
  languages: values.languages,
  org: refs['org'] ?? '',
  code: values.staffNo,
});
