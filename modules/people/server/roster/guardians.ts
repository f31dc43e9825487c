import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { studentNumber } from '#modules/people/server/roster/pupils.ts';
import {
  keepPersons,
  languagesColumn,
  nameColumn,
  personRef,
  phoneColumn,
  sexColumn,
} from '#modules/people/server/roster/persons.ts';
import { addGuardianships } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { endGuardianships } from '#modules/people/server/store/roster-changes.ts';
import { guardianshipsOfNumbered } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { updateMany } from '#platform/db/many-rows.ts';
import { choice, yesNo } from '#platform/intake/columns.ts';
import type { IntakeKind, Written } from '#platform/intake/kind.ts';

type GuardianValues = {
  studentNo: string;
  name: string;
  phone: string;
  sex: number;
  relation: string;
  carer: boolean;
  languages: readonly string[];
};

const keyOf = (studentNo: string, name: string, phone: string): string => `${studentNo}/${name}/${phone}`;

/** Guardians of pupils. A pupil who is in a table is there with all his guardians. */
export const guardians: IntakeKind<GuardianValues> = {
  name: 'guardians',
  title: { zh: '监护人', en: 'Guardians' },
  note: {
    zh: '一行写一个孩子的一位监护人。表里出现的学生，请写全他的监护人。',
    en: 'One row is one guardian of one child. Please list all guardians of a pupil who is in the table.',
  },
  columns: [
    studentNumber(),
    { ...nameColumn(), example: '王桂兰' },
    choice(
      'relation',
      { zh: '关系', en: 'Relation' },
      [
        ['father', '父亲', 'father'],
        ['mother', '母亲', 'mother'],
        ['grandparent', '祖父母或外祖父母', '祖父', '祖母', '外祖父', '外祖母', '爷爷', '奶奶', 'grandparent'],
        ['other', '其他监护人', '其他', 'other'],
      ],
      { isRequired: true },
    ),
    phoneColumn(),
    sexColumn(),
    yesNo('carer', { zh: '是否主要照料人', en: 'Cares for the child' }, { initial: false, also: ['主要照料人'] }),
    languagesColumn(),
  ],
  identify: (values) => {
    const studentNo = String(values['studentNo']);
    const school = { name: 'org', kind: 'schools' };
    const pupil = { name: 'pupil', kind: 'pupils', key: studentNo, column: 'studentNo', group: school };
    const key = keyOf(studentNo, String(values['name']), String(values['phone']));
    return { key, group: studentNo, values, refs: [pupil, personRef(values)] };
  },
  book: async (ctx) => ({
    kept: new Map(
      (await guardianshipsOfNumbered(ctx)).map(({ id, studentNo, phone, ...row }) => {
        const group = studentNo ?? '';
        const values = { ...row, studentNo: group, phone: phone ?? '', languages: [...row.languages].sort() };
        return [keyOf(group, row.name, values.phone), { id, group, values }];
      }),
    ),
  }),
  write: async (ctx, rows) => {
    await keepPersons(
      ctx,
      rows.map(({ isNew, said, values: { name, sex, phone, languages }, refs: { person: id = '' } }) => ({
        id,
        isNew,
        said,
        name,
        sex,
        phone,
        languages,
      })),
    );
    await grantRoles(
      ctx,
      rows.map(({ refs: { person = '' } }) => ({ person, role: 'guardian', org: null, class: null })),
    );
    await keepGuardianships(ctx, rows);
  },
  end: (ctx, ids) => endGuardianships(ctx, ids, dayOf(ctx.now)),
};

/** Who answers for whom, and whether he cares for the child. */
async function keepGuardianships(ctx: Context, rows: readonly Written<GuardianValues>[]): Promise<void> {
  const { county } = ctx.actor;
  const began = dayOf(ctx.now);
  const [added, changed] = [rows.filter((row) => row.isNew), rows.filter((row) => !row.isNew)];
  await updateMany(
    ctx.db,
    'people.guardianship',
    'id',
    changed.map(({ id, values: { relation, carer } }) => ({ county, id, relation, carer })),
  );
  await addGuardianships(
    ctx,
    added.map(({ id, values: { relation, carer }, refs: { pupil = '', person: guardian = '', org = '' } }) => ({
      county,
      id,
      org,
      pupil,
      guardian,
      relation,
      carer,
      // The school has vouched for who stands in its roster.
      state: 'active',
      began,
    })),
  );
}
