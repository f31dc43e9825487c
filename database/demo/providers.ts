import reference from '#database/reference/categories.json' with { type: 'json' };
import type { Town } from './county.ts';
import { near, type Point } from './map.ts';
import { aName, aPhone, type Name } from './names.ts';
import type { Rows } from './rows-of.ts';
import { makeStaff } from './schools.ts';

/** A resource of the world, for making bookings and engagements. */
export interface ResourceOfWorld {
  id: string;
  provider: string;
  providerName: string;
  title: string;
  category: string;
  schedule: string;
  capacity: number;
}

const organisations: [kind: string, name: string, categories: string[]][] = [
  ['hospital', '县人民医院', ['health', 'mental.4']],
  ['hospital', '县妇幼保健院', ['health', 'family_edu']],
  ['venue', '县博物馆', ['study_trip', 'ideology']],
  ['venue', '县图书馆', ['reading']],
  ['venue', '县文化馆', ['arts']],
  ['venue', '县青少年宫', ['arts', 'science', 'after_school']],
  ['venue', '县科技馆', ['science']],
  ['venue', '县体育中心', ['sports']],
  ['college', '云岭职业学院', ['career', 'labor']],
  ['social_org', '云岭心联社工服务中心', ['mental.3', 'special_care']],
  ['social_org', '星火志愿者协会', ['special_care', 'after_school']],
  ['social_org', '县红十字会', ['safety']],
  ['social_org', '县作家协会', ['reading']],
];
const enterprises = [
  '云岭茶业',
  '青河机械',
  '石塘陶艺',
  '南园果业',
  '梅岭电子',
  '东坳竹艺',
  '长垄乳业',
  '白沙纺织',
  '枫树家具',
  '柳溪农机',
  '桥头食品',
  '北坪光伏',
];
const bases = [
  '红军桥纪念馆',
  '云岭茶园研学基地',
  '青河湿地',
  '南园果园',
  '石塘古窑',
  '梅岭林场',
  '东坳竹海',
  '白沙水文站',
  '北坪气象站',
  '柳溪古村',
];

/** What volunteers do, with how many of 400. */
const callings: [category: string, title: string, count: number][] = [
  ['mental.2', '一对一心理陪伴', 52],
  ['mental.3', '小组心理活动', 14],
  ['mental.5', '教师与家长心理支持', 8],
  ['family_edu.4', '隔代教育咨询', 26],
  ['arts.1', '音乐课', 30],
  ['arts.2', '美术课', 34],
  ['arts.3', '戏曲与舞蹈课', 18],
  ['science.1', '科普讲座', 30],
  ['science.4', '编程与机器人课', 24],
  ['sports.1', '球类训练', 34],
  ['reading.2', '阅读陪伴', 36],
  ['law.4', '网络安全课', 20],
  ['safety.5', '应急救护课', 22],
  ['labor.2', '手工课', 24],
  ['career.3', '生涯规划讲座', 16],
  ['special_care.1', '留守儿童陪伴', 12],
];

/** A weekly schedule as RFC 5545 text. */
function aSchedule({ random, schoolYear }: Rows, when: 'evening' | 'day'): string {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'].filter(() => random.chance(0.4));
  const hour = when === 'evening' ? random.whole(18, 19) : random.whole(9, 16);
  const byday = days.length > 0 ? days.join(',') : random.pick(['SA', 'WE', 'FR']);
  const start = `DTSTART;TZID=Asia/Shanghai:${schoolYear}0901T${String(hour).padStart(2, '0')}${random.chance(0.5) ? '00' : '30'}00`;
  return [start, `DURATION:PT${random.pick([45, 60, 90])}M`, `RRULE:FREQ=WEEKLY;BYDAY=${byday}`].join('\n');
}

/** What is spoken in the county: Mandarin, which every list begins with, and its own dialect. */
const languages = ['普通话', '云岭话'] as const;

/** Puts the county's dialect on its list. */
export const makeLanguages = (rows: Rows): void => rows.add('resources.language', { name: languages[1] });

/** What a kind is called, and the category it belongs to: a resource is found by both. */
const namesOf = (category: string): string[] =>
  reference.categories
    .filter((one) => one.code === category || one.code === category.split('.')[0])
    .flatMap((one) => [one.name_zh, one.name_en]);

/** Some kinds are for some of the twelve grades only. */
const gradesFor = (category: string): { grade_from: number; grade_to: number; stages: [] } | object =>
  category === 'career.3' ? { grade_from: 8, grade_to: 12, stages: [] } : {};

interface Offering {
  provider: string;
  providerName: string;
  category: string;
  title: string;
  at: Point;
  region: string;
  remote: boolean;
  capacity: number;
  travelKm: number;
  evening: boolean;
}

function makeResource(rows: Rows, one: Offering): ResourceOfWorld {
  const { random } = rows;
  const id = rows.id();
  const schedule = aSchedule(rows, one.evening ? 'evening' : 'day');
  rows.add('resources.resource', {
    id,
    code: rows.code('R'),
    provider: one.provider,
    category: one.category,
    title: one.title,
    about: '',
    mode: one.remote ? (random.chance(0.35) ? 'remote' : 'either') : 'onsite',
    region: one.region,
    lon: one.at[0],
    lat: one.at[1],
    travel_km: one.travelKm,
    stages: random.chance(0.6) ? [] : [random.pick(['primary', 'junior'])],
    ...gradesFor(one.category),
    languages: random.chance(0.5) ? [languages[0], languages[1]] : [languages[0]],
    schedule,
    capacity: one.capacity,
    state: 'published',
    search: [one.title, one.providerName, ...namesOf(one.category)].join(' '),
    changed_at: rows.daysAgo(random.whole(3, 200)),
  });
  return {
    id,
    provider: one.provider,
    providerName: one.providerName,
    title: one.title,
    category: one.category,
    schedule,
    capacity: one.capacity,
  };
}

/** Sixty organisations that offer something, most of them in the seat. */
export function makeOrganisations(
  rows: Rows,
  towns: readonly Town[],
  kinds: ReadonlyMap<string, number>,
): ResourceOfWorld[] {
  const { random } = rows;
  const communities = towns.flatMap((town) =>
    town.villages
      .slice(0, town.seat ? 5 : 2)
      .map((village): [string, string, string[]] => [
        'community',
        `${town.name}${village.name}`,
        ['after_school', 'family_edu'],
      ]),
  );
  const all = [
    ...organisations,
    ...enterprises.map((name): [string, string, string[]] => ['enterprise', `${name}有限公司`, ['career', 'labor']]),
    ...bases.map((name): [string, string, string[]] => ['base', name, ['study_trip', 'science']]),
    ...communities,
  ].slice(0, 60);
  return all.flatMap(([kind, name, categories], i) => {
    const town =
      kind === 'community' || kind === 'base' || kind === 'enterprise'
        ? (towns.find((one) => name.startsWith(one.name.slice(0, 2))) ?? random.pick(towns))
        : towns[0];
    const village = town?.villages[i % (town.seat ? 10 : 2)];
    if (!town || !village) return [];
    const org = rows.id();
    const number = rows.code('P');
    rows.add('people.organisation', {
      id: org,
      kind,
      code: number,
      name,
      region: village.code,
      lon: village.at[0],
      lat: village.at[1],
      began: '2015-01-01',
    });
    makeStaff(rows, org, kind === 'community' ? 'community_worker' : 'provider_admin');
    const provider = rows.id();
    rows.add('resources.provider', {
      id: provider,
      kind: 'organisation',
      org,
      code: number,
      name,
      region: village.code,
      lon: village.at[0],
      lat: village.at[1],
      vetted_until: rows.day(300),
    });
    return categories.flatMap((category) => {
      const kindsOf = category.includes('.')
        ? [category]
        : Array.from({ length: Math.min(2, kinds.get(category) ?? 1) }, (_, k) => `${category}.${k + 1}`);
      return kindsOf.map((code) =>
        makeResource(rows, {
          provider,
          providerName: name,
          category: code,
          title: `${name.replace('有限公司', '')}：${titles.get(code) ?? '开放活动'}`,
          at: village.at,
          region: village.code,
          remote: random.chance(0.15),
          capacity: random.whole(2, 8),
          travelKm: random.whole(5, 25),
          evening: false,
        }),
      );
    });
  });
}

const titles = new Map([
  ['health.1', '视力筛查进校园'],
  ['health.2', '体检'],
  ['mental.4', '危机干预绿色通道'],
  ['mental.3', '团体辅导'],
  ['study_trip.1', '研学营地'],
  ['study_trip.2', '博物馆课程'],
  ['reading.1', '图书馆开放日'],
  ['reading.2', '阅读推广'],
  ['arts.1', '音乐课程'],
  ['arts.2', '美术课程'],
  ['science.1', '科普讲座'],
  ['science.2', '科技馆参观'],
  ['sports.1', '球类训练'],
  ['sports.2', '游泳与防溺水'],
  ['career.1', '职业探索日'],
  ['career.2', '企业参观'],
  ['labor.1', '农事体验'],
  ['labor.2', '手工劳动'],
  ['after_school.1', '课后课程'],
  ['after_school.2', '寒暑假托管'],
  ['family_edu.1', '家长学校课程'],
  ['family_edu.2', '家庭教育咨询'],
  ['special_care.1', '留守儿童关爱'],
  ['special_care.2', '困境儿童帮扶'],
  ['safety.1', '消防疏散演练'],
  ['safety.2', '交通安全课'],
  ['ideology.1', '红色教育'],
  ['ideology.2', '非遗体验'],
]);

/** Four hundred volunteers; most counsellors live in the seat. Gives their resources. */
export function makeVolunteers(rows: Rows, towns: readonly Town[]): ResourceOfWorld[] {
  const { random } = rows;
  return callings.flatMap(([category, title, count]) =>
    Array.from({ length: count }, () => {
      const seated = category.startsWith('mental') ? 0.94 : 0.6;
      const town = random.chance(seated) ? towns[0] : random.pick(towns);
      const village = town && random.pick(town.villages);
      if (!village) throw new Error('a town without villages');
      return makeVolunteer(rows, { category, title, at: near(random, village.at, 0.01), region: village.code });
    }),
  );
}

/** One volunteer with what he offers. */
export function makeVolunteer(
  rows: Rows,
  one: { category: string; title: string; at: Point; region: string; name?: Name; capacity?: number },
): ResourceOfWorld & { person: string } {
  const { random } = rows;
  const sex = random.whole(1, 2);
  const { name, given } = one.name ?? aName(random, sex);
  const person = rows.id();
  rows.add('people.person', {
    id: person,
    org: null,
    name,
    given_name: given,
    sex,
    phone: aPhone(random),
    languages: ['普通话'],
  });
  rows.add('people.role_grant', {
    id: rows.id(),
    person,
    role: 'volunteer',
    org: null,
    began: `${rows.schoolYear - 1}-03-01`,
  });
  const counsel = one.category.startsWith('mental');
  const capacity = one.capacity ?? random.whole(1, 3);
  const provider = rows.id();
  const [lon, lat] = one.at;
  rows.add('resources.provider', {
    id: provider,
    kind: 'volunteer',
    person,
    code: rows.code('V'),
    name,
    region: one.region,
    lon,
    lat,
    // Whoever has a name is one of the cast, and can be counted on.
    vetted_until: rows.day(one.name ? 300 : random.whole(-20, 330)),
    monthly_limit: capacity * 4,
  });
  const resource = makeResource(rows, {
    provider,
    providerName: name,
    category: one.category,
    title: one.title,
    at: one.at,
    region: one.region,
    remote: counsel ? random.chance(0.7) : random.chance(0.2),
    capacity,
    travelKm: random.whole(6, 16),
    evening: counsel,
  });
  return { ...resource, person };
}
