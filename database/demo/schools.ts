import { needsSecond } from '#modules/people/server/grants/limits.ts';
import type { Town } from './county.ts';
import { aName, anElderName, aPhone, type Name } from './names.ts';
import type { Rows } from './rows-of.ts';

export type Stage = 'primary' | 'junior' | 'senior';

/** A school of the world. */
export interface School {
  id: string;
  name: string;
  town: Town;
  stage: Stage;
  village: boolean;
  leader: string;
  classes: ClassOfWorld[];
}

export interface ClassOfWorld {
  id: string;
  grade: number;
  homeroom: string;
  pupils: PupilOfWorld[];
}

export interface PupilOfWorld {
  id: string;
  name: Name;
  leftBehind: boolean;
  guardian: string;
  sex: number;
  born: string;
}

interface Plan {
  name: string;
  town: Town;
  stage: Stage;
  size: number;
  village: boolean;
}

const grades = { primary: 6, junior: 3, senior: 3 } as const;
const schoolKind = { primary: '21', junior: '31', senior: '34' } as const;
/** Age in full years at the start of the first grade. */
const firstAge = { primary: 6, junior: 12, senior: 15 } as const;
const classSize = 45;

const schoolsOfSeat: [name: string, stage: Stage, size: number][] = [
  ['县第一初级中学', 'junior', 3_000],
  ['县实验小学', 'primary', 2_700],
  ['县第二小学', 'primary', 2_000],
  ['县第三小学', 'primary', 1_300],
  ['县第二初级中学', 'junior', 1_500],
  ['县高级中学', 'senior', 2_000],
];

/** 36 schools: six in the seat, a central primary school in each town, eight junior schools, eleven village schools. */
export function planSchools(rows: Rows, towns: readonly Town[]): Plan[] {
  const { random } = rows;
  const [seat, ...others] = towns;
  if (!seat) return [];
  return [
    ...schoolsOfSeat.map(([name, stage, size]): Plan => ({ name, town: seat, stage, size, village: false })),
    ...others.map(
      (town): Plan => ({
        name: `${town.name}中心小学`,
        town,
        stage: 'primary',
        size: random.whole(300, 480),
        village: false,
      }),
    ),
    ...others.slice(0, 8).map(
      (town): Plan => ({
        name: `${town.name}初级中学`,
        town,
        stage: 'junior',
        size: random.whole(240, 330),
        village: false,
      }),
    ),
    ...others.map(
      (town): Plan => ({
        name: `${town.villages[2]?.name.replace('村', '') ?? ''}村小学`,
        town,
        stage: 'primary',
        size: random.whole(60, 110),
        village: true,
      }),
    ),
  ];
}

/** Makes a school with its classes, pupils, families and teachers. */
export function makeSchool(rows: Rows, plan: Plan, serial: number): School {
  const { town, stage, village } = plan;
  const place = town.villages[village ? 2 : serial % (town.seat ? 10 : 1)] ?? town.villages[0];
  const id = rows.id();
  rows.add('people.organisation', {
    id,
    kind: 'school',
    code: `${schoolKind[stage]}99${String(serial).padStart(6, '0')}`,
    name: plan.name,
    region: place?.code ?? town.code,
    lon: place?.at[0] ?? null,
    lat: place?.at[1] ?? null,
    stages: [stage],
    urban_rural: town.seat ? '111' : village ? '220' : '210',
    began: '1998-09-01',
  });
  const leader = makeStaff(rows, id, 'school_leader', { code: rows.code('T') });
  if (town.seat) makeStaff(rows, id, 'counsellor', { code: rows.code('T') });
  const classes = makeClasses(rows, { id, plan });
  const teachers = Math.max(3, Math.round(plan.size / 15) - classes.length - 1);
  for (let i = 0; i < teachers; i++) makeStaff(rows, id, 'teacher', { code: rows.code('T') });
  return { id, name: plan.name, town, stage, village, leader, classes };
}

/** A grown-up with a role at an organisation; gives his person id. */
export function makeStaff(
  rows: Rows,
  org: string,
  role: string,
  more: { class?: string; name?: Name; code?: string } = {},
): string {
  const { random } = rows;
  const sex = random.whole(1, 2);
  const { name, given } = more.name ?? aName(random, sex);
  const person = rows.id();
  rows.add('people.person', {
    id: person,
    org,
    code: more.code ?? null,
    name,
    given_name: given,
    sex,
    phone: aPhone(random),
    languages: ['普通话'],
  });
  rows.add('people.role_grant', {
    id: rows.id(),
    person,
    role,
    org,
    class: more.class ?? null,
    // What takes two people to give is given for a school year.
    ...(needsSecond(role)
      ? { began: rows.schoolYearBegan(), ended: rows.schoolYearBegan(-1) }
      : { began: rows.schoolYearBegan(2), ended: null }),
  });
  return person;
}

function makeClasses(rows: Rows, school: { id: string; plan: Plan }): ClassOfWorld[] {
  const { plan } = school;
  const count = grades[plan.stage];
  const year = rows.schoolYear;
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((grade) => {
    const inGrade = Math.round(plan.size / count);
    const groups = Math.max(1, Math.ceil(inGrade / classSize));
    return Array.from({ length: groups }, (_, i) => {
      const id = rows.id();
      const entry = year - grade + 1;
      rows.add('people.class', { id, org: school.id, stage: plan.stage, entry_year: entry, number: i + 1 });
      const homeroom = makeStaff(rows, school.id, 'homeroom', { class: id, code: rows.code('T') });
      const size = Math.floor(inGrade / groups) + (i < inGrade % groups ? 1 : 0);
      const pupils = Array.from({ length: size }, () =>
        makePupil(rows, school, id, year - firstAge[plan.stage] - grade + 1),
      );
      return { id, grade, homeroom, pupils };
    });
  });
}

const leftBehindShare = { seat: 0.14, town: 0.38, village: 0.52 } as const;

function makePupil(rows: Rows, school: { id: string; plan: Plan }, group: string, bornYear: number): PupilOfWorld {
  const { random } = rows;
  const { town, village } = school.plan;
  const sex = random.whole(1, 2);
  const name = aName(random, sex);
  const id = rows.id();
  const leftBehind = random.chance(leftBehindShare[town.seat ? 'seat' : village ? 'village' : 'town']);
  const born = `${bornYear}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
  const languages = town.seat ? ['普通话'] : ['普通话', '云岭话'];
  rows.add('people.person', { id, org: school.id, name: name.name, given_name: name.given, sex, born, languages });
  rows.add('people.pupil', {
    person: id,
    org: school.id,
    student_no: rows.studentNo(born),
    left_behind: leftBehind,
    boarding: !town.seat && random.chance(0.2),
  });
  enrol(rows, { pupil: id, org: school.id, class: group });
  const guardian = makeGuardian(rows, {
    school: school.id,
    pupil: id,
    surname: name.name[0] ?? '',
    elder: leftBehind,
    carer: true,
  });
  if (!leftBehind && random.chance(0.25)) {
    makeGuardian(rows, { school: school.id, pupil: id, surname: name.name[0] ?? '', elder: false, carer: false });
  }
  return { id, name, leftBehind, guardian, sex, born };
}

/** Puts a pupil into his class, with the role that goes with it. */
export function enrol(rows: Rows, { pupil, org, class: group }: { pupil: string; org: string; class: string }): void {
  const began = rows.schoolYearBegan();
  rows.add('people.enrolment', { id: rows.id(), org, class: group, pupil, began });
  rows.add('people.role_grant', { id: rows.id(), person: pupil, role: 'pupil', org, class: group, began });
}

/** A guardian of a pupil: a grandparent where the parents work far away. */
export function makeGuardian(
  rows: Rows,
  of: { school: string; pupil: string; surname: string; elder: boolean; carer: boolean; name?: Name },
): string {
  const { random } = rows;
  const sex = random.whole(1, 2);
  const { name, given } =
    of.name ?? (of.elder ? anElderName(random) : aName(random, sex, sex === 1 ? of.surname : undefined));
  const id = rows.id();
  const languages = of.elder ? ['云岭话'] : ['普通话', '云岭话'];
  rows.add('people.person', { id, org: null, name, given_name: given, sex, phone: aPhone(random), languages });
  rows.add('people.role_grant', {
    id: rows.id(),
    person: id,
    role: 'guardian',
    org: null,
    began: rows.schoolYearBegan(2),
  });
  const relation = of.elder ? 'grandparent' : sex === 1 ? 'father' : 'mother';
  rows.add('people.guardianship', {
    id: rows.id(),
    org: of.school,
    pupil: of.pupil,
    guardian: id,
    relation,
    carer: of.carer,
    state: 'active',
    began: rows.schoolYearBegan(2),
  });
  return id;
}
