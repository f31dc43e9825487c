import { classColumns, classKey, classKeyOf, schoolCode } from '#modules/people/server/roster/class-columns.ts';
import type { Entry } from '#modules/people/server/school-years/school-years.ts';
import { closeClasses, openClasses } from '#modules/people/server/roster/open-classes.ts';
import { holdPromotions } from '#modules/people/server/store/promotion-store.ts';
import { codedClasses } from '#modules/people/server/store/roster-store.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import type { Books, Column, Fault, IntakeKind, Ref, Values } from '#platform/intake/kind.ts';

/** The school a row speaks of. */
export const schoolRef = (values: Values): Ref => ({
  name: 'org',
  kind: 'schools',
  key: String(values['school']),
  column: 'school',
});

/** The class a row speaks of, by its key. */
export const classRef = (key: string): Ref => ({ name: 'class', kind: 'classes', key, column: 'number' });

/** The class a row names by its three columns. */
export function classRefOf(values: Values, day: string, books: Books): Ref | Fault {
  const found = classKey(values, day, books);
  return 'code' in found ? found : classRef(found.key);
}

/** The columns that name a school and, where it is about one, a class of it. */
export const schoolCodeColumns = (): Column[] => [schoolCode(), ...classColumns({ isRequired: false })];

type ClassValues = Entry & { school: string; number: number; isOpen: boolean };

/** Classes, by school, stage, year of entry, system of their own and number. A school that is in a table is there with all its classes. */
export const classes: IntakeKind<ClassValues> = {
  name: 'classes',
  title: { zh: '班级', en: 'Classes' },
  note: {
    zh: '表里出现的学校，请写全它的班级：没写的班级会被视为已撤销。',
    en: 'Please list all classes of a school that is in the table: those left out are taken as closed.',
  },
  columns: [schoolCode(), ...classColumns({ isRequired: true })],
  identify: (values, day, books) => {
    const found = classKey(values, day, books);
    if ('code' in found) return found;
    const { key, ...entry } = found;
    const [school, number] = [String(values['school']), Number(values['number'])];
    const told = { ...entry, school, number, isOpen: true };
    return { key, group: school, values: told, refs: [schoolRef(values)] };
  },
  book: async (ctx) => ({
    kept: new Map(
      (await codedClasses(ctx)).map(({ id, school, ended, ...row }) => {
        const system = row.system as Entry['system'];
        const values = { ...row, system, school: school ?? '', isOpen: ended === null };
        const key = classKeyOf(values.school, row);
        return [key, { id, group: values.isOpen ? values.school : undefined, isOver: !values.isOpen, values }];
      }),
    ),
  }),
  write: async (ctx, rows) => {
    await holdPromotions(
      ctx,
      rows.flatMap(({ refs }) => refs['org'] ?? []),
    );
    const [added, closed] = [rows.filter((row) => row.isNew), rows.filter((row) => !row.isNew)];
    await insertMany(
      ctx.db,
      'people.class',
      added.map(({ id, values: { stage, entryYear: entry_year, system, number }, refs: { org = '' } }) => ({
        county: ctx.actor.county,
        id,
        org,
        stage,
        entry_year,
        system,
        number,
      })),
      { keepsTaken: true },
    );
    await openClasses(
      ctx,
      closed.map((row) => row.id),
    );
  },
  end: closeClasses,
};
