import categories from '#database/reference/categories.json' with { type: 'json' };
import departments from '#database/reference/departments.json' with { type: 'json' };
import { makeBuildOut } from './build-out.ts';
import { makeColumns } from './columns.ts';
import { makeConsortium } from './consortia.ts';
import { makeConferences } from './conferences.ts';
import { makeTowns, type Town } from './county.ts';
import { makeDuties } from './duties.ts';
import { makeEvaluated } from './evaluated.ts';
import { makeForms } from './forms.ts';
import { makeMatters } from './matters.ts';
import { makePolicies } from './policies.ts';
import { makeImproved } from './improved.ts';
import { makeInboxes } from './inboxes.ts';
import { makeBookings, makeNeeds } from './needs.ts';
import { makeNotices } from './notices.ts';
import { makeSubjectTeacher, showFamilies } from './lessons.ts';
import { type FileOfWorld, type Media, type Send, sender } from './media.ts';
import { makeOrganisations } from './organisations.ts';
import { makePupilTalk } from './pupil-talk.ts';
import { makeLanguages } from './resources.ts';
import { Rows, sinceFirstDay } from './rows-of.ts';
import { makeServices } from './services.ts';
import { type ClassOfWorld, enrol, makeGuardian, makeSchool, makeStaff, planSchools, type School } from './schools.ts';
import { makeStructures } from './structures.ts';
import { makeSurveys } from './surveys.ts';
import { makeTalks } from './talks.ts';
import { makeTrees } from './trees.ts';
import { makeVolunteer, makeVolunteers } from './volunteers.ts';
import { type Colleague, makeWorkGroups } from './work-groups.ts';

/** Somebody of the demonstration county worth being for a while. */
export interface Member {
  login: string;
  person: string;
}

/** A made world: rows by table in the order they can be loaded, and the cast to sign in as. */
export interface World {
  county: string;
  rows: Rows;
  cast: Member[];
  /** What is sealed as it is loaded; none in a world without pictures. */
  files: readonly FileOfWorld[];
}

/** How large a world is: one school with its town's providers, a county of 20,000 pupils, or one of many such counties. */
export interface WorldOptions {
  county?: string;
  name?: string;
  seed: number;
  /** YYYY-MM-DD; the same day and seed make the same world, to the byte. */
  today: string;
  /** Makes only so many schools: 36 is the county. */
  schools?: number;
  /** A picture and a recording to show; a world to measure by has none. */
  media?: Media;
}

/** Makes a demonstration county. Everybody in it is invented. O(pupils). */
export function makeWorld(options: WorldOptions): World {
  const { county = '990101', name = '云岭县', seed, today, schools: schoolCount = 36, media } = options;
  const rows = new Rows(county, today, seed);
  const towns = makeTowns(rows, name);
  rows.addReference('people.county', { county, name, opened_at: rows.daysAgo(sinceFirstDay) });
  const office = makeOffice(rows, towns);
  const plans = planSchools(rows, towns).toReversed().slice(0, schoolCount);
  const schools = plans.map((plan, i) => makeSchool(rows, plan, i + 1));
  makeLanguages(rows);
  const offered = makeOrganisations(rows, towns, kindsByCategory());
  const volunteers = makeVolunteers(rows, towns);
  const counsellor = makeCounsellor(rows, towns);
  makeNeeds(rows, schools, Math.round(schoolCount * 14));
  makeBookings(rows, [...offered, ...volunteers], schools);
  makeTrees(rows, towns, schools);
  const cast = [
    ...office.cast,
    ...makeVillageCast(rows, schools, office.director),
    { login: 'demo.volunteer', person: counsellor },
    ...providerCast(rows),
    ...makeLeads(rows, schools),
    ...makeAdministrators(rows, office.bureau),
  ];
  makeWorkGroups(rows, cast.flatMap(colleagueOf));
  const files: FileOfWorld[] = [];
  cast.push(...makeMoreOfVillage(rows, schools, cast, sender(rows, media, files)));
  const deputy = makeStaff(rows, office.bureau, 'official', { name: { name: '周敏', given: '敏' } });
  cast.push({ login: 'demo.deputy', person: deputy });
  makeDuties(rows, { ...office, deputy }, makePolicies(rows, { ...office, deputy }));
  raiseMatters(rows, office, cast);
  serveGirl(rows, schools, cast);
  makeInboxes(rows);
  govern(rows, office, cast);
  makeStructures(rows, { ...office, deputy }, towns, schools);
  makeBuildOut(rows, office.director, schools);
  gather(rows, schools, cast);
  const grandmother = cast.find(({ login }) => login === 'demo.guardian')?.person;
  if (grandmother) makeSurveys(rows, schools, { ...office, deputy, guardian: grandmother });
  return { county, rows, cast, files };
}

/** What it all comes to, and what the bureau, departments and the school of the cast deal with together. */
function govern(rows: Rows, office: { bureau: string; director: string }, cast: readonly Member[]): void {
  makeEvaluated(rows, office.director);
  const [deputy, own] = ['demo.deputy', 'demo.leader'].map((name) => cast.find(({ login }) => login === name)?.person);
  if (deputy && own) makeForms(rows, { ...office, deputy, school: orgOf(rows, own) });
  const leader = cast.find(({ login }) => login === 'demo.leader')?.person;
  if (leader) makeConferences(rows, { ...office, leader, school: orgOf(rows, leader) });
  makeImproved(rows, office);
}

/** What the consortium of the village school does together. */
function gather(rows: Rows, schools: readonly School[], cast: readonly Member[]): void {
  const leader = cast.find(({ login }) => login === 'demo.leader')?.person;
  if (leader) makeConsortium(rows, schools, orgOf(rows, leader));
}

/** How many kinds each category has. */
const kindsByCategory = (): Map<string, number> =>
  new Map(
    categories.categories
      .filter((one) => one.parent === null)
      .map((one) => [one.code, categories.categories.filter((kind) => kind.parent === one.code).length]),
  );

/** What families, schools and others of the cast have raised. */
function raiseMatters(rows: Rows, office: { bureau: string; director: string }, cast: readonly Member[]): void {
  const [guardian, leader] = ['demo.guardian', 'demo.leader'].map(
    (name) => cast.find(({ login }) => login === name)?.person,
  );
  if (guardian && leader) makeMatters(rows, { ...office, guardian, leader, school: orgOf(rows, leader) });
}

/** Who teaches the class of the cast without leading it, what its families are shown, and with whom its girl talks. */
function makeMoreOfVillage(rows: Rows, schools: readonly School[], cast: readonly Member[], send: Send): Member[] {
  const [pupil, guardian, worker, lead] = ['pupil', 'guardian', 'community_worker', 'lead'].map(
    (name) => cast.find(({ login }) => login === `demo.${name}`)?.person,
  );
  const [school, group] = villageClass(schools);
  if (!school || !group || !pupil || !guardian || !worker || !lead) return [];
  const ofCast = { school, group, child: pupil, guardian };
  const teacher = makeSubjectTeacher(rows, ofCast, send);
  showFamilies(rows, ofCast, send);
  makePupilTalk(rows, {
    pupil,
    lead,
    ofSchool: { person: group.homeroom, role: 'homeroom', org: school.id },
    ofOther: { person: worker, role: 'community_worker', org: orgOf(rows, worker) },
  });
  return [{ login: 'demo.subject', person: teacher }];
}

/** What the girl of the cast has been found. */
function serveGirl(rows: Rows, schools: readonly School[], cast: readonly Member[]): void {
  const [school, group] = villageClass(schools);
  const [child, guardian, official] = ['pupil', 'guardian', 'official'].map(
    (name) => cast.find(({ login }) => login === `demo.${name}`)?.person,
  );
  if (school && group && child && guardian && official)
    makeServices(rows, { school, group, child, guardian, official });
}

/** Where somebody works. */
function orgOf(rows: Rows, person: string): string {
  const grants = (rows.tables().get('people.role_grant') ?? []) as { org: string | null; person: string }[];
  return grants.find((grant) => grant.person === person)?.org ?? '';
}

/** By login, as what somebody of the cast works with others. */
const working: Readonly<Record<string, Colleague['role']>> = {
  'demo.official': 'official',
  'demo.leader': 'school_leader',
  'demo.homeroom': 'homeroom',
  'demo.counsellor': 'counsellor',
  'demo.community_worker': 'community_worker',
  'demo.provider_admin': 'provider_admin',
};

const colleagueOf = ({ login, person }: Member): Colleague[] => {
  const role = working[login];
  return role ? [{ person, role }] : [];
};

/** The bureau and the departments, with the people one may want to be there. */
function makeOffice(rows: Rows, towns: readonly Town[]): { bureau: string; director: string; cast: Member[] } {
  const seat = towns[0]?.villages[0]?.code ?? rows.county;
  const office = (kind: string, name: string): string => {
    const id = rows.id();
    rows.add('people.organisation', { id, kind, name, region: seat, began: '2010-01-01' });
    return id;
  };
  const bureau = office('bureau', '县教育局');
  const director = makeStaff(rows, bureau, 'official', { name: { name: '何立新', given: '立新' } });
  rows.add('people.role_grant', {
    id: rows.id(),
    person: director,
    role: 'system_admin',
    org: bureau,
    began: `${rows.schoolYear - 1}-01-01`,
  });
  const members = departments.departments
    .slice(1)
    .map(({ county }) => makeStaff(rows, office('department', county), 'department'));
  const federation = members[13] ?? members[0] ?? director;
  const cast = [
    { login: 'demo.official', person: director },
    { login: 'demo.department', person: federation },
  ];
  return { bureau, director, cast };
}

/** The school the cast is at. */
const villageSchool = (schools: readonly School[]): School | undefined =>
  schools.find((one) => one.village && one.town.name === '石塘乡') ?? schools.find((one) => one.village) ?? schools[0];

/** Its class of the cast. */
function villageClass(schools: readonly School[]): [School | undefined, ClassOfWorld | undefined] {
  const school = villageSchool(schools);
  return [school, school?.classes.find((one) => one.grade === 4) ?? school?.classes[0]];
}

/** Who watches over the pupils of each school. */
function makeLeads(rows: Rows, schools: readonly School[]): Member[] {
  const here = villageSchool(schools);
  return schools.flatMap((school) => {
    const person = makeStaff(rows, school.id, 'safeguard_lead');
    return school === here ? [{ login: 'demo.lead', person }] : [];
  });
}

/** Who keeps the county safe, and who audits it. */
const makeAdministrators = (rows: Rows, bureau: string): Member[] =>
  ['system_admin', 'security_admin', 'audit_admin'].map((role) => ({
    login: `demo.${role}`,
    person: makeStaff(rows, bureau, role),
  }));

/** A village class: its teacher, a girl of the fourth grade left with her grandmother, and the school's head. */
function makeVillageCast(rows: Rows, schools: readonly School[], official: string): Member[] {
  const [school, group] = villageClass(schools);
  if (!school || !group) return [];
  const pupil = rows.id();
  const born = `${rows.schoolYear - 10}-05-06`;
  rows.add('people.person', {
    id: pupil,
    org: school.id,
    name: '林小雨',
    given_name: '小雨',
    sex: 2,
    born,
    languages: ['普通话', '云岭话'],
  });
  rows.add('people.pupil', { person: pupil, org: school.id, student_no: rows.studentNo(born), left_behind: true });
  enrol(rows, { pupil, org: school.id, class: group.id });
  const grandmother = makeGuardian(rows, {
    school: school.id,
    pupil,
    surname: '',
    elder: true,
    carer: true,
    name: { name: '王桂兰', given: '桂兰' },
  });
  makeNotices(rows, school, group, grandmother);
  makeTalks(rows, school, group, { child: pupil, guardian: grandmother });
  makeColumns(rows, { official, school, group, guardian: grandmother });
  const grown = schools.find((one) => one.stage === 'senior')?.classes[0]?.pupils[0]?.id;
  return [
    { login: 'demo.leader', person: school.leader },
    { login: 'demo.homeroom', person: group.homeroom },
    { login: 'demo.guardian', person: grandmother },
    { login: 'demo.pupil', person: pupil },
    ...(grown ? [{ login: 'demo.grown', person: grown }] : []),
  ];
}

/** A counsellor who lives in the seat, has evenings free, and can meet from afar. */
function makeCounsellor(rows: Rows, towns: readonly Town[]): string {
  const village = towns[0]?.villages[1];
  if (!village) throw new Error('a county without a seat');
  const made = makeVolunteer(rows, {
    category: 'mental.2',
    title: '晚间心理陪伴',
    at: village.at,
    region: village.code,
    name: { name: '陈静', given: '静' },
    capacity: 3,
  });
  return made.person;
}

/** One community worker and one who keeps the resources of an organisation. */
function providerCast(rows: Rows): Member[] {
  const grants = (rows.tables().get('people.role_grant') ?? []) as { role: string; person: string }[];
  return ['community_worker', 'provider_admin', 'counsellor', 'teacher'].flatMap((role) => {
    const found = grants.find((grant) => grant.role === role);
    return found ? [{ login: `demo.${role}`, person: found.person }] : [];
  });
}
