import { countyBodies } from '#modules/governance/server/duties/national-duties.ts';
import type { Town } from './county.ts';
import type { Rows } from './rows-of.ts';
import type { School } from './schools.ts';

interface Office {
  bureau: string;
  director: string;
  deputy: string;
}

type Org = { id: string; name: string; kind: string };
type Area = { id: string; name: string; tree: string };
type Sat = { within: string; org?: string; tree: string; ended: string | null };

/** So many days ago stations were founded, town by town; the last towns have none yet. */
const stationsAgo = [640, 575, 540, 480, 410, 350, 300, 235, 150, 60];
/** So many days after its station the points of a town follow. */
const pointsAfter = [45, 110, 220];

/** A leading group and its office, four consortia, and a network of guidance that grew town by town and leaves gaps. */
export function makeStructures(rows: Rows, office: Office, towns: readonly Town[], schools: readonly School[]): void {
  const made = new Building(rows, office);
  made.leaders();
  made.consortia(schools);
  made.network(towns, schools);
}

class Building {
  readonly #rows: Rows;
  readonly #office: Office;
  readonly #orgOf: (national: string) => string | undefined;

  constructor(rows: Rows, office: Office) {
    this.#rows = rows;
    this.#office = office;
    const organisations = (rows.tables().get('people.organisation') ?? []) as Org[];
    this.#orgOf = countyBodies(office.bureau, new Map(organisations.map(({ id, name }) => [name, id])));
  }

  leaders(): void {
    const { bureau, director, deputy } = this.#office;
    const founded = this.#rows.day(-660);
    const group = this.#body('leading_group', '教联体建设工作领导小组', founded);
    const changed = this.#rows.day(-200);
    this.#term(group, 'head', { office: '分管教育的副县长' }, founded, changed);
    this.#term(group, 'head', { office: '常务副县长' }, changed);
    this.#term(group, 'deputy', { org: bureau, person: director }, founded);
    for (const national of ['公安部', '民政部', '国家卫生健康委员会', '共青团中央', '全国妇联']) {
      const org = this.#orgOf(national);
      if (org) this.#term(group, 'member', { org }, founded);
    }
    this.#charter(group, 1, founded, '第一条 领导小组统筹全县教联体建设。\n第二条 每学期召开一次全体会议。');
    this.#charter(
      group,
      2,
      changed,
      '第一条 领导小组统筹全县教联体建设。\n第二条 每学期召开两次全体会议，会议决定由办公室逐项督办。\n第三条 成员单位换届后十五日内报办公室登记。',
    );
    const own = this.#body('office', '教联体建设工作领导小组办公室', founded, { within: group, org: bureau });
    this.#term(own, 'head', { org: bureau, person: director }, founded, this.#rows.day(35));
    this.#term(own, 'deputy', { org: bureau, person: deputy }, this.#rows.day(-120));
  }

  /** Of each consortium its biggest school chairs it; one has nobody at its head. */
  consortia(schools: readonly School[]): void {
    const areas = ((this.#rows.tables().get('people.area') ?? []) as Area[]).filter(
      ({ tree }) => tree === 'consortium',
    );
    const sat = (this.#rows.tables().get('people.membership') ?? []) as Sat[];
    const founded = this.#rows.schoolYearBegan(2);
    for (const [at, area] of areas.entries()) {
      const inIt = new Set(
        sat.flatMap(({ within, org, ended }) => (within === area.id && org && ended === null ? [org] : [])),
      );
      const [chair] = schools
        .filter(({ id }) => inIt.has(id))
        .toSorted((one, other) => other.classes.length - one.classes.length);
      const body = this.#body('consortium', area.name, founded, { area: area.id });
      this.#charter(body, 1, founded, '第一条 成员学校共用教研日历和文化活动。\n第二条 牵头学校每年轮换一次联络人。');
      if (!chair) continue;
      this.#term(body, 'chair', { org: chair.id }, founded);
      if (at < areas.length - 1) this.#term(body, 'head', { org: chair.id, person: chair.leader }, founded);
    }
  }

  network(towns: readonly Town[], schools: readonly School[]): void {
    const { director, bureau } = this.#office;
    const founded = this.#rows.day(-650);
    const centre = this.#body('centre', '云岭县家庭教育指导中心', founded, { org: this.#orgOf('全国妇联') ?? bureau });
    this.#term(centre, 'head', { org: bureau, person: director }, founded);
    for (const [at, ago] of stationsAgo.entries()) {
      const town = towns[at];
      if (!town) continue;
      const since = this.#rows.day(-ago);
      const station = this.#body('station', `${town.name}家庭教育指导站`, since, { within: centre, region: town.code });
      if (at % 4 !== 3) this.#term(station, 'head', { office: `${town.name}分管教育的副职` }, since);
      this.#points(town, station, ago);
      for (const [nth, school] of schools.filter((one) => one.town === town).entries())
        this.#studio(school, station, ago - 30 - 70 * nth);
    }
  }

  #points({ villages }: Town, station: string, ago: number): void {
    for (const [at, after] of pointsAfter.entries()) {
      const village = villages[at];
      if (village && ago > after)
        this.#body('point', `${village.name}指导点`, this.#rows.day(after - ago), {
          within: station,
          region: village.code,
        });
    }
  }

  /** A studio, where it was to be there by now. */
  #studio({ id, name, town, leader }: School, within: string, ago: number): void {
    if (ago <= 0) return;
    const since = this.#rows.day(-ago);
    const studio = this.#body('studio', `${name}家庭教育工作室`, since, { within, region: town.code, org: id });
    this.#term(studio, 'head', { org: id, person: leader }, since);
  }

  #body(
    kind: string,
    name: string,
    founded: string,
    { region = this.#rows.county, ...more }: { region?: string; within?: string; org?: string; area?: string } = {},
  ): string {
    const id = this.#rows.id();
    const by = { changed_by: this.#office.director, changed_at: this.#rows.daysAgo(5) };
    const none = { within: null, org: null, area: null };
    this.#rows.add('governance.body', { id, kind, name, region, ...none, ...more, founded, ...by });
    return id;
  }

  #term(
    body: string,
    seat: string,
    holder: { org?: string; person?: string; office?: string },
    began: string,
    ended: string | null = null,
  ): void {
    const by = { set_by: this.#office.director, set_at: this.#rows.daysAgo(5) };
    const none = { org: null, person: null, office: null };
    this.#rows.add('governance.seat_term', {
      id: this.#rows.id(),
      body,
      seat,
      ...none,
      ...holder,
      began,
      ended,
      ...by,
    });
  }

  #charter(body: string, number: number, began: string, text: string): void {
    const by = { put_by: this.#office.director, put_at: this.#rows.daysAgo(5) };
    this.#rows.add('governance.charter', { id: this.#rows.id(), body, number, began, text, ...by });
  }
}
