import { countyOutline, near, type Point, townCentres, townOutlines } from './map.ts';
import type { Rows } from './rows-of.ts';

/** A town of the world, with its villages. */
export interface Town {
  code: string;
  name: string;
  seat: boolean;
  centre: Point;
  villages: { code: string; name: string; at: Point }[];
}

const names = [
  '云岭镇',
  '石塘乡',
  '北坪镇',
  '梅岭镇',
  '东坳乡',
  '青河镇',
  '枫树镇',
  '长垄乡',
  '南园镇',
  '桥头镇',
  '柳溪镇',
  '白沙乡',
];
const villageNames = ['大', '小', '上', '下', '东', '西', '南', '北', '新', '老', '前', '后'];
const villageKinds = ['坪', '湾', '冲', '塘', '岭', '坝', '桥', '井', '山', '溪'];

/** The region tree of a county: 12 towns around a dense seat, with their villages and outlines. */
export function makeTowns(rows: Rows, countyName: string): Town[] {
  const { random, county } = rows;
  const outline = countyOutline(random);
  const centres = townCentres(random, names.length);
  const outlines = townOutlines(outline, centres, Number(county));
  addAncestors(rows, countyName);
  return centres.map((centre, i) => {
    const seat = i === 0;
    const name = names[i] ?? '';
    const code = `${county}${seat || name.endsWith('镇') ? 100 + i : 200 + i}`;
    const [lon, lat] = centre;
    const population = seat ? random.whole(110_000, 125_000) : random.whole(9_000, 24_000);
    rows.addReference('people.region', {
      code,
      parent: county,
      name,
      level: 4,
      urban_rural: seat ? '111' : '210',
      lon,
      lat,
      population,
      outline: outlines[i] ?? [],
    });
    return { code, name, seat, centre, villages: makeVillages(rows, code, seat, centre) };
  });
}

function addAncestors(rows: Rows, countyName: string): void {
  const { county } = rows;
  const node = (code: string, parent: string | null, name: string, level: number): void =>
    rows.addReference('people.region', { code, parent, name, level });
  if (county === '990101') {
    node('99', null, '云南岭省（虚构）', 1);
    node('9901', '99', '云岭市（虚构）', 2);
  }
  node(county, '9901', countyName, 3);
}

function makeVillages(rows: Rows, town: string, seat: boolean, centre: Point): Town['villages'] {
  const { random } = rows;
  return Array.from({ length: seat ? 10 : 8 }, (_, i) => {
    // The first village is where the town itself stands; GB/T 10114: 001–199 neighbourhoods, 200–399 villages.
    const middle = i === 0 || seat;
    const code = `${town}${String(middle ? 1 + i : 200 + i).padStart(3, '0')}`;
    const at = near(random, centre, middle ? 0.012 : 0.07);
    const name = middle
      ? `${random.pick(villageNames)}街社区`
      : `${random.pick(villageNames)}${random.pick(villageKinds)}村`;
    rows.addReference('people.region', {
      code,
      parent: town,
      name,
      level: 5,
      urban_rural: seat ? '111' : middle ? '121' : '220',
      lon: at[0],
      lat: at[1],
      population: seat ? random.whole(8_000, 14_000) : random.whole(700, 2_400),
    });
    return { code, name, at };
  });
}
