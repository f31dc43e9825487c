import { boolean, choice, type Column, date, guid, guids, moment, openChoice, openChoices } from './column.ts';
import { required, text, texts, year } from './column.ts';

/** The columns every file begins with. The last two are for delta files alone, and needed there. */
const common = {
  sourcedId: required(guid()),
  status: choice('active', 'tobedeleted'),
  dateLastModified: moment,
};

/**
 * The files of rostering and resources of the OneRoster CSV Binding 1.2.1, each with its columns in the order they must
 * stand. The README beside tells what of it is confirmed by whom.
 */
export const files = {
  academicSessions: {
    ...common,
    title: required(text),
    type: required(openChoice('gradingPeriod', 'semester', 'schoolYear', 'term')),
    startDate: required(date),
    endDate: required(date),
    parentSourcedId: guid('academicSessions'),
    schoolYear: required(year),
  },
  orgs: {
    ...common,
    name: required(text),
    type: required(openChoice('department', 'school', 'district', 'local', 'state', 'national')),
    identifier: text,
    parentSourcedId: guid('orgs'),
  },
  courses: {
    ...common,
    schoolYearSourcedId: guid('academicSessions'),
    title: required(text),
    courseCode: text,
    grades: texts,
    orgSourcedId: required(guid('orgs')),
    subjects: texts,
    subjectCodes: texts,
  },
  classes: {
    ...common,
    title: required(text),
    grades: texts,
    courseSourcedId: required(guid('courses')),
    classCode: text,
    classType: required(openChoice('homeroom', 'scheduled')),
    location: text,
    schoolSourcedId: required(guid('orgs')),
    termSourcedIds: required(guids('academicSessions')),
    subjects: texts,
    subjectCodes: texts,
    periods: texts,
  },
  users: {
    ...common,
    enabledUser: required(boolean),
    username: required(text),
    userIds: texts,
    givenName: required(text),
    familyName: required(text),
    middleName: text,
    identifier: text,
    email: text,
    sms: text,
    phone: text,
    agentSourcedIds: guids('users'),
    grades: texts,
    password: text,
    userMasterIdentifier: text,
    preferredGivenName: text,
    preferredMiddleName: text,
    preferredFamilyName: text,
    primaryOrgSourcedId: guid('orgs'),
    pronouns: text,
  },
  userProfiles: {
    ...common,
    userSourcedId: required(guid('users')),
    profileType: required(text),
    vendorId: required(text),
    applicationId: text,
    description: text,
    credentialType: required(text),
    username: required(text),
    password: text,
  },
  roles: {
    ...common,
    userSourcedId: required(guid('users')),
    roleType: required(choice('primary', 'secondary')),
    role: required(
      openChoice(
        'aide',
        'counselor',
        'districtAdministrator',
        'guardian',
        'parent',
        'principal',
        'proctor',
        'relative',
        'siteAdministrator',
        'student',
        'systemAdministrator',
        'teacher',
      ),
    ),
    beginDate: date,
    endDate: date,
    orgSourcedId: required(guid('orgs')),
    userProfileSourcedId: guid('userProfiles'),
  },
  enrollments: {
    ...common,
    classSourcedId: required(guid('classes')),
    schoolSourcedId: required(guid('orgs')),
    userSourcedId: required(guid('users')),
    role: required(openChoice('administrator', 'proctor', 'student', 'teacher')),
    primary: boolean,
    beginDate: date,
    endDate: date,
  },
  demographics: {
    ...common,
    sourcedId: required(guid('users')),
    birthDate: date,
    sex: openChoice('male', 'female', 'unspecified', 'other'),
    americanIndianOrAlaskaNative: boolean,
    asian: boolean,
    blackOrAfricanAmerican: boolean,
    nativeHawaiianOrOtherPacificIslander: boolean,
    white: boolean,
    demographicRaceTwoOrMoreRaces: boolean,
    hispanicOrLatinoEthnicity: boolean,
    countryOfBirthCode: text,
    stateOfBirthAbbreviation: text,
    cityOfBirth: text,
    publicSchoolResidenceStatus: text,
  },
  resources: {
    ...common,
    vendorResourceId: required(text),
    title: text,
    roles: openChoices('administrator', 'aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher'),
    importance: choice('primary', 'secondary'),
    vendorId: text,
    applicationId: text,
  },
  classResources: {
    ...common,
    title: text,
    classSourcedId: required(guid('classes')),
    resourceSourcedId: required(guid('resources')),
  },
  courseResources: {
    ...common,
    title: text,
    courseSourcedId: required(guid('courses')),
    resourceSourcedId: required(guid('resources')),
  },
  userResources: {
    ...common,
    userSourcedId: required(guid('users')),
    orgSourcedId: guid('orgs'),
    classSourcedId: guid('classes'),
    resourceSourcedId: required(guid('resources')),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

/** Files of the gradebook: a manifest names them, they are neither read nor written. */
export const gradebookFiles = [
  'categories',
  'lineItemLearningObjectiveIds',
  'lineItems',
  'lineItemScoreScales',
  'resultLearningObjectiveIds',
  'results',
  'resultScoreScales',
  'scoreScales',
] as const;

export type FileName = keyof typeof files;
export const fileNames = Object.keys(files) as FileName[];

type ValueOf<C> = C extends Column<infer V> ? V : never;
type Needed<C> = { [K in keyof C as C[K] extends Column<unknown, true> ? K : never]: ValueOf<C[K]> };
type Optional<C> = { [K in keyof C as C[K] extends Column<unknown, true> ? never : K]?: ValueOf<C[K]> };

/** What a row of a file says; what its cells leave empty is left out. */
export type Values<F extends FileName> = Readonly<Needed<(typeof files)[F]> & Optional<(typeof files)[F]>>;

/** A row, with the line it stands in and its cells of extension columns that are not empty. */
export interface Row<F extends FileName> {
  line: number;
  values: Values<F>;
  metadata: Readonly<Record<string, string>>;
}

/** All of a kind (bulk), or what changed of it (delta). */
export interface RosterFile<F extends FileName> {
  mode: 'bulk' | 'delta';
  /** Names of extension columns, `metadata.…`, in their order. */
  extensions: readonly string[];
  rows: readonly Row<F>[];
}

/** A set of files; one that is left out is absent. */
export interface Roster {
  source: { systemName?: string; systemCode?: string };
  files: { readonly [F in FileName]?: RosterFile<F> };
}
