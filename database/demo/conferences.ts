import { countyBodies } from '#modules/governance/server/duties/national-duties.ts';
import type { Rows } from './rows-of.ts';

/** Who convenes conferences, and who is called to them. */
interface People {
  bureau: string;
  director: string;
  leader: string;
  school: string;
}

/** What stands on an agenda, or waits for one: who proposed it by its national name, null the bureau, `school` the school. */
interface Item {
  title: string;
  body: string;
  asks: string;
  kind: 'task_report' | 'fund' | 'resource' | 'other';
  from: string | null;
  minutes?: number;
  amount_fen?: number;
  resource?: string;
  /** Of what is confidential, whom it names. */
  named?: readonly string[];
  material?: { title: string; body: string };
  reason?: string;
  /** What was resolved of it, and what the task or the matter is called that came of it. */
  resolved?: { text: string; task?: string; matter?: string };
  /** A question put to the vote, and who voted how by national name. */
  vote?: { question: string; isSecret: boolean; choices: Readonly<Record<string, 'yes' | 'no' | 'abstain'>> };
}

/** A conference that starts so many days from today. */
interface Held {
  title: string;
  inDays: number;
  state: 'ended' | 'convoked';
  answers: Readonly<Record<string, string | null>>;
  items: readonly Item[];
}

const members = ['公安部', '民政部', '全国妇联', '国家卫生健康委员会'];
const observers = ['共青团中央'];

const conferences: readonly Held[] = [
  {
    title: '教联体第三次联席会议',
    inDays: -18,
    state: 'ended',
    answers: { 公安部: '治安大队李大队长', 民政部: '社会事务股陈股长', 全国妇联: '唐阳', 国家卫生健康委员会: null },
    items: [
      {
        title: '学校门口放学时段的交通',
        body: '三所小学门口在赶场天放学时车辆拥堵，老人接孩子过马路不安全。',
        asks: '放学时段由谁在门口值守，从哪一天开始。',
        kind: 'other',
        from: '公安部',
        minutes: 30,
        vote: {
          question: '放学时段三所小学门口是否限行半小时？',
          isSecret: false,
          choices: { 公安部: 'yes', 民政部: 'abstain', 全国妇联: 'yes' },
        },
        resolved: {
          text: '放学时段三所小学门口限行半小时，公安局从下周一起每天派人值守。',
          task: '三所小学门口放学时段值守',
        },
        material: { title: '三所小学放学时段车流', body: '17:00 至 17:30 平均每分钟 28 辆，赶场天 51 辆。' },
      },
      {
        title: '寒假留守儿童的陪伴',
        body: '寒假四周，父母不能回来的孩子多在祖辈家，乡镇的活动点只开在工作日。',
        asks: '活动点周末由哪些单位轮流开放。',
        kind: 'task_report',
        from: '全国妇联',
        minutes: 20,
        vote: {
          question: '活动点周末是否由四家单位轮流开放？',
          isSecret: true,
          choices: { 公安部: 'yes', 民政部: 'no', 全国妇联: 'yes' },
        },
        resolved: {
          text: '寒假活动点周末由四家单位轮流开放，县妇联排出轮值表。',
          task: '排出活动点寒假周末的轮值表',
        },
      },
      {
        title: '社区家长学校',
        body: '现在只有县城有家长学校，乡镇的老人和父母来不了。',
        asks: '是否每个乡镇开一所，由谁牵头。',
        kind: 'other',
        from: '全国妇联',
        minutes: 20,
        vote: {
          question: '本学年每个乡镇是否至少开一所社区家长学校？',
          isSecret: false,
          choices: { 公安部: 'yes', 民政部: 'yes', 全国妇联: 'yes' },
        },
        resolved: {
          text: '本学年每个乡镇至少开一所社区家长学校，每学期四课。',
          matter: '每个乡镇开一所社区家长学校',
        },
      },
    ],
  },
  {
    title: '教联体第四次联席会议',
    inDays: 6,
    state: 'convoked',
    answers: { 公安部: '治安大队李大队长', 全国妇联: '唐阳' },
    items: [
      {
        title: '护学岗的装备',
        body: '全县 36 所学校的护学岗要配反光背心、停车牌和手持灯。',
        asks: '是否从教联体专项经费列支。',
        kind: 'fund',
        from: null,
        minutes: 15,
        amount_fen: 8_640_000,
        material: {
          title: '清单和单价',
          body: '反光背心 180 件，每件 60 元；停车牌 72 块，每块 450 元；手持灯 180 支，每支 240 元。',
        },
      },
      {
        title: '校外活动场地共用',
        body: '村级学校没有室内场地，雨季体育课停上。',
        asks: '县体育馆周一上午是否免费给两所村小使用。',
        kind: 'resource',
        from: 'school',
        minutes: 15,
        resource: '县体育馆室内场地，周一上午',
      },
      {
        title: '一起个案的后续照护',
        body: '个案的情况由点名单位当面说明，不在这里写。',
        asks: '由哪个单位牵头照护，多久回访一次。',
        kind: 'other',
        from: null,
        minutes: 20,
        named: ['公安部', '民政部'],
      },
    ],
  },
];

const waiting: Item = {
  title: '家长学校的授课老师',
  body: '下学期要在八个乡镇开课，讲心理和法律的老师不够。',
  asks: '请卫健、司法两家各派两位老师。',
  kind: 'resource',
  from: '全国妇联',
  resource: '授课老师，每月一次',
  reason: '材料还不齐，请补上八个乡镇的开课时间，下次再议。',
};

/** A conference that is over and one to come, with what was and will be dealt with, and a proposal that waits. */
export function makeConferences(rows: Rows, people: People): void {
  const made = new Making(rows, people);
  for (const one of conferences) made.conference(one);
  made.waiting(waiting);
}

class Making {
  readonly #rows: Rows;
  readonly #people: People;
  readonly #orgOf: (from: string | null) => string;

  constructor(rows: Rows, people: People) {
    this.#rows = rows;
    this.#people = people;
    const organisations = (rows.tables().get('people.organisation') ?? []) as { id: string; name: string }[];
    const bodyOf = countyBodies(people.bureau, new Map(organisations.map(({ id, name }) => [name, id])));
    this.#orgOf = (from) =>
      from === 'school' ? people.school : ((from === null ? undefined : bodyOf(from)) ?? people.bureau);
  }

  conference(one: Held): void {
    const listening = observers.map(this.#orgOf);
    const orgs = [...members.map(this.#orgOf), this.#people.school, ...listening];
    const begun = this.#rows.daysAgo(35);
    const id = this.#rows.id(begun);
    const { title, inDays, state } = one;
    const how = { quorum: 'half', voting: 'majority', sequence: 1, version: 1 };
    this.#rows.add('governance.conference', {
      id,
      title,
      place: '县教育局三楼会议室',
      starts_at: this.#rows.daysAgo(-inDays - 1 / 24),
      ends_at: this.#rows.daysAgo(-inDays - 3.5 / 24),
      convened_by: this.#people.director,
      convened_at: begun,
      state,
      orgs,
      ...how,
    });
    for (const org of orgs) this.#seat(one, { conference: id, org, orgs, is_observer: listening.includes(org) });
    for (const [nth, item] of one.items.entries()) {
      const on = { conference: id, position: nth + 1, minutes: item.minutes ?? 15, state: 'on_agenda' };
      const itemId = this.#item(item, item.named ? item.named.map(this.#orgOf) : orgs, on);
      const of = { conference: id, item: itemId, readers: orgs };
      const vote = item.vote ? this.#vote(item.vote, of, -inDays) : null;
      if (item.resolved) this.#resolved(item.resolved, { ...of, vote }, -inDays);
    }
  }

  /** A proposal that was put off, and waits. */
  waiting(item: Item): void {
    this.#item(item, [], { state: 'put_off', reason: item.reason ?? '' });
  }

  #seat(
    { answers, state, inDays }: Held,
    seat: { conference: string; org: string; orgs: string[]; is_observer: boolean },
  ): void {
    const answered = new Map(Object.entries(answers).map(([from, who]) => [this.#orgOf(from), who]));
    const who_comes = answered.get(seat.org);
    const has = who_comes !== undefined;
    const isThere = state === 'ended' && has && who_comes !== null;
    this.#rows.add('governance.conference_seat', {
      ...seat,
      answer: has ? (who_comes === null ? 'does_not' : 'comes') : null,
      who_comes: who_comes ?? null,
      answered_at: has ? this.#rows.daysAgo(30) : null,
      is_present: isThere,
    });
    if (!isThere) return;
    const at = this.#rows.daysAgo(-inDays - 0.9 / 24);
    const { conference, org, orgs } = seat;
    const noted = { how: 'clerk', reason: '会场信号不好，签到时当面核对。', done_by: this.#people.director };
    this.#rows.add('governance.conference_presence', {
      id: this.#rows.id(at),
      conference,
      org,
      orgs,
      what: 'came',
      at,
      ...noted,
    });
  }

  #item(
    { title, body, asks, kind, from, named, material, ...more }: Item,
    called: readonly string[],
    stands: { state: string; conference?: string; position?: number; minutes?: number; reason?: string },
  ): string {
    const at = this.#rows.daysAgo(33);
    const [id, org] = [this.#rows.id(at), this.#orgOf(from)];
    const by = from === 'school' ? this.#people.leader : this.#people.director;
    const readers = [...new Set([org, ...called])];
    const said = { title, body, asks, kind, amount_fen: more.amount_fen ?? null, resource: more.resource ?? null };
    const nowhere = { conference: null, position: null, minutes: null, reason: null, version: 1 };
    const who = { org, proposed_by: by, proposed_at: at, readers, named: (named ?? []).map(this.#orgOf) };
    const is_confidential = named !== undefined;
    this.#rows.add('governance.agenda_item', { id, ...nowhere, ...said, ...who, is_confidential, ...stands });
    if (!material) return id;
    const added = { org, added_by: by, added_at: at, readers, address: null };
    this.#rows.add('governance.agenda_material', { id: this.#rows.id(at), item: id, ...material, ...added });
    return id;
  }

  /** What was put to the vote of those who were there; of a secret one it is not kept who voted how. */
  #vote(
    { question, isSecret, choices }: NonNullable<Item['vote']>,
    of: { conference: string; item: string; readers: string[] },
    daysAgo: number,
  ): string {
    const [opened, closed] = [this.#rows.daysAgo(daysAgo - 2 / 24), this.#rows.daysAgo(daysAgo - 2.1 / 24)];
    const id = this.#rows.id(opened);
    const cast = Object.entries(choices).map(([from, choice]) => ({ org: this.#orgOf(from), choice }));
    const count = (wanted: string): number => cast.filter(({ choice }) => choice === wanted).length;
    const [yes, needed] = [count('yes'), Math.floor(cast.length / 2) + 1];
    const counts = { yes, no: count('no'), abstain: count('abstain'), is_carried: yes >= needed };
    const put = { question, is_secret: isSecret, rule: 'majority', voters: cast.map(({ org }) => org), needed };
    const by = this.#people.director;
    const acts = { opened_by: by, opened_at: opened, closed_by: by, closed_at: closed };
    this.#rows.add('governance.vote', { id, ...of, ...put, ...acts, ...counts });
    for (const [nth, { org, choice }] of cast.entries()) {
      const code = String(nth).padStart(32, '0');
      this.#rows.add('governance.vote_cast', { vote: id, org, code, readers: of.readers });
      if (!isSecret) this.#rows.add('governance.vote_choice', { vote: id, org, choice, readers: of.readers });
    }
    return id;
  }

  /** What was resolved of an item while the conference was held, and what came of it. */
  #resolved(
    { text, task, matter }: NonNullable<Item['resolved']>,
    of: { conference: string; item: string; readers: string[]; vote: string | null },
    daysAgo: number,
  ): void {
    const at = this.#rows.daysAgo(daysAgo - 2.5 / 24);
    const called = (table: 'governance.task' | 'governance.matter', title: string | undefined): string | null =>
      ((this.#rows.tables().get(table) ?? []) as { id: string; title: string }[]).find((one) => one.title === title)
        ?.id ?? null;
    const became = { task: called('governance.task', task), matter: called('governance.matter', matter) };
    const by = { decided_by: this.#people.director, decided_at: at };
    this.#rows.add('governance.resolution', { id: this.#rows.id(at), text, ...of, ...by, ...became });
  }
}
