import type { RosterFiles } from '#modules/people/server/one-roster/roster-files.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { schoolNames } from '#modules/people/server/store/outside-store.ts';
import type { Context } from '#platform/context.ts';

/** The county's school years, and by what its schools are known: the ministry's code, other systems' ids. */
export interface KnownSchools {
  years: SchoolYears;
  names: readonly { id: string; code: string | null; source: string | null; sourcedId: string | null }[];
}

export const knownSchools = async (ctx: Context): Promise<KnownSchools> => ({
  years: await readSchoolYears(ctx),
  names: await schoolNames(ctx),
});

/** The school years with the schools under the ids a set of files has for them. */
export async function namedIn(
  files: RosterFiles,
  source: string,
  { years, names }: KnownSchools,
): Promise<SchoolYears> {
  const called = new Map(names.map(({ id }) => [id, id]));
  const byCode = new Map(names.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
  for await (const { right } of files.rows('orgs'))
    for (const { values } of right) {
      const id = byCode.get(values.identifier ?? '');
      if (id !== undefined) called.set(id, values.sourcedId);
    }
  for (const one of names) if (one.source === source && one.sourcedId !== null) called.set(one.id, one.sourcedId);
  return years.named(called);
}
