import type { Rows } from './rows-of.ts';
import type { School } from './schools.ts';

type Sat = { within: string; org?: string; tree: string; ended: string | null };
type Term = { seat: string; org: string | null; ended: string | null };

/** A gathering that begins at an hour of the county’s clock, so many days from today. */
interface Day {
  kind: 'research' | 'culture';
  title: string;
  subject: string;
  inDays: number;
  hour: number;
  hours: number;
  state: 'proposed' | 'on_calendar';
  leads: string;
  material: string;
}

const days: readonly Day[] = [
  {
    kind: 'research',
    title: '小学语文“整本书阅读”同课异构',
    subject: '语文',
    inDays: -18,
    hour: 14,
    hours: 3,
    state: 'on_calendar',
    leads: '县实验小学语文教研组',
    material: '两节课的教案在学校网盘“教研”文件夹里。',
  },
  {
    kind: 'research',
    title: '村小复式班数学备课',
    subject: '数学',
    inDays: 9,
    hour: 14,
    hours: 3,
    state: 'on_calendar',
    leads: '县第二小学数学教研组',
    material: '请带上自己班的一份单元作业。',
  },
  {
    kind: 'culture',
    title: '花灯传承人进校园',
    subject: '',
    inDays: 16,
    hour: 10,
    hours: 2,
    state: 'on_calendar',
    leads: '县文化馆',
    material: '',
  },
  {
    kind: 'research',
    title: '英语听说课例研讨',
    subject: '英语',
    inDays: 30,
    hour: 14,
    hours: 3,
    state: 'proposed',
    leads: '',
    material: '',
  },
];

/** The consortium of a school does something together: a programme, a day of research that was held, days that come, and one proposed. */
export function makeConsortium(rows: Rows, schools: readonly School[], org: string): void {
  const sat = (rows.tables().get('people.membership') ?? []) as Sat[];
  const now = sat.filter(({ tree, ended }) => tree === 'consortium' && ended === null);
  const consortium = now.find((one) => one.org === org)?.within;
  const inIt = new Set(now.flatMap((one) => (one.within === consortium && one.org ? [one.org] : [])));
  const members = schools.filter(({ id }) => inIt.has(id));
  const chairs = new Set(
    ((rows.tables().get('governance.seat_term') ?? []) as Term[]).flatMap((term) =>
      term.seat === 'chair' && term.ended === null && term.org ? [term.org] : [],
    ),
  );
  const lead = members.find(({ id }) => chairs.has(id));
  const own = members.find(({ id }) => id === org);
  if (!consortium || !lead || !own) return;
  const made = new Together(rows, consortium, { lead, own, members });
  const programme = made.programme();
  for (const [at, day] of days.entries()) made.gathering(day, at % 2 === 0 ? lead : own, programme);
}

class Together {
  readonly #rows: Rows;
  readonly #consortium: string;
  readonly #schools: { lead: School; own: School; members: readonly School[] };

  constructor(rows: Rows, consortium: string, schools: { lead: School; own: School; members: readonly School[] }) {
    this.#rows = rows;
    this.#consortium = consortium;
    this.#schools = schools;
  }

  programme(): string {
    const id = this.#rows.id();
    const { lead, own } = this.#schools;
    this.#rows.add('consortia.programme', {
      id,
      consortium: this.#consortium,
      name: '花灯进校园',
      about: '每月一次非遗花灯传承课，学期末几所学校一起展演。',
      places: '各校操场、县文化馆',
      contact: `${lead.name}德育处`,
      began: this.#rows.day(-60),
      until: this.#rows.day(60),
      changed_by: lead.leader,
      changed_at: this.#rows.daysAgo(60),
    });
    for (const org of new Set([lead.id, own.id]))
      this.#rows.add('consortia.programme_school', {
        programme: id,
        org,
        consortium: this.#consortium,
        joined_at: this.#rows.daysAgo(55),
      });
    return id;
  }

  gathering({ inDays, hour, hours, state, kind, ...said }: Day, host: School, programme: string): void {
    const id = this.#rows.id();
    const at = (clock: number): string => `${this.#rows.day(inDays)}T${String(clock).padStart(2, '0')}:00:00+08:00`;
    const proposed = this.#rows.daysAgo(Math.max(3, 12 - inDays));
    this.#rows.add('consortia.gathering', {
      id,
      consortium: this.#consortium,
      kind,
      programme: kind === 'culture' ? programme : null,
      ...said,
      host: host.id,
      place: `${host.name}录播教室`,
      starts_at: at(hour),
      ends_at: at(hour + hours),
      state,
      sequence: state === 'on_calendar' ? 1 : 0,
      changed_at: proposed,
      proposed_by: host.leader,
      proposed_at: proposed,
    });
    if (inDays < 0) this.#cameTo(id, host, { minutes: hours * 60, at: this.#rows.daysAgo(-inDays - 1) });
  }

  /** Of each school of the consortium the first homeroom teacher came. */
  #cameTo(gathering: string, host: School, { minutes, at }: { minutes: number; at: string }): void {
    for (const { id: org, classes } of this.#schools.members) {
      const [group] = classes;
      if (!group) continue;
      this.#rows.add('consortia.participant', {
        gathering,
        person: group.homeroom,
        org,
        host: host.id,
        joined_at: this.#rows.daysAgo(25),
        minutes,
        confirmed_by: host.leader,
        confirmed_at: at,
      });
    }
  }
}
