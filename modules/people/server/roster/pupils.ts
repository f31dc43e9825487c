import { followPupils } from '#modules/people/server/leavings/follow-pupils.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { classColumns, classKey, keyOfClassIn, schoolCode } from '#modules/people/server/roster/class-columns.ts';
import { openClasses } from '#modules/people/server/roster/open-classes.ts';
import { classRef, schoolRef } from '#modules/people/server/roster/classes.ts';
import { keepPersons, languagesColumn, nameColumn, sexColumn } from '#modules/people/server/roster/persons.ts';
import { holdPromotionsOf } from '#modules/people/server/store/promotion-store.ts';
import { endEnrolments, endOtherRoles, endRoles } from '#modules/people/server/store/roster-changes.ts';
import { numberedPupils } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import { code, day, yesNo } from '#platform/intake/columns.ts';
import type { Fault, IntakeKind, Written } from '#platform/intake/kind.ts';
import { parseStudentNumber } from '#standards/codes/student-number.ts';

type PupilValues = {
  studentNo: string;
  name: string;
  sex: number;
  born: string;
  class: string | null;
  leftBehind: boolean;
  boarding: boolean;
  languages: readonly string[];
};

/** The national student number, as a pupil's own or of whom a row speaks. */
export const studentNumber = (more: { isRequired?: true } = { isRequired: true }) =>
  code(
    'studentNo',
    { zh: '学籍号', en: 'Student number' },
    'L990101201605060001',
    parseStudentNumber,
    'people.not_a_student_number',
    { ...more, also: ['全国学籍号', '学生学籍号', '学生标识码'] },
  );

/** Pupils, by national student number. A school that is in a table is there with all its pupils. */
export const pupils: IntakeKind<PupilValues> = {
  name: 'pupils',
  title: { zh: '学生', en: 'Pupils' },
  note: {
    zh: '表里出现的学校，请写全它的学生：没写的学生会被视为已离校。',
    en: 'Please list all pupils of a school that is in the table: those left out are taken to have left.',
  },
  columns: [
    studentNumber(),
    nameColumn(),
    sexColumn({ isRequired: true }),
    day('born', { zh: '出生日期', en: 'Date of birth' }, '2016-05-06', { isRequired: true, also: ['出生年月日'] }),
    schoolCode(),
    ...classColumns({ isRequired: true }),
    yesNo('leftBehind', { zh: '是否留守', en: 'Left behind' }, { initial: false, also: ['是否留守儿童', '留守儿童'] }),
    yesNo('boarding', { zh: '是否寄宿', en: 'Boarding' }, { initial: false, also: ['是否寄宿生', '寄宿'] }),
    languagesColumn(),
  ],
  identify: (values, today, books) => {
    const found = classKey(values, today, books);
    if ('code' in found) return found;
    const fault = bornFault(values, today);
    if (fault) return fault;
    const { stage: _, grade: __, number: ___, school, ...rest } = values;
    const key = String(values['studentNo']);
    const refs = [schoolRef(values), classRef(found.key)];
    return { key, group: String(school), values: { ...rest, class: found.key }, refs };
  },
  book: async (ctx) => ({
    kept: new Map(
      (await numberedPupils(ctx)).map(({ id, school, stage, entryYear, system, number, ...row }) => {
        const group = keyOfClassIn(school, { stage, entryYear, system, number });
        const values = {
          ...row,
          studentNo: row.studentNo ?? '',
          born: row.born ?? '',
          languages: [...row.languages].sort(),
          class: group,
        };
        return [values.studentNo, { id, group: school ?? undefined, isOver: group === null, values }];
      }),
    ),
  }),
  write: async (ctx, told, by) => {
    const idsOf = (all: typeof told, ref: string): string[] => all.flatMap(({ refs }) => refs[ref] ?? []);
    await holdPromotionsOf(
      ctx,
      told.map(({ id }) => id),
      idsOf(told, 'org'),
    );
    // Whose class its school promoted meanwhile is where that put him; who is new comes into one with the next table.
    const running = await openClasses(ctx, idsOf(told, 'class'));
    const isEntering = ({ refs }: (typeof told)[number]): boolean => running.has(refs['class'] ?? '');
    const rows = told.filter((row) => row.isNew || isEntering(row));
    await keepPersons(
      ctx,
      rows.map(({ id, isNew, said, values: { name, sex, born, languages }, refs: { org = '' } }) => ({
        id,
        isNew,
        said: [...said, 'org'],
        org,
        name,
        sex,
        born,
        languages,
      })),
    );
    await keepPupils(ctx, rows);
    const places = await enrol(ctx, rows.filter(isEntering));
    const known = new Set(rows.flatMap(({ id, isNew }) => (isNew ? [] : [id])));
    await followPupils(
      ctx,
      places.filter(({ pupil }) => known.has(pupil)),
      by,
    );
  },
  end: async (ctx, ids) => {
    await holdPromotionsOf(ctx, ids);
    const today = dayOf(ctx.now);
    await endEnrolments(
      ctx,
      ids.map((pupil) => ({ pupil, class: null })),
      today,
    );
    await endRoles(ctx, ids, ['pupil'], today);
  },
};

/** A student number holds a birthday and a sex; the cells beside it must say the same. */
function bornFault(values: Readonly<Record<string, unknown>>, today: string): Fault | undefined {
  const { studentNo, born, sex } = values;
  if (String(born) > today) return { column: 'born', code: 'people.born_later' };
  const told = parseStudentNumber(String(studentNo));
  if ('fault' in told) return { column: 'studentNo', code: 'people.not_a_student_number' };
  if (told.born !== born) return { column: 'born', code: 'people.born_differs' };
  const isOfSex = told.sex === undefined || told.sex === (sex === 1 ? 'male' : 'female');
  return isOfSex ? undefined : { column: 'sex', code: 'people.sex_differs' };
}

async function keepPupils(ctx: Context, rows: readonly Written<PupilValues>[]): Promise<void> {
  for (const [isNew, part] of Map.groupBy(rows, (row) => row.isNew)) {
    const pupilRows = part.map(({ id, values, refs: { org = '' } }) => ({
      county: ctx.actor.county,
      person: id,
      org,
      student_no: values.studentNo,
      left_behind: values.leftBehind,
      boarding: values.boarding,
    }));
    if (isNew) await insertMany(ctx.db, 'people.pupil', pupilRows, { keepsTaken: true });
    else await updateMany(ctx.db, 'people.pupil', 'person', pupilRows);
  }
}

/** Puts pupils into their classes from today on; whoever was in another one has left it. */
async function enrol(
  ctx: Context,
  rows: readonly Written<PupilValues>[],
): Promise<{ pupil: string; org: string; class: string }[]> {
  const began = dayOf(ctx.now);
  const places = rows.map(({ id: pupil, refs: { org = '', class: group = '' } }) => ({ pupil, org, class: group }));
  await endEnrolments(ctx, places, began);
  await insertMany(
    ctx.db,
    'people.enrolment',
    places.map((place) => ({ ...place, county: ctx.actor.county, id: newId(), began })),
    { keepsTaken: true },
  );
  const roles = places.map(({ pupil, ...place }) => ({ ...place, person: pupil, role: 'pupil' }));
  await endOtherRoles(ctx, roles, ['pupil'], began);
  await grantRoles(ctx, roles);
  return places;
}
