import { countyBodies } from '#modules/governance/server/duties/national-duties.ts';
import { addWorkingDays } from '#platform/working-days.ts';
import type { Rows } from './rows-of.ts';

/** Who raises matters, and who is asked about them. */
interface People {
  bureau: string;
  director: string;
  guardian: string;
  leader: string;
  school: string;
}

/** What came up so many days ago, and what happened since: by whom, as how many days ago. */
interface CameUp {
  ago: number;
  source: 'school' | 'family' | 'conference' | 'alarm' | 'finding' | 'bureau';
  kind: string | null;
  title: string;
  body: string;
  taken?: number;
  /** To which national bodies it was handed over, one after the other; null leaves it to the bureau. */
  handed?: readonly (string | null)[];
  done?: { ago: number; answer: string };
  tasks?: readonly ToDo[];
}

/** What is to be done for it; `owner` where that is not who holds it. */
interface ToDo {
  title: string;
  body: string;
  owner?: string;
  along?: readonly string[];
  ago: number;
  workingDays: number;
  minutes: number;
  progress: number;
  state?: 'suspended' | 'in_review' | 'done';
}

const cameUp: readonly CameUp[] = [
  {
    ago: 1,
    source: 'family',
    kind: 'gate_traffic',
    title: '小学门口的路没有斑马线',
    body: '放学时拉沙的车多，老人接孩子过马路不安全，想请画一条斑马线。',
  },
  {
    ago: 2,
    source: 'family',
    kind: null,
    title: '赶场天学校门口摆摊太挤',
    body: '每逢赶场天，校门口摆满摊子，孩子只能走到路中间。不知道归谁管。',
  },
  {
    ago: 16,
    source: 'school',
    kind: 'works_near_school',
    title: '围墙外的水沟没有盖板',
    body: '学校围墙外的排水沟有一段没有盖板，雨天看不见沟边。',
    handed: ['公安部', null],
  },
  {
    ago: 18,
    source: 'conference',
    kind: 'community_school',
    title: '每个乡镇开一所社区家长学校',
    body: '联席会议决定：本学年每个乡镇至少开一所社区家长学校，每学期四课。',
    taken: 17,
    tasks: [
      {
        title: '列出各乡镇的场地',
        body: '每个乡镇报一处场地和联系人。',
        ago: 16,
        workingDays: 15,
        minutes: 240,
        progress: 30,
      },
      {
        title: '定下四课的内容',
        body: '请专家定下本学期四课的题目和讲义。',
        ago: 12,
        workingDays: 10,
        minutes: 600,
        progress: 90,
        along: ['国家卫生健康委员会'],
      },
      {
        title: '第一批三个乡镇开课',
        body: '在三个乡镇上第一课，记下到课人数。',
        ago: 15,
        workingDays: 12,
        minutes: 480,
        progress: 100,
        state: 'in_review',
      },
    ],
  },
  {
    ago: 15,
    source: 'alarm',
    kind: 'school_surroundings',
    title: '晚自习后校门外有人逗留',
    body: '本月两次一键报警都在晚自习后，地点相同，需要加一个固定巡逻点。',
    taken: 15,
    tasks: [
      {
        title: '晚自习后固定巡逻',
        body: '每晚九点到九点四十在校门外巡逻。',
        ago: 14,
        workingDays: 5,
        minutes: 200,
        progress: 40,
      },
    ],
  },
  {
    ago: 25,
    source: 'finding',
    kind: 'myopia',
    title: '三个乡镇的复查没有跟上',
    body: '评估发现三个乡镇筛查后到医院复查的不到一半，需要安排流动验光。',
    taken: 24,
    tasks: [
      {
        title: '流动验光车到三个乡镇',
        body: '每个乡镇停两天，按学校排好时间。',
        ago: 20,
        workingDays: 25,
        minutes: 900,
        progress: 20,
        state: 'suspended',
      },
    ],
  },
  {
    ago: 40,
    source: 'bureau',
    kind: 'food_safety',
    title: '寄宿学校食堂换季检查',
    body: '入冬前检查全部寄宿学校的食堂和留样。',
    taken: 39,
    done: { ago: 30, answer: '九所寄宿学校全部查完，两处留样柜温度偏高，已经换好。' },
    tasks: [
      {
        title: '查完九所寄宿学校',
        body: '查食堂、留样和进货台账。',
        ago: 38,
        workingDays: 6,
        minutes: 1080,
        progress: 100,
        state: 'done',
      },
    ],
  },
  {
    ago: 60,
    source: 'family',
    kind: 'culture_venues',
    title: '周末图书馆的车能不能到村里',
    body: '村里孩子周末没有书看，图书馆的流动车能不能来。',
    taken: 58,
    done: { ago: 50, answer: '流动图书车从本月起每月第二个周六到村，停在村委会门口，上午九点到十一点。' },
  },
];

/** Matters from everywhere, in every state, and tasks in every colour. */
export function makeMatters(rows: Rows, people: People): void {
  const made = new Making(rows, people);
  for (const one of cameUp) made.matter(one);
  made.task(null, '共青团中央', {
    title: '招募寒假陪伴志愿者',
    body: '每个乡镇招募五名大学生志愿者，寒假陪伴留守儿童。',
    ago: 3,
    workingDays: 30,
    minutes: 360,
    progress: 0,
  });
  for (const { national, ...todo } of resolvedTasks) made.task(null, national, todo);
}

/** What the joint conference resolved on its day (`conferences.ts`). */
const resolvedTasks: readonly (ToDo & { national: string })[] = [
  {
    national: '公安部',
    title: '三所小学门口放学时段值守',
    body: '放学时段限行半小时，每天派人值守。',
    ago: 18,
    workingDays: 40,
    minutes: 600,
    progress: 40,
  },
  {
    national: '全国妇联',
    title: '排出活动点寒假周末的轮值表',
    body: '四家单位轮流开放，写明每个周末谁来。',
    ago: 18,
    workingDays: 25,
    minutes: 120,
    progress: 60,
  },
];

/** A matter as its steps name it. */
type Of = { matter: string; raised_by: string; for_school: string | null };
type Org = { id: string; name: string };
type DutyOf = { id: string; list: string; matter: string; lead: string; limit_days: number };

class Making {
  readonly #rows: Rows;
  readonly #people: People;
  readonly #orgOf: (national: string) => string | undefined;
  readonly #duties: ReadonlyMap<string, DutyOf>;

  constructor(rows: Rows, people: People) {
    this.#rows = rows;
    this.#people = people;
    const organisations = (rows.tables().get('people.organisation') ?? []) as Org[];
    this.#orgOf = countyBodies(people.bureau, new Map(organisations.map(({ id, name }) => [name, id])));
    const duties = (rows.tables().get('governance.duty') ?? []) as DutyOf[];
    // Of each matter the one in the latest list, which came last.
    this.#duties = new Map(duties.map((duty) => [duty.matter, duty]));
  }

  matter(one: CameUp): void {
    const { bureau, director, guardian, leader, school } = this.#people;
    const duty = one.kind === null ? undefined : this.#duties.get(one.kind);
    const lead = duty?.lead ?? bureau;
    const path = [lead, ...(one.handed ?? []).map((to) => (to === null ? bureau : (this.#orgOf(to) ?? bureau)))];
    const holder = path.at(-1) ?? bureau;
    const raised_by = { family: guardian, school: leader }[one.source as string] ?? director;
    const for_school = one.source === 'school' ? school : null;
    const id = this.#rows.id(this.#rows.daysAgo(one.ago));
    this.#rows.add('governance.matter', {
      id,
      list: duty?.list ?? null,
      kind: duty ? one.kind : null,
      duty: duty?.id ?? null,
      title: one.title,
      body: one.body,
      place: this.#placeOf(school),
      school: one.source === 'conference' || one.source === 'bureau' ? null : school,
      source: one.source,
      raised_by,
      for_school,
      raised_at: this.#rows.daysAgo(one.ago),
      org: holder,
      is_taken: one.taken !== undefined,
      refused_by: path.slice(0, -1),
      readers: [...new Set(path)],
      due_on: addWorkingDays(this.#rows.day(-one.ago), duty?.limit_days ?? 3),
      state: one.done ? 'done' : 'open',
      answer: one.done?.answer ?? null,
      closed_at: one.done ? this.#rows.daysAgo(one.done.ago) : null,
      version: path.length - 1 + Number(one.taken !== undefined) + Number(one.done !== undefined),
    });
    this.#history(one, path, { matter: id, raised_by, for_school });
    for (const todo of one.tasks ?? []) this.task(id, null, todo, holder);
  }

  /** What happened to a matter on its way. */
  #history({ ago, taken, done }: CameUp, path: readonly string[], of: Of): void {
    const holder = path.at(-1) ?? '';
    this.#step(of, ago, { what: 'raised', done_by: of.raised_by, from_org: null, to_org: path[0] ?? '' });
    for (const [at, to_org] of path.slice(1).entries())
      this.#step(of, ago - 2 * (at + 1), {
        what: 'handed_over',
        from_org: path[at],
        to_org,
        reason: '按职责分工，这一段不归我们管护。',
      });
    if (taken !== undefined) this.#step(of, taken, { what: 'taken', from_org: holder, to_org: holder });
    if (done) this.#step(of, done.ago, { what: 'done', from_org: holder, to_org: null, reason: done.answer });
  }

  /** A task of an organisation by its national name, or of who holds the matter. */
  task(matter: string | null, national: string | null, todo: ToDo, holder = this.#people.bureau): void {
    const org = (national === null ? undefined : this.#orgOf(national)) ?? holder;
    const { director, bureau } = this.#people;
    const { title, body, ago, workingDays, minutes, progress, state = 'open', along = [] } = todo;
    const began = this.#rows.day(-ago);
    const due_on = addWorkingDays(began, workingDays);
    const id = this.#rows.id(this.#rows.daysAgo(ago));
    this.#rows.add('governance.task', {
      id,
      matter,
      title,
      body,
      org,
      co_orgs: along.flatMap((one) => this.#orgOf(one) ?? []),
      asking_org: bureau,
      set_by: director,
      set_at: this.#rows.daysAgo(ago),
      began,
      working_days: workingDays,
      due_on,
      minutes,
      state,
      progress,
      suspended_on: state === 'suspended' ? this.#rows.day(-4) : null,
      closed_at: state === 'done' ? this.#rows.daysAgo(31) : null,
      version: 1,
    });
    this.#taskHistory(todo, { task: id, org, due_on });
  }

  #taskHistory({ ago, progress, state }: ToDo, task: { task: string; org: string; due_on: string }): void {
    const { director, bureau } = this.#people;
    const step = (days: number, what: string, more: object): void => {
      const at = this.#rows.daysAgo(days);
      const said = { progress, said: null, done_by: director, ...more };
      this.#rows.add('governance.task_step', { id: this.#rows.id(at), ...task, what, at, ...said });
    };
    step(ago, 'set', { org: bureau, progress: 0 });
    if (state === 'suspended') step(4, 'suspended', { org: bureau, said: '验光车送修，修好再继续。' });
    if (state === 'in_review') step(1, 'handed_in', { said: '三个乡镇都上了第一课，到课共 96 人。' });
    if (state === 'done') step(31, 'accepted', { org: bureau, said: '检查表已收齐。' });
    if (state === undefined && progress > 0) step(Math.ceil(ago / 2), 'progress', { said: '正在按计划办。' });
  }

  #placeOf(school: string): string {
    const found = ((this.#rows.tables().get('people.organisation') ?? []) as { id: string; region: string }[]).find(
      ({ id }) => id === school,
    );
    return found?.region ?? this.#rows.county;
  }

  #step(
    of: Of,
    days: number,
    step: {
      what: string;
      done_by?: string;
      from_org: string | null | undefined;
      to_org: string | null;
      reason?: string;
    },
  ): void {
    const at = this.#rows.daysAgo(Math.max(days, 0));
    const { director } = this.#people;
    this.#rows.add('governance.matter_step', {
      id: this.#rows.id(at),
      at,
      done_by: director,
      reason: null,
      ...of,
      ...step,
      from_org: step.from_org ?? null,
    });
  }
}
