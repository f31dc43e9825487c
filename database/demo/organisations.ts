import type { Town } from './county.ts';
import { makeResource, type ResourceOfWorld } from './resources.ts';
import type { Rows } from './rows-of.ts';
import { makeStaff } from './schools.ts';

type Described = [kind: string, name: string, categories: readonly string[]];

const ofTheSeat: readonly Described[] = [
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

/** What organisations call what they do. */
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

/** Sixty organisations that offer something, most of them in the seat. */
export function makeOrganisations(
  rows: Rows,
  towns: readonly Town[],
  kinds: ReadonlyMap<string, number>,
): ResourceOfWorld[] {
  return describedIn(towns).flatMap((described, i) => {
    const town = townOf(rows, towns, described);
    const village = town?.villages[i % (town.seat ? 10 : 2)];
    if (!village) return [];
    const [, name, categories] = described;
    const provider = makeProvider(rows, described, village);
    const about = { provider, providerName: name, at: village.at, region: village.code };
    return categories
      .flatMap((category) => kindsOf(category, kinds))
      .map((kind) => makeResource(rows, { ...about, ...anOffer(rows, name, kind) }));
  });
}

const describedIn = (towns: readonly Town[]): Described[] =>
  [
    ...ofTheSeat,
    ...enterprises.map((name): Described => ['enterprise', `${name}有限公司`, ['career', 'labor']]),
    ...bases.map((name): Described => ['base', name, ['study_trip', 'science']]),
    ...towns.flatMap((town) =>
      town.villages
        .slice(0, town.seat ? 5 : 2)
        .map(({ name }): Described => ['community', `${town.name}${name}`, ['after_school', 'family_edu']]),
    ),
  ].slice(0, 60);

/** Communities, bases and enterprises stand in the town they are named after; the others in the seat. */
function townOf({ random }: Rows, towns: readonly Town[], [kind, name]: Described): Town | undefined {
  if (kind !== 'community' && kind !== 'base' && kind !== 'enterprise') return towns[0];
  return towns.find((one) => name.startsWith(one.name.slice(0, 2))) ?? random.pick(towns);
}

/** The organisation, whoever keeps its resources, and the provider it is. */
function makeProvider(rows: Rows, [kind, name]: Described, { code, at: [lon, lat] }: Town['villages'][number]): string {
  const org = rows.id();
  const stands = { code: rows.code('P'), name, region: code, lon, lat };
  rows.add('people.organisation', { id: org, kind, ...stands, began: '2015-01-01' });
  makeStaff(rows, org, kind === 'community' ? 'community_worker' : 'provider_admin');
  const provider = rows.id();
  rows.add('resources.provider', {
    id: provider,
    kind: 'organisation',
    org,
    ...stands,
    vetted_until: rows.day(300),
  });
  return provider;
}

/** A kind stands for itself, a category for its first two kinds. */
const kindsOf = (category: string, kinds: ReadonlyMap<string, number>): string[] =>
  category.includes('.')
    ? [category]
    : Array.from({ length: Math.min(2, kinds.get(category) ?? 1) }, (_, k) => `${category}.${k + 1}`);

const anOffer = ({ random }: Rows, name: string, category: string) => ({
  category,
  title: `${name.replace('有限公司', '')}：${titles.get(category) ?? '开放活动'}`,
  remote: random.chance(0.15),
  capacity: random.whole(2, 8),
  travelKm: random.whole(5, 25),
  evening: false,
});
