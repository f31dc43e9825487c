import { className } from '#modules/people/server/facts.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { countEnrolled, enrolledAfter, familiesOf } from '#modules/people/server/store/export-store.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Context } from '#platform/context.ts';
import type { ExportColumn, ExportScope, TableKind } from '#platform/export/export-kind.ts';
import { sayCode } from '#platform/export/exported-table.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** Rows read at once. */
const portion = 500;

const group: ExportColumn = { name: 'class', title: { zh: '班级', en: 'Class' }, class: 'C1' };
const pupil: ExportColumn = { name: 'name', title: { zh: '学生姓名', en: 'Pupil' }, class: 'C2' };

const yesOrNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const;
const sayYesOrNo = ({ language }: Context, holds: boolean): string => yesOrNo[holds ? 'true' : 'false'][language];

type Enrolled = Awaited<ReturnType<typeof enrolledAfter>>[number];

/** Reads the pupils of a scope on from one of them, and tells each as some rows. */
async function readEnrolled<Row extends object>(
  ctx: Context,
  { scope, after }: { scope: ExportScope; after: string | null },
  tell: (pupils: readonly Enrolled[], years: SchoolYears) => Promise<Row[]>,
) {
  const found = await enrolledAfter(ctx, scope, after, portion);
  const pupils = found.map(({ id }) => id);
  return {
    rows: await tell(found, await readSchoolYears(ctx)),
    pupils,
    next: found.length < portion ? null : (pupils.at(-1) ?? null),
  };
}

/** The pupils of a school or a class. */
export const pupilsKind: TableKind = {
  id: 'people.pupils',
  title: { zh: '学生名单', en: 'List of pupils' },
  note: { zh: '一所学校或一个班今天的学生。', en: 'The pupils of the school, or of a class, today.' },
  action: 'people.export_pupils',
  ofClass: 'perhaps',
  columns: [
    group,
    pupil,
    { name: 'sex', title: { zh: '性别', en: 'Sex' }, class: 'C2' },
    { name: 'born', title: { zh: '出生日期', en: 'Born' }, class: 'C2', kind: 'date' },
    { name: 'boarding', title: { zh: '寄宿', en: 'Boards' }, class: 'C2' },
    { name: 'leftBehind', title: { zh: '留守', en: 'Left behind' }, class: 'C3' },
  ],
  pupils: countEnrolled,
  read: (ctx, scope, after) =>
    readEnrolled(ctx, { scope, after }, async (found, years) =>
      found.map((row) => ({
        class: className(ctx, years, row),
        name: row.name,
        sex: sayCode('people.person', 'sex', row.sex, ctx.language),
        born: row.born ?? undefined,
        boarding: sayYesOrNo(ctx, row.boarding),
        leftBehind: sayYesOrNo(ctx, row.leftBehind),
      })),
    ),
};

const guardianTitle: Said = { zh: '监护人', en: 'Guardian' };

/** A class with whom to call: a line for each guardian the school knows, one for a pupil with none. */
export const contactsKind: TableKind = {
  id: 'people.contacts',
  title: { zh: '班级通讯录', en: 'Class list with contacts' },
  note: { zh: '一个班的学生、监护人和电话。', en: 'The pupils of a class, their guardians and numbers.' },
  action: 'people.export_contacts',
  ofClass: 'only',
  columns: [
    group,
    pupil,
    { name: 'guardian', title: guardianTitle, class: 'C2' },
    { name: 'relation', title: { zh: '关系', en: 'Relation' }, class: 'C2' },
    { name: 'carer', title: { zh: '主要照料人', en: 'Cares for the child' }, class: 'C2' },
    { name: 'phone', title: { zh: '电话', en: 'Telephone' }, class: 'C2' },
  ],
  pupils: countEnrolled,
  read: (ctx, scope, after) =>
    readEnrolled(ctx, { scope, after }, async (found, years) => {
      const ids = found.map(({ id }) => id);
      // Guardians are nobody's row at a school: these pupils were let through, and whom the school knows of theirs.
      const families = Map.groupBy(await asSystem(ctx, () => familiesOf(ctx, ids)), (one) => one.pupil);
      return found.flatMap((row) => {
        const own = { class: className(ctx, years, row), name: row.name };
        const family = families.get(row.id) ?? [];
        if (family.length === 0) return [own];
        return family.map(({ name, relation, carer, phone }) => ({
          ...own,
          guardian: name,
          relation: sayCode('people.guardianship', 'relation', relation, ctx.language),
          carer: sayYesOrNo(ctx, carer),
          phone: phone ?? undefined,
        }));
      });
    }),
};
