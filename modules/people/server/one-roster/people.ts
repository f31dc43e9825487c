import { staffRoles, tellWithdrawn, withdrawLendings } from '#modules/people/server/grants/give-role.ts';
import { holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import { onlyOne } from '#modules/people/server/one-roster/only-one.ts';
import { keepPersons } from '#modules/people/server/roster/persons.ts';
import { moveAskings } from '#modules/people/server/store/asking-store.ts';
import { giveRecords } from '#modules/people/server/store/leaving-store.ts';
import { holdPromotionsOf } from '#modules/people/server/store/promotion-store.ts';
import { endPeople } from '#modules/people/server/store/outside-periods.ts';
import {
  countLinks,
  idsOf,
  keepPupilsOf,
  link,
  peopleNow,
  peopleTold,
  unlink,
} from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isId } from '#platform/id.ts';
import type { Found, OutsideKind, OutsideThing, Spoken } from '#platform/intake/outside.ts';

type PersonValues = {
  name: string;
  givenName: string | null;
  sex: number;
  born: string | null;
  phone: string | null;
  /** The school somebody is a pupil of. */
  school: string | null;
  studentNo: string | null;
  /** The one he was a pupil of before he left. */
  lastSchool: string | null;
  /** Only to find by: the number staff have at their own office. */
  code: string | null;
};

/** What ends with somebody who is deleted in a roster: all he is at a school or in a family, whoever gave it. */
const rolesOfSchools: readonly string[] = ['pupil', 'guardian', ...staffRoles];

/**
 * Persons, and whose pupils they are. One nobody has met is who has the student number; else the member of staff of that
 * number and name; else the only one of that name and telephone; else he is new.
 */
export const people: OutsideKind<PersonValues> = {
  name: 'roster_people',
  title: { zh: '人员（OneRoster）', en: 'People (OneRoster)' },
  initial: {
    name: '',
    givenName: null,
    sex: 0,
    born: null,
    phone: null,
    school: null,
    studentNo: null,
    lastSchool: null,
    code: null,
  },
  find: findPeople,
  also: ({ values }) => ((values.school ?? values.lastSchool) === undefined ? undefined : pupils.name),
  watch: () =>
    onlyOne(({ values }) => values.studentNo ?? undefined, { column: 'identifier', code: 'people.number_twice' }),
  existing: (ctx, source) => countLinks(ctx, source, 'person'),
  write: async (ctx, source, rows, by) => {
    await keepPersons(
      ctx,
      rows.map(({ id, isNew, said, values: { name, givenName, sex, born, phone }, refs: { org = null } }) => ({
        id,
        isNew,
        said: [...said.filter((one) => columns.has(one)), ...(said.includes('school') ? ['org'] : [])],
        name,
        ...(givenName === null ? {} : { givenName }),
        sex,
        born,
        phone,
        languages: [],
        org,
      })),
    );
    const told = rows.flatMap(({ id, isNew, values: { school, lastSchool, studentNo }, said }) => {
      const org = school ?? lastSchool;
      const isTold = ['school', 'lastSchool', 'studentNo'].some((one) => said.includes(one));
      return org !== null && isTold ? [{ person: id, isNew, org, studentNo }] : [];
    });
    await keepPupilsOf(ctx, told);
    // What is open for them goes with them into a class.
    const known = told.flatMap(({ person: pupil, isNew, org }) => (isNew ? [] : [{ pupil, org }]));
    await giveRecords(ctx, known);
    await moveAskings(ctx, known, by);
    await link(ctx, source, 'person', rows);
  },
  end: async (ctx, source, rows) => {
    const ids = rows.map((row) => row.id);
    await holdPromotionsOf(ctx, ids);
    await holdStaff(ctx, ids);
    // Whoever is deleted as one of his users is so as all of them: nobody keeps what a file meant to end.
    await tellWithdrawn(ctx, await endPeople(ctx, ids, rolesOfSchools, dayOf(ctx.now)));
    await withdrawLendings(ctx, ids);
    await unlink(ctx, source, 'person', rows);
  },
};

/** What is said of a person that stands in a column of its own. */
const columns = new Set(['name', 'givenName', 'sex', 'born', 'phone']);

/** Those of them who are pupils. */
export const pupils: OutsideThing<PersonValues> = {
  name: 'roster_pupils',
  find: async (ctx, source, rows) =>
    new Map([...(await findPeople(ctx, source, rows))].filter(([, { values }]) => values.school !== null)),
};

async function findPeople(
  ctx: Context,
  source: string,
  rows: readonly Spoken<PersonValues>[],
): Promise<Map<string, Found<PersonValues>>> {
  const linked = await idsOf(
    ctx,
    source,
    'person',
    rows.map((row) => row.key),
  );
  const own = rows.flatMap(({ key }) => (!linked.has(key) && isId(key) ? [key] : []));
  const told = await peopleTold(
    ctx,
    rows.flatMap(({ key, values: { name = '', studentNo = null, phone = null, code = null } }) =>
      !linked.has(key) && (studentNo ?? phone ?? code) !== null ? [{ key, name, studentNo, phone, code }] : [],
    ),
  );
  const ids = new Map([
    ...own.map((key) => [key, key] as const),
    ...told.map(({ key, id }) => [key, id] as const),
    ...linked,
  ]);
  const byId = new Map((await peopleNow(ctx, [...ids.values()])).map((row) => [row.id, row]));
  return new Map(
    rows.flatMap(({ key, values }) => {
      const row = byId.get(ids.get(key) ?? '');
      if (!row) return [];
      const { id, ...rest } = row;
      // By what somebody was found says nothing of him.
      const lastSchool = rest.school === null ? null : (values.lastSchool ?? null);
      const kept = { ...rest, lastSchool, code: values.code ?? null };
      return [[key, { id, values: kept, isLinked: linked.has(key) }] as const];
    }),
  );
}
