import type { Town } from './county.ts';
import { near, type Point } from './map.ts';
import { aName, aPhone, type Name } from './names.ts';
import { makeResource, type ResourceOfWorld } from './resources.ts';
import type { Rows } from './rows-of.ts';

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
  const { person, name } = makePerson(rows, one.name);
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

/** Whoever volunteers: one of the cast, or somebody drawn. */
function makePerson(rows: Rows, known: Name | undefined): { person: string; name: string } {
  const { random } = rows;
  const sex = random.whole(1, 2);
  const { name, given } = known ?? aName(random, sex);
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
  return { person, name };
}
