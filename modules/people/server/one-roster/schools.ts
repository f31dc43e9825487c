import { updateMany, insertMany } from '#platform/db/many-rows.ts';
import { onlyOne } from '#modules/people/server/one-roster/only-one.ts';
import { countLinks, idsOf, link, schoolsNow } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { OutsideKind, OutsideRow } from '#platform/intake/outside.ts';
import { parseSchoolCode } from '#standards/codes/school-code.ts';
import type { Row } from '#standards/oneroster/files.ts';

type SchoolValues = { name: string; code: string | null };

/**
 * Schools. One nobody has met is the school with its code, else the only one of its name; else it is new, and lies at the county's
 * seat until its own table says where.
 */
export const schools: OutsideKind<SchoolValues> = {
  name: 'roster_schools',
  title: { zh: '学校（OneRoster）', en: 'Schools (OneRoster)' },
  initial: { name: '', code: null },
  find: async (ctx, source, rows) => {
    const [now, linked] = [
      await schoolsNow(ctx),
      await idsOf(
        ctx,
        source,
        'school',
        rows.map((row) => row.key),
      ),
    ];
    const byId = new Map(now.map((one) => [one.id, one]));
    return new Map(
      rows.flatMap(({ key, values }) => {
        const named = now.filter((one) => one.name === values.name);
        const school =
          byId.get(linked.get(key) ?? key) ??
          now.find((one) => one.code !== null && one.code === values.code) ??
          (named.length === 1 ? named[0] : undefined);
        if (!school) return [];
        const { id, name, code } = school;
        // A school keeps the name and code its own table gave it.
        const kept = { id, values: { name: code === null ? name : (values.name ?? name), code: code ?? null } };
        return [[key, { ...kept, isLinked: linked.has(key) }] as const];
      }),
    );
  },
  watch: () => onlyOne(({ values }) => values.code ?? undefined, { column: 'identifier', code: 'people.number_twice' }),
  existing: (ctx, source) => countLinks(ctx, source, 'school'),
  write: async (ctx, source, rows) => {
    const { county } = ctx.actor;
    const [added, changed] = [rows.filter((row) => row.isNew), rows.filter((row) => !row.isNew)];
    const began = dayOf(ctx.now);
    await insertMany(
      ctx.db,
      'people.organisation',
      added.map(({ id, values }) => ({ ...values, county, id, kind: 'school', region: county, began })),
      { keepsTaken: true },
    );
    await updateMany(
      ctx.db,
      'people.organisation',
      'id',
      changed.filter(({ said }) => said.length > 0).map(({ id, values }) => ({ ...values, county, id })),
    );
    await link(ctx, source, 'school', rows);
  },
};

/** What a row of orgs.csv says of a school; nothing where it is of something else. */
export function toldSchool({ line, values }: Row<'orgs'>): OutsideRow | undefined {
  if (values.type !== 'school') return undefined;
  const { sourcedId: key, name, identifier = '' } = values;
  const isCode = !('fault' in parseSchoolCode(identifier));
  const identity = { key, values: { name, ...(isCode ? { code: identifier } : {}) } };
  return { file: 'orgs.csv', line, identity, faults: [] };
}

/** The rows of orgs.csv that lie below themselves. */
export function rowsInCircles(rows: readonly Row<'orgs'>[]): Row<'orgs'>[] {
  const parents = new Map(rows.map(({ values }) => [values.sourcedId, values.parentSourcedId]));
  const isCircular = (id: string): boolean => {
    const met = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      if (met.has(at)) return at === id;
      met.add(at);
    }
    return false;
  };
  return rows.filter(({ values }) => isCircular(values.sourcedId));
}
