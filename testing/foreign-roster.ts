import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';

type Rows = readonly Readonly<Record<string, string>>[];

/** Files of a roster by name, as another system would fill them. */
export type ForeignRoster = Readonly<Record<string, Rows>>;

const [manifest, lineEnd] = ['propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.2', '\r\n'];
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The texts of a set; its columns are those its rows have. */
export function foreignFiles(roster: ForeignRoster, modes: Readonly<Record<string, string>> = {}): Map<string, string> {
  const texts = Object.entries(roster).map(([name, rows]) => {
    const columns = [...new Set(rows.flatMap(Object.keys))];
    const records = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join());
    return [`${name}.csv`, [columns.join(), ...records, ''].join(lineEnd)] as const;
  });
  const announced = Object.keys(roster).map((name) => `file.${name},${modes[name] ?? modes['all'] ?? 'bulk'}`);
  const told = [manifest, ...announced, 'source.systemName,Riverside SIS', ''].join(lineEnd);
  return new Map([['manifest.csv', told], ...texts]);
}

/** The same in a folder. */
export async function writeForeign(folder: string, texts: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
}

/** The same in an archive. */
export const zipOf = (texts: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries([...texts].map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text) : text])),
  );

/** An archive of a few kilobytes whose directory names one file of zeros many times over. */
export function bomb(times: number, size: number): Uint8Array {
  const once = Buffer.from(zipOf(new Map([['b00.csv', new Uint8Array(size)]])));
  const from = once.indexOf(Buffer.from('PK\u0001\u0002'));
  const end = once.indexOf(Buffer.from('PK\u0005\u0006'));
  const entries = Array.from({ length: times }, (_, at) => {
    const entry = Buffer.from(once.subarray(from, end));
    entry.write(`b${String(at).padStart(2, '0')}`, 46);
    return entry;
  });
  const last = Buffer.from(once.subarray(end));
  last.writeUInt16LE(times, 8);
  last.writeUInt16LE(times, 10);
  return Buffer.concat([once.subarray(0, from), ...entries, last]);
}

/**
 * A small district of another system, filled as such systems do: a class of one subject beside homerooms, staff of offices,
 * parents, a status in bulk files, columns of its own.
 */
export const riverside: ForeignRoster = {
  academicSessions: [
    {
      sourcedId: 'sy26',
      status: 'active',
      title: '2026-2027',
      type: 'schoolYear',
      startDate: '2026-08-15',
      endDate: '2027-06-05',
      schoolYear: '2027',
    },
    {
      sourcedId: 'fall26',
      title: 'Fall 2026',
      type: 'semester',
      startDate: '2026-08-15',
      endDate: '2026-12-20',
      parentSourcedId: 'sy26',
      schoolYear: '2027',
    },
  ],
  orgs: [
    { sourcedId: 'd1', name: 'Riverside District', type: 'district' },
    { sourcedId: 'o-elm', name: 'Elm Primary School', type: 'school', identifier: 'E-17', parentSourcedId: 'd1' },
    { sourcedId: 'o-oak', name: '白沙乡中心小学', type: 'school', identifier: '2199000901', parentSourcedId: 'd1' },
  ],
  courses: [
    {
      sourcedId: 'math5',
      title: 'Mathematics 5',
      grades: '05',
      orgSourcedId: 'd1',
      subjects: 'Mathematics',
      subjectCodes: '04',
    },
  ],
  classes: [
    {
      sourcedId: 'hr-4a',
      title: 'Homeroom 4A',
      grades: '04',
      courseSourcedId: 'math5',
      classType: 'homeroom',
      schoolSourcedId: 'o-elm',
      termSourcedIds: 'fall26',
    },
    {
      sourcedId: 'hr-5b',
      title: '五年级2班',
      grades: '05',
      courseSourcedId: 'math5',
      classType: 'homeroom',
      schoolSourcedId: 'o-oak',
      termSourcedIds: 'sy26',
    },
    {
      sourcedId: 'm-5',
      title: 'Mathematics 5 (P3)',
      grades: '05',
      courseSourcedId: 'math5',
      classType: 'scheduled',
      schoolSourcedId: 'o-oak',
      termSourcedIds: 'fall26',
      periods: '3',
    },
  ],
  users: [
    {
      sourcedId: 's-1',
      enabledUser: 'true',
      username: 'jdoe',
      givenName: 'Jane',
      familyName: 'Doe',
      email: 'jane.doe@riverside.example',
      agentSourcedIds: 'p-1,p-2',
      grades: '04',
    },
    {
      sourcedId: 's-2',
      enabledUser: 'true',
      username: 'lxy',
      givenName: '小雨',
      familyName: '林',
      identifier: 'L990101201605060001',
      agentSourcedIds: 'p-3',
      grades: '05',
    },
    { sourcedId: 's-3', enabledUser: 'TRUE', username: 'mmt', givenName: '买买提', familyName: '吐尔逊', grades: '05' },
    {
      sourcedId: 't-1',
      enabledUser: 'true',
      username: 'jlee',
      givenName: 'Jordan',
      familyName: 'Lee',
      identifier: 'T100',
      sms: '10000000077',
    },
    {
      sourcedId: 't-2',
      enabledUser: 'true',
      username: 'hlx',
      givenName: '立新',
      familyName: '何',
      userIds: '{LDAP:hlx},{HR:T0001}',
    },
    {
      sourcedId: 'p-1',
      enabledUser: 'true',
      username: 'p1',
      givenName: 'Maria',
      familyName: 'Doe',
      phone: '+86 139-0000-0001',
    },
    { sourcedId: 'p-2', enabledUser: 'true', username: 'p2', givenName: 'John', familyName: 'Doe', phone: '555-0100' },
    {
      sourcedId: 'p-3',
      enabledUser: 'true',
      username: 'p3',
      givenName: '桂兰',
      familyName: '王',
      phone: '10000000001',
    },
    { sourcedId: 'it-1', enabledUser: 'true', username: 'it', givenName: 'Ivan', familyName: 'Tech' },
  ],
  roles: [
    {
      sourcedId: 'r-s1',
      userSourcedId: 's-1',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'o-elm',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'r-s2',
      userSourcedId: 's-2',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'o-oak',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'r-s3',
      userSourcedId: 's-3',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'o-oak',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'r-t1',
      userSourcedId: 't-1',
      roleType: 'primary',
      role: 'teacher',
      orgSourcedId: 'o-elm',
      beginDate: '2024-08-20',
    },
    {
      sourcedId: 'r-t1b',
      userSourcedId: 't-1',
      roleType: 'secondary',
      role: 'counselor',
      orgSourcedId: 'o-oak',
      beginDate: '2026-09-01',
      endDate: '2099-06-05',
    },
    {
      sourcedId: 'r-t2',
      userSourcedId: 't-2',
      roleType: 'primary',
      role: 'principal',
      orgSourcedId: 'o-oak',
      beginDate: '2022-08-01',
    },
    {
      sourcedId: 'r-p1',
      userSourcedId: 'p-1',
      roleType: 'primary',
      role: 'parent',
      orgSourcedId: 'o-elm',
      beginDate: '2023-08-20',
    },
    { sourcedId: 'r-p2', userSourcedId: 'p-2', roleType: 'primary', role: 'relative', orgSourcedId: 'o-elm' },
    { sourcedId: 'r-p3', userSourcedId: 'p-3', roleType: 'primary', role: 'guardian', orgSourcedId: 'o-oak' },
    { sourcedId: 'r-it', userSourcedId: 'it-1', roleType: 'primary', role: 'systemAdministrator', orgSourcedId: 'd1' },
  ],
  enrollments: [
    {
      sourcedId: 'e-1',
      classSourcedId: 'hr-4a',
      schoolSourcedId: 'o-elm',
      userSourcedId: 's-1',
      role: 'student',
      beginDate: '2026-08-20',
      endDate: '2099-06-05',
    },
    {
      sourcedId: 'e-2',
      classSourcedId: 'hr-5b',
      schoolSourcedId: 'o-oak',
      userSourcedId: 's-2',
      role: 'student',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'e-3',
      classSourcedId: 'hr-5b',
      schoolSourcedId: 'o-oak',
      userSourcedId: 's-3',
      role: 'student',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'e-4',
      classSourcedId: 'm-5',
      schoolSourcedId: 'o-oak',
      userSourcedId: 's-2',
      role: 'student',
      beginDate: '2026-08-20',
    },
    {
      sourcedId: 'e-t1',
      classSourcedId: 'hr-4a',
      schoolSourcedId: 'o-elm',
      userSourcedId: 't-1',
      role: 'teacher',
      primary: 'true',
      beginDate: '2026-08-20',
    },
  ],
  demographics: [
    { sourcedId: 's-1', birthDate: '2016-03-01', sex: 'female' },
    { sourcedId: 's-2', birthDate: '2016-05-06', sex: 'female' },
  ],
};

/** The roster with rows of one file changed. */
export const withRows = (name: string, change: (rows: Rows) => Rows): ForeignRoster => ({
  ...riverside,
  [name]: change(riverside[name] ?? []),
});
