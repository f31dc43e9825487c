import type { RosterFiles } from '#modules/people/server/one-roster/roster-files.ts';
import { toldDetails } from '#modules/people/server/one-roster/told-people.ts';
import type { Sessions } from '#modules/people/server/one-roster/classes.ts';
import type { OutsideRemark, OutsideRow } from '#platform/intake/outside.ts';
import type { FileName, Row } from '#standards/oneroster/files.ts';

/** What a role of a roster is here. */
export const staffRoles: Readonly<Record<string, string>> = {
  principal: 'school_leader',
  teacher: 'teacher',
  counselor: 'counsellor',
};
const guardianRoles = new Set(['guardian', 'parent', 'relative']);

/** What is said of somebody beside his row of users.csv. */
export interface Details {
  sex?: number | undefined;
  born?: string | undefined;
  /** The sourcedId of the school he is a pupil of, and whether he is today. */
  pupilAt?: string;
  isPupil?: boolean;
}

/** What rows need of other files, read before them. */
export class Told {
  readonly day: string;
  readonly sessions: Sessions;
  /** Classes that are homerooms; undefined where the set does not hold all classes. */
  readonly homerooms: ReadonlySet<string> | undefined;
  /** By person, until his row is met. */
  readonly details = new Map<string, Details>();
  /** Since when somebody is a guardian at all. */
  readonly guardianSince = new Map<string, string>();
  /** Who is something here; undefined where the set does not hold all roles. */
  readonly holders: Set<string> | undefined;
  readonly #files: RosterFiles;
  readonly #leftOut = new Map<FileName, number>();
  #toAsk = 0;

  private constructor(
    files: RosterFiles,
    day: string,
    { sessions, homerooms }: { sessions: Sessions; homerooms: ReadonlySet<string> | undefined },
  ) {
    this.#files = files;
    this.day = day;
    this.sessions = sessions;
    this.homerooms = homerooms;
    this.holders = files.mode('roles') === 'bulk' ? new Set() : undefined;
  }

  /** Reads the files other files need. */
  static async read(files: RosterFiles, day: string): Promise<Told> {
    const told = new Told(files, day, { sessions: await sessionsOf(files), homerooms: await homeroomsOf(files) });
    for await (const { right } of files.rows('demographics')) for (const row of right) told.#describe(row);
    for await (const { right } of files.rows('roles')) for (const row of right) told.#place(row);
    return told;
  }

  #of(person: string): Details {
    const details = this.details.get(person) ?? {};
    this.details.set(person, details);
    return details;
  }

  #describe({ values: { sourcedId, sex, birthDate, status } }: Row<'demographics'>): void {
    if (status !== 'tobedeleted') Object.assign(this.#of(sourcedId), sexAndBirth({ sex, birthDate }));
  }

  #place({ values }: Row<'roles'>): void {
    const { userSourcedId: person, role, orgSourcedId, beginDate, endDate, status } = values;
    if (status === 'tobedeleted') return;
    if (role === 'student') {
      const isPupil = endDate === undefined || endDate > this.day;
      const details = this.#of(person);
      // Of several schools the one he is at now counts.
      if (!details.isPupil) Object.assign(details, { pupilAt: orgSourcedId, isPupil });
    }
    const isGuardian = guardianRoles.has(role);
    if (isGuardian && beginDate !== undefined) {
      const known = this.guardianSince.get(person);
      if (known === undefined || beginDate < known) this.guardianSince.set(person, beginDate);
    }
    if (role === 'student' || isGuardian || role in staffRoles) this.holders?.add(person);
  }

  /** Gives what is said of somebody, once. */
  take(person: string): Details | undefined {
    const details = this.details.get(person);
    this.details.delete(person);
    return details;
  }

  /** Counts a row nothing here speaks of. */
  leaveOut(name: FileName): undefined {
    this.#leftOut.set(name, (this.#leftOut.get(name) ?? 0) + 1);
  }

  /** Counts a row of what takes two people to give. */
  askSecond(): void {
    this.#toAsk += 1;
  }

  /** How many rows of each file were left out, and how many a second person has to answer. */
  remarks(): OutsideRemark[] {
    const leftOut = [...this.#leftOut].map(([name, count]) => ({
      file: `${name}.csv`,
      code: 'people.roster_left_out',
      data: { count },
    }));
    const asks = { file: 'roles.csv', code: 'people.roster_asks_second', data: { count: this.#toAsk } };
    return this.#toAsk === 0 ? leftOut : [...leftOut, asks];
  }

  /** Demographics and pupils' roles that came without their row of users.csv, and demographics with faults. */
  async *leftOver(): AsyncGenerator<OutsideRow[]> {
    for await (const { right, wrong } of this.#files.rows('demographics'))
      yield [
        ...wrong,
        ...right.flatMap(({ line, values: { sourcedId } }) => this.#left('demographics', line, sourcedId)),
      ];
    if (this.details.size === 0) return;
    for await (const { right } of this.#files.rows('roles'))
      yield right.flatMap(({ line, values }) => this.#left('roles', line, values.userSourcedId));
  }

  #left(name: FileName, line: number, person: string): OutsideRow[] {
    const details = this.take(person);
    if (!details) return [];
    return [
      { file: `${name}.csv`, line, isPart: true, faults: [], identity: { key: person, ...toldDetails(details) } },
    ];
  }
}

const sexes: Readonly<Record<string, number>> = { male: 1, female: 2 };

function sexAndBirth({ sex, birthDate }: { sex: string | undefined; birthDate: string | undefined }): Details {
  const known = sexes[sex ?? ''];
  return { ...(known ? { sex: known } : {}), ...(birthDate === undefined ? {} : { born: birthDate }) };
}

async function sessionsOf(files: RosterFiles): Promise<Sessions> {
  const sessions = new Map<string, { startDate: string; schoolYear: number }>();
  for await (const { right } of files.rows('academicSessions'))
    for (const { values } of right)
      sessions.set(values.sourcedId, { startDate: values.startDate, schoolYear: Number(values.schoolYear) });
  return sessions;
}

async function homeroomsOf(files: RosterFiles): Promise<ReadonlySet<string> | undefined> {
  if (files.mode('classes') !== 'bulk') return undefined;
  const homerooms = new Set<string>();
  for await (const { right } of files.rows('classes'))
    for (const { values } of right) if (values.classType === 'homeroom') homerooms.add(values.sourcedId);
  return homerooms;
}
