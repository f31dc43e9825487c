import { staffRoles } from '#modules/people/server/grants/give-role.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { staffAfter } from '#modules/people/server/store/export-store.ts';
import type { TableKind } from '#platform/export/export-kind.ts';
import { sayCode } from '#platform/export/exported-table.ts';

/** Rows read at once. */
const portion = 500;

/** The staff of a school: a line for each role. */
export const staffKind: TableKind = {
  id: 'people.staff',
  title: { zh: '教职工名单', en: 'List of staff' },
  note: { zh: '本校教职工今天的角色和电话。', en: 'The roles of the staff today, and their numbers.' },
  action: 'people.export_staff',
  ofClass: 'never',
  columns: [
    { name: 'name', title: { zh: '姓名', en: 'Name' }, class: 'C1' },
    { name: 'role', title: { zh: '角色', en: 'Role' }, class: 'C1' },
    { name: 'code', title: { zh: '工号', en: 'Staff number' }, class: 'C1' },
    { name: 'sex', title: { zh: '性别', en: 'Sex' }, class: 'C2' },
    { name: 'phone', title: { zh: '电话', en: 'Telephone' }, class: 'C2' },
  ],
  pupils: () => Promise.resolve(0),
  read: async (ctx, { org }, after) => {
    const years = await readSchoolYears(ctx);
    const found = await staffAfter(ctx, { org, roles: staffRoles }, after, portion);
    const rows = found.map((row) => ({
      name: row.name,
      role: placedTitle(ctx, years, { ...row, orgName: null }),
      code: row.code ?? undefined,
      sex: sayCode('people.person', 'sex', row.sex, ctx.language),
      phone: row.phone ?? undefined,
    }));
    return { rows, pupils: [], next: found.length < portion ? null : (found.at(-1)?.id ?? null) };
  },
};
