import type { RawBuilder } from 'kysely';
import { className } from '#modules/people/server/facts.ts';
import { familyNameOf } from '#modules/people/server/roster/given-name.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { Cohort, SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import * as store from '#modules/people/server/store/one-roster-store.ts';
import { words } from '#modules/people/words.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readChunks } from '#platform/db/read-chunks.ts';
import { say } from '#platform/i18n/dictionary.ts';
import type { FileName, Values } from '#standards/oneroster/files.ts';

/** A file of a roster, read as it is asked for. */
type RosterFile = { [F in FileName]: { name: F; chunks: AsyncIterable<Values<F>[]> } }[FileName];

/**
 * A county's roster, or that of one school, as the files of OneRoster 1.2, to be read one after the other. What another system
 * needs to know who is in which class, and no more: see standards/oneroster/README.md for what stays in.
 */
export async function rosterFiles(ctx: Context & { school?: string }): Promise<RosterFile[]> {
  const years = await readSchoolYears(ctx);
  const from = years.yearBegan(dayOf(ctx.now));
  return [
    { name: 'academicSessions', chunks: sessions(ctx, years) },
    { name: 'orgs', chunks: told(ctx, store.orgs(ctx, from), toOrg) },
    { name: 'courses', chunks: told(ctx, store.cohorts(ctx, from), (row) => toCourse(ctx, years, row)) },
    { name: 'classes', chunks: told(ctx, store.classes(ctx, from), (row) => toClass(ctx, years, row)) },
    { name: 'users', chunks: told(ctx, store.users(ctx, from), toUser) },
    { name: 'roles', chunks: told(ctx, store.roles(ctx, from), toRole) },
    { name: 'enrollments', chunks: told(ctx, store.enrollments(ctx, from), toEnrollment) },
    { name: 'demographics', chunks: told(ctx, store.demographics(ctx, from), toDemographics) },
  ];
}

async function* told<Row, V>(ctx: Context, query: RawBuilder<Row>, tell: (row: Row) => V): AsyncGenerator<V[]> {
  for await (const rows of readChunks(ctx.db, query)) yield rows.map(tell);
}

/** The years from a class's entry to this one, or its first where it is still to come. */
function yearsSince(ctx: Context, years: SchoolYears, entryYear: number): number[] {
  const last = Math.max(entryYear, years.yearOf(dayOf(ctx.now)));
  return Array.from({ length: last - entryYear + 1 }, (_, i) => entryYear + i);
}

const sessionId = (ctx: Context, year: number): string => `${ctx.actor.county}.${year}`;
const courseId = (ctx: Context, { stage, entryYear }: Pick<Cohort, 'stage' | 'entryYear'>): string =>
  `${ctx.actor.county}.${stage}.${entryYear}`;
const stageOf = (stage: string) => (stage === 'junior' || stage === 'senior' ? stage : 'primary');

/** The school years the classes run through, and this one. No terms: no class begins or ends with one. */
async function* sessions(ctx: Context, years: SchoolYears): AsyncGenerator<Values<'academicSessions'>[]> {
  const today = dayOf(ctx.now);
  const run = new Set(yearsSince(ctx, years, years.yearOf(today)));
  for await (const rows of readChunks(ctx.db, store.cohorts(ctx, years.yearBegan(today))))
    for (const { entryYear } of rows) for (const year of yearsSince(ctx, years, entryYear)) run.add(year);
  yield [...run]
    .sort((a, b) => a - b)
    .map((year) => ({
      sourcedId: sessionId(ctx, year),
      title: say(words, ctx.language, 'people.school_year', { from: String(year), to: String(year + 1) }),
      type: 'schoolYear',
      startDate: years.daysOf(year).began,
      // The first day that is no more of it, as everywhere in OneRoster.
      endDate: years.daysOf(year + 1).began,
      // By the year it ends in.
      schoolYear: String(year + 1),
    }));
}

const toOrg = ({
  id,
  name,
  code,
  parent,
}: {
  id: string;
  name: string;
  code: string | null;
  parent: string | null;
}): Values<'orgs'> => ({
  sourcedId: id,
  name: oneLine(name),
  type: parent === null ? 'district' : 'school',
  ...(code === null ? {} : { identifier: code }),
  ...(parent === null ? {} : { parentSourcedId: parent }),
});

/** A class must name a course: its year of entry within its stage, which stays the same as it moves up. */
const toCourse = (ctx: Context, years: SchoolYears, row: store.CohortRow): Values<'courses'> => ({
  sourcedId: courseId(ctx, row),
  title: say(words, ctx.language, `people.cohort.${stageOf(row.stage)}`, { year: String(row.entryYear) }),
  ...gradesOf(
    ctx,
    years,
    row.of.map((some) => ({ ...row, ...some })),
  ),
  orgSourcedId: ctx.actor.county,
});

const toClass = (ctx: Context, years: SchoolYears, row: store.ClassRow): Values<'classes'> => ({
  sourcedId: row.id,
  title: className(ctx, years, row),
  ...gradesOf(ctx, years, [row]),
  courseSourcedId: courseId(ctx, row),
  classType: 'homeroom',
  schoolSourcedId: row.org,
  termSourcedIds: yearsSince(ctx, years, row.entryYear).map((year) => sessionId(ctx, year)),
});

/** By two digits through all stages, as CEDS does; none for a class that is past its stage. */
function gradesOf(ctx: Context, years: SchoolYears, groups: readonly Cohort[]): { grades?: string[] } {
  const today = dayOf(ctx.now);
  const grades = new Set(groups.flatMap((group) => years.gradeThroughOn(group, today) ?? []));
  return grades.size === 0 ? {} : { grades: [...grades].map((one) => String(one).padStart(2, '0')).sort() };
}

/** Known by the platform's own id alone: a login is half a key, and a student number holds a citizen number. */
const toUser = ({ id, name, given, isActive, guardians }: store.UserRow): Values<'users'> => ({
  sourcedId: id,
  enabledUser: isActive,
  username: id,
  givenName: oneLine(given),
  // The column may not be empty, and not every name can be divided.
  familyName: oneLine(familyNameOf(name, given)) || '-',
  ...(guardians === null ? {} : { agentSourcedIds: guardians }),
});

const toRole = ({ person, org, role, isFirst, began, ended }: store.RoleRow): Values<'roles'> => ({
  sourcedId: `${person}.${org}.${role}`,
  userSourcedId: person,
  roleType: isFirst ? 'primary' : 'secondary',
  role,
  ...period({ began, ended }),
  orgSourcedId: org,
});

const toEnrollment = (row: store.EnrollmentRow): Values<'enrollments'> => ({
  sourcedId: row.id,
  classSourcedId: row.class,
  schoolSourcedId: row.org,
  userSourcedId: row.person,
  role: row.role,
  ...(row.isFirst === null ? {} : { primary: row.isFirst }),
  ...period(row),
});

const period = ({ began, ended }: { began: string; ended: string | null }) => ({
  beginDate: began,
  ...(ended === null ? {} : { endDate: ended }),
});

const toDemographics = ({
  id,
  sex,
  born,
}: {
  id: string;
  sex: number;
  born: string | null;
}): Values<'demographics'> => ({
  sourcedId: id,
  ...(born === null ? {} : { birthDate: born }),
  ...(sex === 1 ? { sex: 'male' } : sex === 2 ? { sex: 'female' } : {}),
});

/** No cell of the format holds a line break. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
