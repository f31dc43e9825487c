import { classesTold, type ClassValues, nameOf } from '#modules/people/server/one-roster/class-names.ts';
import type { Entry, SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { closeClasses, openClasses } from '#modules/people/server/roster/open-classes.ts';
import { holdPromotions } from '#modules/people/server/store/promotion-store.ts';
import { onlyOne } from '#modules/people/server/one-roster/only-one.ts';
import {
  addStages,
  allClasses,
  idsOf,
  link,
  numberClasses,
  standingClasses,
  unlink,
} from '#modules/people/server/store/outside-store.ts';
import { sayOfEntrance } from '#modules/people/server/store/school-year-store.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import type { Context } from '#platform/context.ts';
import type { OutsideKind, OutsideRow, Spoken } from '#platform/intake/outside.ts';
import type { Row } from '#standards/oneroster/files.ts';

const twice = { column: 'title', code: 'people.class_twice' };

/** Homeroom classes. One nobody has met is that of its school, stage, year of entry, system of its own and number. */
export const classes: OutsideKind<ClassValues> = {
  name: 'roster_classes',
  title: { zh: '班级（OneRoster）', en: 'Classes (OneRoster)' },
  initial: { stage: 'primary', entryYear: 0, system: null, number: 0, isOpen: true },
  find: async (ctx, source, rows) => {
    const { meant, byName, linked } = await readClasses(ctx, source, rows);
    return new Map(
      rows.flatMap(({ key, values, refs }) => {
        const one = meant.get(key) ?? byName.get(nameOf(refs['org'], values));
        if (!one) return [];
        const { id, ended, ...rest } = one;
        // It keeps its year of entry as it moves up, and its system; another number it is given.
        const kept = { ...rest, ...values, number: one.number, isOpen: ended === null };
        return [[key, { id, values: kept, isLinked: linked.get(key) === id }] as const];
      }),
    );
  },
  refuse: async (ctx, source, rows, isWhole) => {
    const { meant, byName, blocked } = await readClasses(ctx, source, rows);
    const keys = new Set(rows.map(({ key }) => key));
    const standing = isWhole ? [] : (await standingClasses(ctx, source)).filter(({ key }) => !keys.has(key));
    const told = rows.filter((row) => !row.isEnd);
    const taken = new Set([...standing.map(({ id }) => id), ...told.flatMap(({ key }) => meant.get(key)?.id ?? [])]);
    // Two ids for one class would put the pupils of two together.
    const isTwice = ({ key, values, refs }: Spoken<ClassValues>): boolean =>
      blocked.has(key) || (!meant.has(key) && taken.has(byName.get(nameOf(refs['org'], values))?.id ?? ''));
    return new Map(told.filter(isTwice).map(({ key }) => [key, twice]));
  },
  watch: () => onlyOne(({ values, refs, isEnd }) => (isEnd ? undefined : nameOf(refs['org'], values)), twice),
  existing: async (ctx, source) => (await standingClasses(ctx, source)).length,
  write: async (ctx, source, rows) => {
    await holdPromotions(
      ctx,
      rows.flatMap(({ refs }) => refs['org'] ?? []),
    );
    const { county } = ctx.actor;
    const [added, known] = [rows.filter((row) => row.isNew), rows.filter((row) => !row.isNew)];
    const named = known.filter((row) => row.said.includes('number'));
    await numberClasses(
      ctx,
      named.map(({ id, values: { number } }) => ({ id, number })),
    );
    const placed = added.map(({ id, values: { stage, entryYear, system, number }, refs: { org = '' } }) => ({
      county,
      id,
      org,
      stage,
      entry_year: entryYear,
      system,
      number,
    }));
    await insertMany(ctx.db, 'people.class', placed, { keepsTaken: true });
    await addStages(ctx, placed);
    await sayOfEntrance(
      ctx,
      placed.map((row) => row.org),
    );
    await openClasses(
      ctx,
      known.filter((row) => row.said.includes('isOpen')).map((row) => row.id),
    );
    await link(ctx, source, 'class', rows);
  },
  groupOf: 'org',
  standing: (ctx, source) => standingClasses(ctx, source),
  end: async (ctx, source, rows) => closeClasses(ctx, await unlink(ctx, source, 'class', rows)),
};

/** What rows say of the classes there are, and the ids by which their system knows them. */
async function readClasses(ctx: Context, source: string, rows: readonly Spoken<ClassValues>[]) {
  const linked = await idsOf(
    ctx,
    source,
    'class',
    rows.map((row) => row.key),
  );
  const now = (await allClasses(ctx)).map((one) => ({ ...one, system: one.system as Entry['system'] }));
  return { ...classesTold(now, linked, rows), linked };
}

/** What is needed of the sessions of a set: by sourcedId, when each begins and the year its school year ends in. */
export type Sessions = ReadonlyMap<string, { startDate: string; schoolYear: number }>;

/**
 * What a row of classes.csv says of a homeroom class: its grade in the newest of its sessions that has begun gives its stage and
 * year of entry, its title or code its number. Nothing where it is a course.
 */
export function toldClass(
  { line, values }: Row<'classes'>,
  { sessions, years, day }: { sessions: Sessions; years: SchoolYears; day: string },
): OutsideRow | undefined {
  if (values.classType !== 'homeroom') return undefined;
  const at = { file: 'classes.csv', line, key: values.sourcedId };
  if (values.status === 'tobedeleted')
    return { ...at, identity: { key: values.sourcedId, values: {} }, faults: [], isEnd: true };
  const refuse = (column: string, code: string): OutsideRow => ({
    ...at,
    identity: undefined,
    faults: [{ column, code }],
  });
  const told = values.termSourcedIds.flatMap((id) => sessions.get(id) ?? []).sort(byStart);
  const session = told.findLast((one) => one.startDate <= day) ?? told[0];
  const [grade = ''] = values.grades ?? [];
  const number = numberIn(values.title) ?? numberIn(values.classCode ?? '');
  if (!session) return refuse('termSourcedIds', 'intake.unknown_reference');
  const place = /^\d{1,2}$/.test(grade)
    ? years.enteredAt(values.schoolSourcedId, Number(grade), session.schoolYear - 1)
    : undefined;
  if (!place) return refuse('grades', 'people.not_a_grade');
  if (number === undefined) return refuse('title', 'people.not_a_class_number');
  const identity = {
    key: values.sourcedId,
    values: { ...place, number, isOpen: true },
    refs: [{ name: 'org', kind: 'roster_schools', key: values.schoolSourcedId, column: 'schoolSourcedId' }],
  };
  return { ...at, identity, faults: [] };
}

const byStart = (a: { startDate: string }, b: { startDate: string }): number => (a.startDate < b.startDate ? -1 : 1);

/** The number of a class in what it is called: 四年级（2）班 and 4-2 are the second, 4B too. */
export function numberIn(title: string): number | undefined {
  const plain = title.normalize('NFKC');
  const said = /\(?(\d{1,2})\)?\s*班/.exec(plain)?.[1] ?? /(?:^|\D)(\d{1,2})\D*$/.exec(plain)?.[1];
  const letter = /\d\s*([A-Z])\b/i.exec(plain)?.[1]?.toUpperCase();
  const number = letter === undefined ? Number(said ?? 0) : letter.charCodeAt(0) - 64;
  return number >= 1 ? number : undefined;
}
