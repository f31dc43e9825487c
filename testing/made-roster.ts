import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileName, Values } from '#standards/oneroster/files.ts';
import { writeHeader, writeManifest, writeRows } from '#standards/oneroster/write-roster.ts';

/** What a made roster has. */
export interface MadeRoster {
  pupils: number;
  guardians: number;
}

const [perClass, classesPerGrade, grades] = [42, 8, 6];
const perSchool = perClass * classesPerGrade * grades;
const session = 'sy26';

const schoolOf = (pupil: number): string => `o${Math.floor(pupil / perSchool)}`;
const classOf = (pupil: number): string => `c${Math.floor(pupil / perClass)}`;
/** Every pupil has one guardian, every second one two. */
const guardiansOf = (pupil: number): string[] => (pupil % 2 === 0 ? [`g${pupil}`, `h${pupil}`] : [`g${pupil}`]);

function* upTo(count: number): Generator<number> {
  for (let at = 0; at < count; at++) yield at;
}

/** By file, its rows for so many pupils. */
const rowsFor: { readonly [F in FileName]?: (pupils: number) => Generator<Values<F>> } = {
  *academicSessions() {
    const [startDate, endDate] = ['2026-09-01', '2027-09-01'];
    yield { sourcedId: session, title: '2026', type: 'schoolYear', startDate, endDate, schoolYear: '2027' };
  },
  *orgs(pupils) {
    for (const at of upTo(Math.ceil(pupils / perSchool)))
      yield { sourcedId: `o${at}`, name: `第${at + 1}小学`, type: 'school' };
  },
  *classes(pupils) {
    for (const at of upTo(Math.ceil(pupils / perClass))) {
      const grade = 1 + (Math.floor(at / classesPerGrade) % grades);
      yield {
        sourcedId: `c${at}`,
        title: `${grade}年级${1 + (at % classesPerGrade)}班`,
        grades: [`0${grade}`],
        courseSourcedId: 'none',
        classType: 'homeroom',
        schoolSourcedId: schoolOf(at * perClass),
        termSourcedIds: [session],
      };
    }
  },
  *users(pupils) {
    const user = (sourcedId: string, name: { givenName: string; familyName: string }) => ({
      sourcedId,
      enabledUser: true,
      username: sourcedId,
      ...name,
    });
    for (const at of upTo(pupils))
      yield { ...user(`p${at}`, { givenName: `童${at}`, familyName: '林' }), agentSourcedIds: guardiansOf(at) };
    for (const at of upTo(pupils))
      for (const id of guardiansOf(at))
        yield { ...user(id, { givenName: `长${id}`, familyName: '王' }), sms: `100${String(at).padStart(8, '0')}` };
  },
  *roles(pupils) {
    for (const at of upTo(pupils)) {
      const common = { roleType: 'primary', orgSourcedId: schoolOf(at), beginDate: '2026-09-01' };
      yield { ...common, sourcedId: `rp${at}`, userSourcedId: `p${at}`, role: 'student' };
      for (const id of guardiansOf(at)) yield { ...common, sourcedId: `r${id}`, userSourcedId: id, role: 'guardian' };
    }
  },
  *enrollments(pupils) {
    for (const at of upTo(pupils)) {
      const place = { classSourcedId: classOf(at), schoolSourcedId: schoolOf(at), userSourcedId: `p${at}` };
      yield { ...place, sourcedId: `e${at}`, role: 'student', beginDate: '2026-09-01' };
    }
  },
  *demographics(pupils) {
    for (const at of upTo(pupils))
      yield { sourcedId: `p${at}`, birthDate: '2018-03-01', sex: at % 2 === 0 ? 'male' : 'female' };
  },
};

/** Writes a roster of so many pupils with their guardians as another system would, some rows at a time. */
export async function makeRoster(folder: string, pupils: number): Promise<MadeRoster> {
  await mkdir(folder, { recursive: true });
  const names = Object.keys(rowsFor) as FileName[];
  for (const name of names) {
    const rows = rowsFor[name]?.(pupils) as Generator<Values<FileName>>;
    await pipeline(linesOf(name, rows), createWriteStream(join(folder, `${name}.csv`)));
  }
  const modes = new Map(names.map((name) => [name, 'bulk' as const]));
  const manifest = writeManifest({ source: { systemName: 'made' }, modes });
  await pipeline([manifest], createWriteStream(join(folder, 'manifest.csv')));
  return { pupils, guardians: pupils + Math.ceil(pupils / 2) };
}

function* linesOf(name: FileName, rows: Iterable<Values<FileName>>): Generator<string> {
  yield writeHeader(name);
  let some: { values: Values<FileName>; metadata: Record<string, string> }[] = [];
  for (const values of rows) {
    some.push({ values, metadata: {} });
    if (some.length < 2_000) continue;
    yield writeRows(name, some);
    some = [];
  }
  if (some.length > 0) yield writeRows(name, some);
}
