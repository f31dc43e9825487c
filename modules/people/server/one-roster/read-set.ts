import { classes, toldClass } from '#modules/people/server/one-roster/classes.ts';
import { enrolments } from '#modules/people/server/one-roster/enrolments.ts';
import { grants, teaching } from '#modules/people/server/one-roster/grants.ts';
import { guardians } from '#modules/people/server/one-roster/guardians.ts';
import { people, pupils } from '#modules/people/server/one-roster/people.ts';
import { RosterFiles } from '#modules/people/server/one-roster/roster-files.ts';
import { rowsInCircles, schools, toldSchool } from '#modules/people/server/one-roster/schools.ts';
import { type KnownSchools, namedIn } from '#modules/people/server/one-roster/known-schools.ts';
import { Told } from '#modules/people/server/one-roster/told.ts';
import { toldEnrolment, toldGrant, toldTeaching } from '#modules/people/server/one-roster/told-periods.ts';
import { toldGuardians, toldPerson } from '#modules/people/server/one-roster/told-people.ts';
import type { FileSet, OutsideKind, OutsideRow, OutsideSet, OutsideTable } from '#platform/intake/outside.ts';
import { type FileName, type Row } from '#standards/oneroster/files.ts';

/** The kinds of rows of a OneRoster set, each after those it speaks of. */
export const oneRosterKinds: readonly OutsideKind[] = [
  schools,
  classes,
  people,
  grants,
  teaching,
  enrolments,
  guardians,
];

type Rows = AsyncGenerator<OutsideRow[]>;

/**
 * Opens a OneRoster 1.2 set of CSV files. What its rows need of other files is read first: sessions, demographics, and who is
 * a pupil where. Memory grows with the people told of; of all else a few thousand rows are held at once.
 */
export async function readOneRoster(set: FileSet, day: string, known: KnownSchools): Promise<OutsideSet> {
  const files = await RosterFiles.open(set);
  const told = await Told.read(files, day);
  const { sessions, homerooms } = told;
  const table = (kind: OutsideKind, name: FileName, rows: () => Rows): OutsideTable[] =>
    files.mode(name) === undefined ? [] : [{ kind, isWhole: files.mode(name) === 'bulk', rows }];
  const { systemCode, systemName } = files.manifest.source;
  const source = (systemCode ?? systemName ?? 'OneRoster').slice(0, 100);
  const years = await namedIn(files, source, known);
  return {
    source,
    things: [schools, classes, people, pupils],
    remarks: () => [...files.remarks, ...told.remarks()],
    tables: [
      ...table(schools, 'orgs', () => schoolRows(files)),
      ...table(classes, 'classes', () =>
        atOnce(mapped(files, 'classes', (row) => toldClass(row, { sessions, years, day }) ?? told.leaveOut('classes'))),
      ),
      ...table(people, 'users', () => mapped(files, 'users', (row) => toldPerson(row, told) ?? told.leaveOut('users'))),
      { kind: people, isWhole: false, rows: () => told.leftOver() },
      ...table(grants, 'roles', () => atOnce(mapped(files, 'roles', (row) => toldGrant(row, told)))),
      ...table(teaching, 'enrollments', () =>
        atOnce(onlyRight(mapped(files, 'enrollments', (row) => toldTeaching(row, homerooms)))),
      ),
      ...table(enrolments, 'enrollments', () =>
        mapped(files, 'enrollments', (row) =>
          homerooms?.has(row.values.classSourcedId) === false ? told.leaveOut('enrollments') : toldEnrolment(row, day),
        ),
      ),
      ...table(guardians, 'users', () => onlyRight(mapped(files, 'users', (row) => toldGuardians(row, told)))),
    ],
  };
}

/** The rows of a file as what they say; those with faults too. */
async function* mapped<F extends FileName>(
  files: RosterFiles,
  name: F,
  tell: (row: Row<F>) => OutsideRow | readonly OutsideRow[] | undefined,
): Rows {
  for await (const { right, wrong } of files.rows(name)) yield [...wrong, ...right.flatMap((row) => tell(row) ?? [])];
}

/** All rows of a file together: of homerooms and the staff, who are few, one row is told by the others. */
async function* atOnce(rows: Rows): Rows {
  yield (await Array.fromAsync(rows)).flat();
}

/** Of a file that is read twice, what is wrong with its rows was told the first time. */
async function* onlyRight(rows: Rows): Rows {
  for await (const some of rows) yield some.map((row) => (row.identity ? row : { ...row, isTold: true }));
}

/** Schools; a school, like any other place, lies below others and not below itself. */
async function* schoolRows(files: RosterFiles): Rows {
  const all: Row<'orgs'>[] = [];
  for await (const { right, wrong } of files.rows('orgs')) {
    all.push(...right);
    yield wrong;
  }
  const circular = new Set(rowsInCircles(all));
  yield all.flatMap((row): OutsideRow[] => {
    if (!circular.has(row)) return [toldSchool(row) ?? []].flat();
    const faults = [{ column: 'parentSourcedId', code: 'people.below_itself' }];
    return [{ file: 'orgs.csv', line: row.line, key: row.values.sourcedId, identity: undefined, faults }];
  });
}
