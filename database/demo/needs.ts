import type { ResourceOfWorld } from './resources.ts';
import type { Rows } from './rows-of.ts';
import type { ClassOfWorld, PupilOfWorld, School } from './schools.ts';

/** What villages lack, with how likely a need is of it; counselling first. */
const pupilWants: [category: string, weight: number][] = [
  ['mental.2', 62],
  ['special_care.1', 16],
  ['family_edu.4', 12],
  ['health.1', 10],
];
const groupWants: [category: string, weight: number][] = [
  ['arts.2', 20],
  ['arts.1', 16],
  ['science.1', 16],
  ['sports.1', 14],
  ['law.4', 10],
  ['safety.5', 10],
  ['reading.2', 14],
];

/** States needs of the county: most of them of village children, most of these for somebody to talk to. */
export function makeNeeds(rows: Rows, schools: readonly School[], count: number): void {
  const { random } = rows;
  const rural = schools.filter((school) => !school.town.seat);
  const urban = schools.filter((school) => school.town.seat);
  const seen = new Set<string>();
  for (let made = 0; made < count; made++) {
    const school = random.pick(urban.length === 0 || (rural.length > 0 && random.chance(0.78)) ? rural : urban);
    const group = random.pick(school.classes);
    if (random.chance(0.62)) {
      const pupil = random.pick(
        group.pupils.filter((one) => one.leftBehind || random.chance(0.2)).concat(group.pupils.slice(0, 1)),
      );
      const category = weighted(random.unit(), pupilWants);
      if (!seen.has(pupil.id + category)) pupilNeed(rows, school, group, pupil, category);
      seen.add(pupil.id + category);
    } else {
      const category = weighted(random.unit(), groupWants);
      if (!seen.has(group.id + category)) groupNeed(rows, school, group, category);
      seen.add(group.id + category);
    }
  }
}

function weighted(at: number, wants: readonly [category: string, weight: number][]): string {
  let left = at * wants.reduce((sum, [, weight]) => sum + weight, 0);
  return wants.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'mental.2';
}

/** Under fourteen on the day of the world. */
const isYoung = (rows: Rows, pupil: PupilOfWorld): boolean =>
  pupil.born > `${Number(rows.today.slice(0, 4)) - 14}${rows.today.slice(4)}`;

function pupilNeed(rows: Rows, school: School, group: ClassOfWorld, pupil: PupilOfWorld, category: string): void {
  const { random } = rows;
  const consent = !isYoung(rows, pupil)
    ? 'asked'
    : random.chance(0.3)
      ? 'given'
      : random.chance(0.12)
        ? 'refused'
        : 'asked';
  if (consent === 'given' || consent === 'refused') addConsent(rows, school, pupil, category, consent);
  addNeed(rows, school, group, {
    class: group.id,
    subject: pupil.id,
    scope: 'pupil',
    category,
    mode: random.chance(0.25) ? 'onsite' : 'either',
    sex: pupil.sex,
    left_behind: pupil.leftBehind,
    consent,
  });
}

function addConsent(rows: Rows, school: School, pupil: PupilOfWorld, category: string, decision: string): void {
  const drawn = rows.id();
  const at = rows.daysAgo(rows.random.whole(1, 40));
  rows.add('people.consent', {
    id: rows.dated(drawn, at),
    org: school.id,
    pupil: pupil.id,
    decided_by: pupil.guardian,
    purpose: category.startsWith('mental') ? 'service.mental' : 'service.general',
    text_version: 1,
    text_hash: 'demonstration',
    decision,
    at,
  });
}

function groupNeed(rows: Rows, school: School, group: ClassOfWorld, category: string): void {
  addNeed(rows, school, group, {
    class: group.id,
    subject: null,
    scope: 'class',
    category,
    mode: rows.random.chance(0.6) ? 'onsite' : 'either',
    sex: 0,
    left_behind: false,
    consent: 'not_needed',
  });
}

interface Kind {
  class: string;
  subject: string | null;
  scope: string;
  category: string;
  mode: string;
  sex: number;
  left_behind: boolean;
  consent: string;
}

function addNeed(rows: Rows, school: School, group: ClassOfWorld, kind: Kind): void {
  const { random } = rows;
  const place = school.town.villages[school.village ? 2 : 0];
  const drawn = rows.id();
  const urgency = random.chance(0.15) ? 3 : random.chance(0.5) ? 2 : 1;
  const wanted_to = rows.day(random.whole(40, 120));
  const opened_at = rows.daysAgo(random.whole(1, 45));
  rows.add('needs.need', {
    id: rows.dated(drawn, opened_at),
    code: rows.code('N'),
    org: school.id,
    opener: group.homeroom,
    ...kind,
    urgency,
    schedule: null,
    wanted_from: rows.day(0),
    wanted_to,
    languages: [],
    words: '',
    units: 1,
    town: school.town.code,
    lon: place?.at[0] ?? school.town.centre[0],
    lat: place?.at[1] ?? school.town.centre[1],
    stage: school.stage,
    grade: group.grade,
    rural: !school.town.seat,
    state: 'open',
    opened_at,
  });
}

/** Books part of what is offered, so that what is left is not everything. */
export function makeBookings(rows: Rows, resources: readonly ResourceOfWorld[], schools: readonly School[]): void {
  const { random } = rows;
  for (const resource of resources) {
    const school = random.pick(schools);
    for (let place = 0; place < resource.capacity; place++) {
      if (!random.chance(resource.category.startsWith('mental') ? 0.3 : 0.55)) continue;
      const drawn = rows.id();
      const [began, ended] = [rows.day(-random.whole(7, 40)), rows.day(random.whole(5, 70))];
      const made_at = rows.daysAgo(random.whole(8, 60));
      rows.add('resources.booking', {
        id: rows.dated(drawn, made_at),
        resource: resource.id,
        org: school.id,
        units: 1,
        began,
        ended,
        state: 'booked',
        made_at,
      });
    }
  }
}
